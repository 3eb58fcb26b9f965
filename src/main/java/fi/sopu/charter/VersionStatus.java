package fi.sopu.charter;

/** A version's life: drafted, put up for approval (nothing moves meanwhile), adopted (nothing ever moves again). */
public enum VersionStatus {
    DRAFT, APPROVAL_ASKED, ADOPTED
}

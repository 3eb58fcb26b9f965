package fi.sopu.process;

/** Who sees a stage's result. Told to the councillor before the stage opens and not changed after. */
public enum Audience {
    /** Those who were on the stage's roll, and those who run the process. */
    PARTICIPANTS,
    /** Every member of the council in Sopu. */
    COUNCIL,
    /** Every member, and the result is meant to be published for everyone. */
    PUBLIC
}

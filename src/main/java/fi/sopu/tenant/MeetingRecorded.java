package fi.sopu.tenant;

import java.time.LocalDate;
import java.util.UUID;

/** A meeting of a body was recorded, or taken back ({@code removed}). Fired in the transaction that did it. */
public record MeetingRecorded(UUID body, LocalDate heldOn, boolean removed) {
}

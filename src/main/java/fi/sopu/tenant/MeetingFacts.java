package fi.sopu.tenant;

import java.time.LocalDate;
import java.util.UUID;

/** A recorded meeting of a body: the day it was held and its number in that year. */
public record MeetingFacts(UUID id, UUID body, LocalDate heldOn, int number) {
}

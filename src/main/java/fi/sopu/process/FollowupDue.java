package fi.sopu.process;

import java.util.UUID;

/**
 * The council has met often enough since its charter was adopted.
 *
 * @param meetings how many times since the adoption
 * @param opened   true when the stage opened itself now; false when it is overdue: not closed after the fourth meeting
 */
public record FollowupDue(PlannedStage stage, int meetings, boolean opened) {
}

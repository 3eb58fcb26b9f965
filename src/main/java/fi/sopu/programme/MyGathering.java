package fi.sopu.programme;

import fi.sopu.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody sees it who is invited.
 *
 * @param programme its name
 * @param answer    what they have said; null of nothing
 * @param turn      at which place of the queue they wait; 0 when they do not
 * @param there     whether they are known to have been there
 */
public record MyGathering(GatheringFacts day, Words programme, @Nullable SeatAnswer answer, int turn, boolean there) {

    /** Whether they are reckoned with though they have said nothing, since there is room for everybody. */
    public boolean isExpected() {
        return day.plan().places() == null && answer == null;
    }

    /** Where there is room for everybody whoever has said nothing comes; else whoever has a place. */
    public boolean isComing() {
        return day.plan().places() == null ? answer != SeatAnswer.EXCUSED : answer == SeatAnswer.COMING && turn == 0;
    }
}

package fi.sopu.duel;

import fi.sopu.ranking.Settlement;
import java.util.List;

/**
 * How an open question is getting on, as those who run the process may know it: never which idea, never who.
 *
 * @param settlement   how much of who is among the best is settled, and a forecast
 * @param minutes      forecast of further minutes for each participant until it is settled; 0 when it is, NaN when none can be given
 * @param askedCounts  how often each idea has been asked about, the rarest first
 * @param answers      how many answers decided something
 * @param participants how many people have answered
 */
public record ActivityProgress(Settlement settlement, double minutes, List<Integer> askedCounts, int answers, int participants) {

    public ActivityProgress {
        askedCounts = List.copyOf(askedCounts);
    }
}

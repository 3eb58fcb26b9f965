package fi.sopu.process;

import java.util.List;

/**
 * Something on the council's home: an open stage, one whose result may be read, or one that comes.
 *
 * @param questions what is asked, for open stages
 * @param daysLeft  whole days until the last day (0: today is the last one), or until it opens; -1 when unknown
 * @param waysIn    where its questions are answered, one for each kind of them
 * @param onRoll    whether the one who looks may answer
 */
public record HomeCard(PlannedStage stage, List<AskedQuestion> questions, int daysLeft, List<WayIn> waysIn, boolean onRoll) {
}

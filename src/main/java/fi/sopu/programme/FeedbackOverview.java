package fi.sopu.programme;

import fi.sopu.process.Keeping;
import fi.sopu.process.Keepings;
import java.util.List;
import java.util.Objects;

/**
 * What the feedback on all days of a programme comes to, of one statement. It is made of what may be told of each day and of nothing else: no sum of answers, so that nothing
 * that is hidden can be worked out.
 *
 * @param days  of how many days something is told of it
 * @param whole on how many of these most of those who took a side said that it is so
 */
public record FeedbackOverview(FeedbackStatement statement, int days, int whole) {

    public static FeedbackOverview of(FeedbackStatement statement, List<FeedbackLine> lines) {
        List<Keepings> told = lines.stream().map(line -> line.told().get(statement)).filter(Objects::nonNull).filter(one -> !one.hidden()).toList();
        return new FeedbackOverview(statement, told.size(), (int) told.stream().filter(FeedbackOverview::isSo).count());
    }

    private static boolean isSo(Keepings told) {
        return told.counts() != null ? 2 * told.counts().kept() > told.counts().sides() : told.band() != null && told.band().answer() == Keeping.KEPT;
    }
}

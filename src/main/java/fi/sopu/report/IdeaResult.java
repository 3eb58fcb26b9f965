package fi.sopu.report;

import fi.sopu.process.TopBand;
import fi.sopu.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * An idea's place in a ranking.
 *
 * @param share how likely it is chosen when set against an average idea of the same question (0 to 1), with the low and
 *              high ends of its 90 % interval
 * @param answers how many answers it took part in
 * @param band    whether it is among the first k; null where that was not computed
 */
public record IdeaResult(int rank, Words words, double share, double low, double high, int answers, @Nullable TopBand band) {

    public IdeaResult {
        if (!(low >= 0 && low <= share && share <= high && high <= 1)) {
            throw new IllegalArgumentException("not a share with its interval: " + low + ", " + share + ", " + high);
        }
    }

    public int percent() {
        return (int) Math.round(100 * share);
    }

    public int lowPercent() {
        return (int) Math.round(100 * low);
    }

    public int highPercent() {
        return (int) Math.round(100 * high);
    }
}

package fi.sopu.process;

import fi.sopu.shared.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of an idea, or of a group of like ideas, in a ranking.
 *
 * @param source  the idea or group
 * @param words   its text, as it stood when it was counted
 * @param rank    from 1; ideas that can not be told apart may share one
 * @param share   how likely it is preferred to the average one (0 to 1), with the low and high ends of its 90 % interval
 * @param answers how many answers that decided something it was part of
 * @param band    whether it is among the best; null where that was not computed
 * @param within  the source of the group that the idea belongs to, null where it stands alone
 */
public record RankedIdea(UUID source, Words words, int rank, double share, double low, double high, int answers, @Nullable TopBand band, @Nullable UUID within) {

    public RankedIdea {
        if (low > high) {
            throw new IllegalArgumentException("interval from " + low + " to " + high);
        }
    }

    /** The same within a group, or (null) outside groups. */
    public RankedIdea in(@Nullable UUID group) {
        return new RankedIdea(source, words, rank, share, low, high, answers, band, group);
    }
}

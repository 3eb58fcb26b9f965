package fi.sopu.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One voter's answer to one question.
 *
 * @param voter a pseudonym; the same for all answers of one voter in one activity
 * @param ideas what was asked about: two are a duel, four are best and least of four
 * @param best  the preferred idea; null together with {@code least} when there is no outcome (could not choose, skipped)
 * @param least the least preferred one; in a duel the other idea
 */
public record Judgement(String voter, List<UUID> ideas, @Nullable UUID best, @Nullable UUID least) {

    /** Ideas in a question that asks for the best and the least. */
    public static final int FOUR = 4;
    /** Ideas in a duel. */
    public static final int TWO = 2;
    /** What one of the five pairs of a best-and-least answer counts, in duels: less than one, since the five are one thought. */
    public static final double WEIGHT_IN_FOUR = 0.7;

    public Judgement {
        ideas = List.copyOf(ideas);
        if (ideas.size() != TWO && ideas.size() != FOUR || new HashSet<>(ideas).size() != ideas.size()) {
            throw new IllegalArgumentException("a question is about two or four different ideas");
        }
        if ((best == null) != (least == null) || best != null && (best.equals(least) || !ideas.contains(best) || !ideas.contains(least))) {
            throw new IllegalArgumentException("a choice names two different ideas of the question, anything else none");
        }
    }

    public boolean isDecided() {
        return best != null;
    }

    /** What each of {@link #wins} counts before any cap, in duels. */
    public double weight() {
        return ideas.size() == FOUR ? WEIGHT_IN_FOUR : 1;
    }

    /** The pairs that the answer decides: none, one, or the five of best and least of four. */
    public List<Win> wins() {
        if (best == null || least == null) {
            return List.of();
        }
        List<Win> wins = new ArrayList<>();
        wins.add(new Win(best, least));
        for (UUID other : ideas) {
            if (!other.equals(best) && !other.equals(least)) {
                wins.add(new Win(best, other));
                wins.add(new Win(other, least));
            }
        }
        return wins;
    }

    /** One idea over another. */
    public record Win(UUID winner, UUID loser) {}
}

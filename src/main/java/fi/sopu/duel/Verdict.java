package fi.sopu.duel;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a voter said about a task: a choice, or that no choice can be made, or nothing. */
public record Verdict(Kind kind, UUID best, UUID least) {

    public enum Kind { CHOSEN, CANT_CHOOSE, SKIPPED }

    public static final Verdict CANT_CHOOSE = new Verdict(Kind.CANT_CHOOSE, null, null);
    public static final Verdict SKIPPED = new Verdict(Kind.SKIPPED, null, null);

    public Verdict {
        if ((kind == Kind.CHOSEN) != (best != null && least != null) || (best != null && best.equals(least))) {
            throw new IllegalArgumentException("a choice names two different ideas, anything else none");
        }
    }

    public static Verdict chosen(UUID best, UUID least) {
        return new Verdict(Kind.CHOSEN, best, least);
    }

    /** The pairs this verdict decides in the task: none, one, or the five of best and least of four. */
    public List<Pair> decides(Task task) {
        if (kind != Kind.CHOSEN) {
            return List.of();
        }
        if (!task.ideas().contains(best) || !task.ideas().contains(least)) {
            throw new IllegalArgumentException("chosen outside the task");
        }
        List<Pair> pairs = new ArrayList<>();
        pairs.add(new Pair(best, least));
        for (UUID other : task.ideas()) {
            if (!other.equals(best) && !other.equals(least)) {
                pairs.add(new Pair(best, other));
                pairs.add(new Pair(other, least));
            }
        }
        return pairs;
    }

    /** One idea over another. */
    public record Pair(UUID winner, UUID loser) { }
}

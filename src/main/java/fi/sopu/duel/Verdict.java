package fi.sopu.duel;

import fi.sopu.ranking.Judgement;
import fi.sopu.shared.Coded;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a voter said about a task: a choice, or that no choice can be made, or nothing. */
public record Verdict(Kind kind, @Nullable UUID best, @Nullable UUID least) {

    public enum Kind implements Coded {
        CHOSEN(0), CANT_CHOOSE(1), SKIPPED(2);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        @Override
        public byte code() {
            return code;
        }
    }

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

    /**
     * The verdict on a task as the ranking takes it.
     *
     * @throws IllegalArgumentException when the choice is outside the task
     */
    public Judgement by(String voter, Task task) {
        return new Judgement(voter, task.ideas(), best, least);
    }

    /** The pairs this verdict decides in the task, whoever's it is: none, one, or the five of best and least of four. */
    public List<Judgement.Win> decides(Task task) {
        return by("anybody", task).wins();
    }
}

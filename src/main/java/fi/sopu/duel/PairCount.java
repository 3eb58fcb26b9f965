package fi.sopu.duel;

import fi.sopu.process.Format;
import fi.sopu.ranking.Judgement;
import java.util.UUID;

/** How many answers of a format put one idea over another; all that remains of the answers after sealing. */
public record PairCount(UUID winner, UUID loser, Format format, int answers) {

    /** What they count in the ranking, in duels; a whole number of answers of one format, which tells nothing of any voter. */
    public double weight() {
        return answers * (format == Format.BEST_WORST ? Judgement.WEIGHT_IN_FOUR : 1);
    }

    /** The same pair counted together. */
    public PairCount plus(PairCount other) {
        return new PairCount(winner, loser, format, answers + other.answers);
    }
}

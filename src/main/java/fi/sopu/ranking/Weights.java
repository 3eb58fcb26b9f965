package fi.sopu.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What each voter's answers count: all the same up to the budget of questions, above it so much less that they count as the budget. */
public final class Weights {

    private Weights() {
    }

    /**
     * @param budget most that one voter counts, in questions; 0 for no limit
     * @return the factor (0 to 1) by voter, for voters with decided answers
     */
    public static Map<String, Double> of(Collection<Judgement> judgements, int budget) {
        Map<String, Double> factors = new HashMap<>();
        judgements.stream().filter(Judgement::isDecided).forEach(judgement -> factors.merge(judgement.voter(), 1.0, Double::sum));
        factors.replaceAll((voter, decided) -> factor(decided, budget));
        return factors;
    }

    static double factor(double decided, int budget) {
        return budget > 0 && decided > budget ? budget / decided : 1;
    }
}

package fi.sopu.duel.control;

import fi.sopu.duel.Answer;
import fi.sopu.duel.Verdict;
import fi.sopu.shared.Shuffled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Nobody counts more than the budget of questions: of whoever decided more, answers chosen by chance are left out. A weight for each of them
 * would do so too, and would be a fingerprint of theirs in every pair that they decided.
 */
public final class Capped {

    private Capped() {
    }

    /**
     * Whoever passed more than a third of the budget by counts so much less, for one answer at least.
     *
     * @return the answers that decided something, as many of each voter's as the budget at most
     */
    public static List<Answer> of(Collection<Answer> answers, int budget, RandomGenerator random) {
        Map<String, List<Answer>> voters = answers.stream().collect(Collectors.groupingBy(Answer::voter, LinkedHashMap::new, Collectors.toList()));
        List<Answer> kept = new ArrayList<>();
        voters.values().forEach(all -> {
            List<Answer> own = all.stream().filter(answer -> answer.verdict().kind() == Verdict.Kind.CHOSEN).toList();
            int most = Math.max(1, budget - Budget.used(budget, all.size() - own.size()));
            kept.addAll(own.size() <= most ? own : Shuffled.of(own, random).subList(0, most));
        });
        return kept;
    }
}

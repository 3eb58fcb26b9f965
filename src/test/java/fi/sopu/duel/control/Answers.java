package fi.sopu.duel.control;

import fi.sopu.duel.Answer;
import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Simulated answers. */
final class Answers {

    private Answers() {
    }

    /** The best by a softmax on the worths, then the least of the rest likewise. */
    static Answer answer(String voter, Task task, Map<UUID, Double> worth, RandomGenerator random) {
        UUID best = draw(task.ideas(), worth, 1, random);
        UUID least = draw(task.ideas().stream().filter(idea -> !idea.equals(best)).toList(), worth, -1, random);
        return new Answer(new UUID(random.nextLong(), random.nextLong()), voter, task, Verdict.chosen(best, least));
    }

    private static UUID draw(List<UUID> ideas, Map<UUID, Double> worth, int sign, RandomGenerator random) {
        double sum = ideas.stream().mapToDouble(idea -> Math.exp(sign * worth.get(idea))).sum();
        double at = random.nextDouble() * sum;
        for (UUID idea : ideas) {
            at -= Math.exp(sign * worth.get(idea));
            if (at <= 0) {
                return idea;
            }
        }
        return ideas.get(ideas.size() - 1);
    }
}

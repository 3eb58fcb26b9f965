package fi.sopu.duel.control;

import fi.sopu.duel.Task;
import fi.sopu.process.Format;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Asks about what this voter has seen least and, among equals, what the council has seen least; so late ideas catch up by
 * themselves. Two ideas stand against each other once for a voter: a four must bring at least three new pairs, a duel its own,
 * and when neither is left the voter is ready.
 */
public final class LeastShown implements QuestionChoice {

    private static final int NEW_PAIRS_IN_FOUR = 3;

    @Override
    public Optional<Task> next(Format wanted, Collection<UUID> available, String voter, Tally tally,
                               Collection<Task> held, RandomGenerator random) {
        Tally.Seen seen = tally.seen(voter, held);
        List<UUID> order = leastSeenFirst(available, seen, tally, random);
        Optional<List<UUID>> chosen = Optional.empty();
        Format format = wanted;
        if (wanted == Format.BEST_WORST) {
            chosen = four(order, seen);
        }
        if (chosen.isEmpty()) {
            format = Format.DUEL;
            chosen = duel(order, seen);
        }
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        List<UUID> positions = new ArrayList<>(chosen.get());
        shuffle(positions, random);
        return Optional.of(new Task(format, positions));
    }

    private static List<UUID> leastSeenFirst(Collection<UUID> available, Tally.Seen seen, Tally tally,
                                             RandomGenerator random) {
        // sorted first, so that the same seed gives the same task whatever order the ideas came in
        List<UUID> order = new ArrayList<>(available);
        Collections.sort(order);
        Map<UUID, Double> lot = new HashMap<>();
        order.forEach(idea -> lot.put(idea, random.nextDouble()));
        order.sort(Comparator.<UUID>comparingInt(seen::times).thenComparingInt(tally::shown).thenComparing(lot::get));
        return order;
    }

    private static Optional<List<UUID>> duel(List<UUID> order, Tally.Seen seen) {
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                if (!seen.together(order.get(i), order.get(j))) {
                    return Optional.of(List.of(order.get(i), order.get(j)));
                }
            }
        }
        return Optional.empty();
    }

    /** Starts from each idea in turn and adds what brings the most new pairs; the earlier in the order wins a tie. */
    private static Optional<List<UUID>> four(List<UUID> order, Tally.Seen seen) {
        for (UUID first : order) {
            List<UUID> four = new ArrayList<>(List.of(first));
            int fresh = 0;
            while (four.size() < Task.size(Format.BEST_WORST) && four.size() < order.size()) {
                UUID best = null;
                int most = -1;
                for (UUID candidate : order) {
                    if (!four.contains(candidate)) {
                        int brings = (int) four.stream().filter(one -> !seen.together(one, candidate)).count();
                        if (brings > most) {
                            best = candidate;
                            most = brings;
                        }
                    }
                }
                four.add(best);
                fresh += most;
            }
            if (four.size() == Task.size(Format.BEST_WORST) && fresh >= NEW_PAIRS_IN_FOUR && !seen.asked(four)) {
                return Optional.of(four);
            }
        }
        return Optional.empty();
    }

    private static void shuffle(List<UUID> ideas, RandomGenerator random) {
        for (int i = ideas.size() - 1; i > 0; i--) {
            Collections.swap(ideas, i, random.nextInt(i + 1));
        }
    }
}

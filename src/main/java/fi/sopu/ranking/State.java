package fi.sopu.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** An engine's numbers between two refreshes: items, what is known about them, what each voter has seen of them. */
final class State {

    /** How much less it is worth to ask a voter about an idea for each time the voter has been asked about it. */
    private static final double AGAIN = 0.65;
    private static final double SAME = 1e-9;

    Items items;
    Posterior posterior;
    private final Map<String, Past> seen = new HashMap<>();
    private int[] playing;

    private State(Items items, Posterior posterior) {
        this.items = items;
        this.posterior = posterior;
        this.playing = items.playing();
    }

    /** @param before where to start from; null at first */
    static State of(Items items, Map<UUID, Judgement> answers, @Nullable State before, int topK, int budget) {
        int k = items.size();
        double[] start = new double[k];
        double tau2 = BradleyTerry.TAU2;
        if (before != null) {
            tau2 = before.posterior.tau2;
            for (int i = 0; i < k; i++) {
                start[i] = before.items.knows(items.id(i)) ? before.posterior.m[before.items.of(items.id(i))] : 0;
            }
        }
        double[][] wins = new double[k][k];
        Map<String, Double> factors = Weights.of(answers.values(), budget);
        int decided = 0;
        for (Judgement judgement : answers.values()) {
            if (judgement.isDecided()) {
                decided++;
                double weight = Objects.requireNonNull(factors.get(judgement.voter())) * judgement.weight();
                items.each(judgement, (winner, loser) -> wins[winner][loser] += weight);
            }
        }
        State state = new State(items, Posterior.fit(start, tau2, wins, decided, items.playing(), topK));
        answers.values().forEach(state::see);
        return state;
    }

    /** Changes what is in play; new ideas come to the end. */
    void play(Collection<UUID> ideas) {
        items = items.with(ideas);
        playing = items.playing();
        if (items.size() > posterior.k) {
            posterior = posterior.with(items.size());
        }
    }

    /**
     * @param factor   what the voter's answers count
     * @param expected the question had been expected: the covariance knows it already
     */
    void add(Judgement judgement, double factor, boolean expected) {
        if (!judgement.ideas().stream().allMatch(items::knows)) {
            return;
        }
        see(judgement);
        double weight = factor * judgement.weight();
        items.each(judgement, (winner, loser) -> {
            if (!expected) {
                posterior.expect(winner, loser, weight);
            }
            posterior.learn(winner, loser, weight);
        });
    }

    private void see(Judgement judgement) {
        seen.computeIfAbsent(judgement.voter(), voter -> new Past(items.size())).add(numbers(judgement.ideas()));
    }

    private List<Integer> numbers(Collection<UUID> ideas) {
        return ideas.stream().filter(items::knows).map(items::of).distinct().toList();
    }

    /** Counts on a question's answer: it decides one pair of two, five of the six pairs of four. */
    void expect(Collection<UUID> question) {
        List<Integer> asked = numbers(question);
        double weight = asked.size() == Judgement.FOUR ? Judgement.WEIGHT_IN_FOUR * 5 / 6 : 1;
        for (int i = 0; i < asked.size(); i++) {
            for (int j = i + 1; j < asked.size(); j++) {
                posterior.expect(asked.get(i), asked.get(j), weight);
            }
        }
    }

    /** The items of the best question for a voter. */
    Optional<List<Integer>> next(String voter, int size, Collection<List<UUID>> held, RandomGenerator random) {
        Past past = seen.containsKey(voter) ? seen.get(voter).copy(items.size()) : new Past(items.size());
        held.forEach(question -> past.add(numbers(question)));
        double[] fresh = new double[items.size()];
        for (int i : playing) {
            fresh[i] = Math.pow(AGAIN, past.times(i));
        }
        List<Integer> question = pair(past, fresh, random);
        if (question.isEmpty()) {
            return Optional.empty();
        }
        for (int n = 2; n < size && playing.length >= size; n++) {
            question.add(further(question, past, fresh, random));
        }
        return Optional.of(question);
    }

    private List<Integer> pair(Past past, double[] fresh, RandomGenerator random) {
        double best = -1;
        int one = -1;
        int other = -1;
        int ties = 0;
        for (int a = 0; a < playing.length; a++) {
            int i = playing[a];
            for (int c = a + 1; c < playing.length; c++) {
                int j = playing[c];
                if (past.together(i, j)) {
                    continue;
                }
                double worth = fresh[i] * fresh[j] * posterior.worth(i, j);
                if (worth > best * (1 + SAME) + Double.MIN_NORMAL) {
                    best = worth;
                    one = i;
                    other = j;
                    ties = 1;
                } else if (worth >= best * (1 - SAME) && random.nextInt(++ties) == 0) {
                    one = i;
                    other = j;
                }
            }
        }
        List<Integer> pair = new ArrayList<>();
        if (one >= 0) {
            pair.add(one);
            pair.add(other);
        }
        return pair;
    }

    private int further(List<Integer> question, Past past, double[] fresh, RandomGenerator random) {
        double best = -1;
        int chosen = -1;
        int ties = 0;
        for (int j : playing) {
            if (question.contains(j)) {
                continue;
            }
            double worth = 0;
            for (int i : question) {
                worth += past.together(i, j) ? 0 : fresh[i] * fresh[j] * posterior.worth(i, j);
            }
            if (worth > best * (1 + SAME) + Double.MIN_NORMAL) {
                best = worth;
                chosen = j;
                ties = 1;
            } else if (worth >= best * (1 - SAME) && random.nextInt(++ties) == 0) {
                chosen = j;
            }
        }
        return chosen;
    }
}

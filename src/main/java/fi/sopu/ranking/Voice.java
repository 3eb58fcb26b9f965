package fi.sopu.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one voter has decided, as numbers of items. */
final class Voice {

    /** Items that this voter's answers are about, in order. */
    final int[] items;
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * One item over another.
     *
     * @param winner   place in {@link #items}
     * @param loser    the same
     * @param question which of the voter's questions, from 0
     */
    record Pair(int winner, int loser, double weight, int question) {}

    private Voice(Items all, List<Judgement> decided, double factor) {
        TreeSet<Integer> met = new TreeSet<>();
        decided.forEach(judgement -> all.each(judgement, (winner, loser) -> {
            met.add(winner);
            met.add(loser);
        }));
        items = met.stream().mapToInt(i -> i).toArray();
        for (int question = 0; question < decided.size(); question++) {
            int number = question;
            Judgement judgement = decided.get(question);
            all.each(judgement, (winner, loser) -> pairs.add(new Pair(place(winner), place(loser), factor * judgement.weight(), number)));
        }
    }

    private int place(int item) {
        return java.util.Arrays.binarySearch(items, item);
    }

    List<Pair> pairs() {
        return pairs;
    }

    /**
     * Of everybody who has decided something, in the order of pseudonyms.
     *
     * @param factors what each counts, as {@link Weights} has it
     */
    static List<Voice> of(Items items, Collection<Judgement> answers, Map<String, Double> factors) {
        Map<String, List<Judgement>> decided = new TreeMap<>();
        answers.stream().filter(Judgement::isDecided)
                .forEach(judgement -> decided.computeIfAbsent(judgement.voter(), voter -> new ArrayList<>()).add(judgement));
        List<Voice> voices = new ArrayList<>();
        decided.forEach((voter, judgements) -> voices.add(new Voice(items, judgements, Objects.requireNonNull(factors.get(voter)))));
        return voices;
    }
}

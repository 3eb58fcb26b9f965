package fi.sopu.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final List<UUID> IDEAS = IntStream.range(0, 12).mapToObj(i -> new UUID(0, i)).toList();

    /** Voters who nearly always prefer the lower number. */
    private static List<Judgement> answers(int voters, int each, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Judgement> answers = new ArrayList<>();
        for (int v = 0; v < voters; v++) {
            for (int n = 0; n < each; n++) {
                int a = random.nextInt(IDEAS.size());
                int b = (a + 1 + random.nextInt(IDEAS.size() - 1)) % IDEAS.size();
                int best = random.nextDouble() < BradleyTerry.logistic(b - a) ? a : b;
                answers.add(new Judgement("v" + v, List.of(IDEAS.get(a), IDEAS.get(b)), IDEAS.get(best), IDEAS.get(a + b - best)));
            }
        }
        return answers;
    }

    @Test
    void theOrderIsFoundWithIntervalsAroundIt() {
        Result result = Ranking.of(IDEAS, Map.of(), answers(60, 15, 1), 60, 3, 0, 7);
        assertEquals(IDEAS.get(0), result.standings().get(0).idea());
        assertEquals(IDEAS.get(11), result.standings().get(11).idea());
        result.standings().forEach(s -> assertTrue(s.low() < s.score() && s.score() < s.high() && s.shareLow() > 0 && s.shareHigh() < 1));
        assertEquals(AmongBest.IN, result.standings().get(0).band());
        assertEquals(AmongBest.OUT, result.standings().get(11).band());
        assertTrue(result.topStays() > 0.2 && result.topStays() <= 1);
    }

    @Test
    void moreVotersMakeShorterIntervals() {
        double few = Ranking.of(IDEAS, Map.of(), answers(10, 10, 1), 60, 3, 0, 7).standings().stream().mapToDouble(Standing::sd).sum();
        double many = Ranking.of(IDEAS, Map.of(), answers(160, 10, 1), 60, 3, 0, 7).standings().stream().mapToDouble(Standing::sd).sum();
        assertTrue(many < few / 2, many + " " + few);
    }

    @Test
    void theSameSeedGivesTheSame() {
        assertEquals(Ranking.of(IDEAS, Map.of(), answers(10, 10, 1), 60, 3, 0, 7), Ranking.of(IDEAS, Map.of(), answers(10, 10, 1), 60, 3, 0, 7));
        assertNotEquals(Ranking.of(IDEAS, Map.of(), answers(10, 10, 1), 60, 3, 0, 7), Ranking.of(IDEAS, Map.of(), answers(10, 10, 1), 60, 3, 0, 8));
    }

    @Test
    void aVoterWhoNeverStopsCountsAsTheBudget() {
        List<Judgement> answers = answers(20, 10, 1);
        for (int n = 0; n < 400; n++) {
            answers.add(new Judgement("zealot", List.of(IDEAS.get(11), IDEAS.get(n % 11)), IDEAS.get(11), IDEAS.get(n % 11)));
        }
        int capped = rank(Ranking.of(IDEAS, Map.of(), answers, 60, 3, 10, 7), IDEAS.get(11));
        int free = rank(Ranking.of(IDEAS, Map.of(), answers, 60, 3, 0, 7), IDEAS.get(11));
        assertTrue(capped >= 9 && free <= 2, capped + " " + free);
    }

    @Test
    void aGroupIsOneItemAndItsPartsAreNotListed() {
        UUID group = new UUID(1, 0);
        Result result = Ranking.of(IDEAS, Map.of(group, Set.of(IDEAS.get(0), IDEAS.get(1))), answers(60, 15, 1), 60, 3, 0, 7);
        assertEquals(11, result.standings().size());
        assertEquals(group, result.standings().get(0).idea());
    }

    @Test
    void hiddenIdeasInformButAreNotListed() {
        Result result = Ranking.of(IDEAS.subList(0, 6), Map.of(), answers(60, 15, 1), 60, 3, 0, 7);
        assertEquals(6, result.standings().size());
    }

    @Test
    void nobodysAnswersAreNoReasonToFail() {
        assertEquals(12, Ranking.of(IDEAS, Map.of(), List.of(), 60, 3, 0, 7).standings().size());
        assertEquals(List.of(), Ranking.of(List.of(), Map.of(), List.of(), 60, 3, 0, 7).standings());
    }

    @Test
    void aPairIsSaidWithItsProbability() {
        List<CountedWin> wins = List.of(new CountedWin(IDEAS.get(0), IDEAS.get(1), 9), new CountedWin(IDEAS.get(1), IDEAS.get(0), 2));
        double above = PairwiseStatement.above(IDEAS.get(0), IDEAS.get(1), IDEAS, Map.of(), wins);
        assertTrue(above > 0.9 && above < 0.99, "" + above);
        assertEquals(1, above + PairwiseStatement.above(IDEAS.get(1), IDEAS.get(0), IDEAS, Map.of(), wins), 1e-6);
        assertEquals(0.5, PairwiseStatement.above(IDEAS.get(5), IDEAS.get(6), IDEAS, Map.of(), wins), 1e-6);
        Map<UUID, Set<UUID>> together = Map.of(new UUID(1, 0), Set.of(IDEAS.get(0), IDEAS.get(1)));
        assertEquals(0.5, PairwiseStatement.above(IDEAS.get(0), IDEAS.get(1), IDEAS, together, wins), 1e-6);
    }

    private static int rank(Result result, UUID idea) {
        return result.standings().stream().filter(s -> s.idea().equals(idea)).findFirst().orElseThrow().rank();
    }
}

package fi.sopu.duel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.duel.Answer;
import fi.sopu.duel.PairCount;
import fi.sopu.duel.Standing;
import fi.sopu.process.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BradleyTerryTest {

    private final Ranking ranking = new BradleyTerry();

    @Test
    void recoversAKnownRankingFromDuelsAndFromFours() {
        for (Format format : Format.values()) {
            Electorate electorate = new Electorate(12, 30, 7);
            List<Answer> answers = electorate.answers(format, 12);
            List<Standing> standings = ranking.rank(electorate.ideas, Tally.pairs(answers));
            double tau = electorate.tau(standings);
            assertTrue(tau > 0.8, format + ": tau " + tau);
            assertTrue(electorate.byWorth().subList(0, 3).contains(standings.get(0).idea()), format + ": wrong winner");
        }
    }

    @Test
    void fourTellsMoreThanADuel() {
        double duels = 0;
        double fours = 0;
        for (int seed = 1; seed <= 10; seed++) {
            Electorate electorate = new Electorate(30, 20, seed);
            duels += electorate.tau(ranking.rank(electorate.ideas, Tally.pairs(electorate.answers(Format.DUEL, 5))));
            fours += electorate.tau(ranking.rank(electorate.ideas, Tally.pairs(electorate.answers(Format.BEST_WORST, 5))));
        }
        assertTrue(fours > duels + 0.5, "mean tau of fours " + fours / 10 + ", of duels " + duels / 10);
    }

    @Test
    void intervalsCoverTheTruthAboutNineTimesInTen() {
        int inside = 0;
        int all = 0;
        for (int seed = 1; seed <= 40; seed++) {
            Electorate electorate = new Electorate(10, 20, 100 + seed);
            List<Standing> standings = ranking.rank(electorate.ideas, Tally.pairs(electorate.answers(Format.DUEL, 12)));
            double mean = electorate.worth.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            for (Standing s : standings) {
                double truth = electorate.worth.get(s.idea()) - mean;
                inside += s.low() <= truth && truth <= s.high() ? 1 : 0;
                all++;
            }
        }
        double coverage = (double) inside / all;
        assertTrue(coverage > 0.85 && coverage < 0.96, "coverage " + coverage + " of " + all);
    }

    @Test
    void intervalsAreSymmetricAndMirrorWhenEveryoneChangesTheirMind() {
        Electorate electorate = new Electorate(8, 10, 3);
        List<PairCount> pairs = Tally.pairs(electorate.answers(Format.DUEL, 6));
        List<PairCount> turned = pairs.stream()
                .map(p -> new PairCount(p.loser(), p.winner(), p.format(), p.answers())).toList();
        Map<UUID, Standing> one = byIdea(ranking.rank(electorate.ideas, pairs));
        Map<UUID, Standing> other = byIdea(ranking.rank(electorate.ideas, turned));
        for (UUID idea : electorate.ideas) {
            Standing s = one.get(idea);
            assertEquals(s.score() - s.low(), s.high() - s.score(), 1e-12);
            assertEquals(s.score(), -other.get(idea).score(), 1e-6);
            assertEquals(s.low(), -other.get(idea).high(), 1e-6);
            assertEquals(s.share(), 1 - other.get(idea).share(), 1e-6);
        }
    }

    @Test
    void sameAnswersInAnyOrderGiveTheSameRanking() {
        Electorate electorate = new Electorate(9, 8, 5);
        List<PairCount> pairs = new ArrayList<>(Tally.pairs(electorate.answers(Format.BEST_WORST, 5)));
        List<Standing> first = ranking.rank(electorate.ideas, pairs);
        java.util.Collections.reverse(pairs);
        List<UUID> reversed = new ArrayList<>(electorate.ideas);
        java.util.Collections.reverse(reversed);
        List<Standing> second = ranking.rank(reversed, pairs);
        assertEquals(first.stream().map(Standing::idea).toList(), second.stream().map(Standing::idea).toList());
        for (int i = 0; i < first.size(); i++) {
            assertEquals(first.get(i).score(), second.get(i).score(), 1e-9);
        }
    }

    @Test
    void hiddenIdeasAreNotListedAndNothingBreaksWithoutAnswers() {
        Electorate electorate = new Electorate(6, 10, 11);
        List<PairCount> pairs = Tally.pairs(electorate.answers(Format.DUEL, 6));
        List<UUID> visible = electorate.ideas.subList(1, 6);
        List<Standing> standings = ranking.rank(visible, pairs);
        assertEquals(5, standings.size());
        assertEquals(0, standings.stream().mapToDouble(Standing::score).sum(), 1e-9);
        assertEquals(List.of(1, 2, 3, 4, 5), standings.stream().map(Standing::rank).toList());
        List<Standing> unanswered = ranking.rank(visible, List.of());
        assertTrue(unanswered.stream().allMatch(s -> s.score() == 0 && s.sd() > 0.3));
        assertEquals(List.of(), ranking.rank(List.of(), List.of()));
        assertEquals(1, ranking.rank(visible.subList(0, 1), List.of()).size());
    }

    @Test
    void unanimousAnswersStayFinite() {
        UUID good = UUID.randomUUID();
        UUID bad = UUID.randomUUID();
        List<Standing> standings = ranking.rank(List.of(bad, good), List.of(new PairCount(good, bad, Format.DUEL, 5000)));
        assertEquals(good, standings.get(0).idea());
        assertTrue(Double.isFinite(standings.get(0).score()) && standings.get(0).low() > 0);
    }

    private static Map<UUID, Standing> byIdea(List<Standing> standings) {
        return standings.stream().collect(Collectors.toMap(Standing::idea, Function.identity()));
    }

    /** Voters who answer by a logit on shared worths. */
    static final class Electorate {
        final List<UUID> ideas = new ArrayList<>();
        final Map<UUID, Double> worth = new java.util.HashMap<>();
        private final int voters;
        private final RandomGenerator random;

        Electorate(int ideas, int voters, long seed) {
            this.voters = voters;
            this.random = new java.util.SplittableRandom(seed);
            for (int i = 0; i < ideas; i++) {
                UUID idea = new UUID(random.nextLong(), random.nextLong());
                this.ideas.add(idea);
                worth.put(idea, random.nextGaussian());
            }
        }

        List<UUID> byWorth() {
            return ideas.stream().sorted(java.util.Comparator.comparing((UUID i) -> worth.get(i)).reversed()).toList();
        }

        List<Answer> answers(Format format, int each) {
            Tally tally = new Tally();
            QuestionChoice choice = new LeastShown();
            for (int n = 0; n < each; n++) {
                for (int v = 0; v < voters; v++) {
                    String voter = "voter" + v;
                    choice.next(format, ideas, voter, tally, List.of(), random)
                            .ifPresent(task -> tally.add(Answers.answer(voter, task, worth, random)));
                }
            }
            return List.copyOf(tally.answers());
        }

        double tau(List<Standing> standings) {
            int agree = 0;
            int all = 0;
            for (int i = 0; i < standings.size(); i++) {
                for (int j = i + 1; j < standings.size(); j++) {
                    agree += worth.get(standings.get(i).idea()) > worth.get(standings.get(j).idea()) ? 1 : -1;
                    all++;
                }
            }
            return (double) agree / all;
        }
    }
}

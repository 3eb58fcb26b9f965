package fi.sopu.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Polls of all sizes and tempers, looked at again and again while they go on: whatever is told of them is a number, and nothing breaks. */
class RandomPollsTest {

    private static final int POLLS = 60;
    private static final int BIG = 8;
    private static final int GROUP = 3;

    /** A poll with a temper of its own: how many, how much they agree, how often they skip, whether ideas come late or are hidden or grouped. */
    private static final class Poll {
        private final SplittableRandom random;
        private final int voters;
        private final List<UUID> ideas;
        private final double agreement;
        private final double skips;
        private final int size;
        private final int budget;
        private final int topK;
        private final double[][] felt;
        private final Map<UUID, Judgement> given = new HashMap<>();
        private final Engine engine;

        Poll(long seed, int most) {
            random = new SplittableRandom(seed);
            voters = 1 + random.nextInt(30);
            ideas = IntStream.range(0, 2 + random.nextInt(most)).mapToObj(i -> new UUID(0, i)).toList();
            agreement = new double[]{0, 0.3, 1, 5, 50}[random.nextInt(5)];
            skips = random.nextInt(4) == 0 ? 0.5 : 0;
            size = random.nextBoolean() ? 2 : 4;
            budget = random.nextInt(3) == 0 ? 3 : 0;
            topK = 1 + random.nextInt(20);
            double[] common = random.doubles(ideas.size(), -1, 1).toArray();
            felt = new double[voters][ideas.size()];
            for (double[] one : felt) {
                for (int i = 0; i < one.length; i++) {
                    one[i] = agreement * common[i] + random.nextGaussian();
                }
            }
            engine = new Engine(topK, budget);
            engine.roll(random.nextBoolean() ? voters : 2 * voters);
        }

        void play(int answers) {
            engine.play(ideas, Map.of());
            for (int n = 0; n < answers; n++) {
                if (n == answers / 3) {
                    shuffle();
                }
                int voter = random.nextInt(voters);
                engine.next("v" + voter, size, List.of(), random).ifPresent(question -> answer(voter, question));
                if (engine.isNew() || engine.isStale()) {
                    engine.refresh();
                    look();
                }
            }
            engine.refresh();
            look();
            given.keySet().stream().sorted().limit(3).toList().forEach(engine::remove);
            engine.refresh();
            look();
        }

        private void shuffle() {
            if (ideas.size() > BIG) {
                engine.play(random.nextBoolean() ? ideas : ideas.subList(0, BIG),
                        random.nextBoolean() ? Map.of() : Map.of(new UUID(7, 7), Set.copyOf(ideas.subList(0, GROUP))));
            }
        }

        private void answer(int voter, List<UUID> question) {
            UUID token = new UUID(random.nextLong(), given.size());
            List<UUID> order = new ArrayList<>(question);
            order.sort(Comparator.comparingDouble(idea -> -felt[voter][(int) idea.getLeastSignificantBits()]));
            boolean skipped = random.nextDouble() < skips;
            given.put(token, new Judgement("v" + voter, question, skipped ? null : order.get(0), skipped ? null : order.get(order.size() - 1)));
            engine.add(token, given.get(token));
        }

        private void look() {
            Settlement settlement = engine.settlement();
            assertTrue(settlement.settled() >= 0 && settlement.settled() <= 1 + 1e-9, settlement.toString());
            assertTrue(Double.isNaN(settlement.further()) || settlement.further() >= 0, settlement.toString());
            assertEquals(engine.isEnough(), settlement.enough());
        }
    }

    @Test
    void howFarItIsCanAlwaysBeTold() {
        for (int n = 0; n < POLLS; n++) {
            new Poll(n, n % 10 == 0 ? 90 : 25).play(40 + 2 * n);
        }
    }

    @Test
    void theCovarianceBelongsToThePriorThatWasLearnt() {
        for (int n = 0; n < POLLS; n++) {
            RandomGenerator random = new SplittableRandom(n);
            int k = 2 + random.nextInt(40);
            double[][] wins = new double[k][k];
            for (int answers = 0; answers < 10 * k; answers++) {
                wins[random.nextInt(k)][random.nextInt(k)] += 1;
            }
            for (int i = 0; i < k; i++) {
                wins[i][i] = 0;
            }
            BradleyTerry model = new BradleyTerry(new double[k], BradleyTerry.TAU2);
            double[] covariance = model.learn(wins, 10 * k);
            // nothing tells how good all are together: that is known as well as the prior says
            double sum = 0;
            for (double value : covariance) {
                sum += value / k;
            }
            assertEquals(model.tau2(), sum, 1e-9 * model.tau2());
            Posterior.root(covariance, k);
        }
    }

    @Test
    void nothingIsTooLopsidedToFit() {
        for (int k : new int[]{2, 5, 60}) {
            for (double weight : new double[]{1e-6, 1, 1e3, 1e6}) {
                double[][] wins = new double[k][k];
                for (int i = 0; i < k; i++) {
                    for (int j = i + 1; j < k; j++) {
                        wins[i][j] = weight;
                    }
                }
                // from far away on the wrong side
                double[] start = IntStream.range(0, k).mapToDouble(i -> 40.0 * i).toArray();
                BradleyTerry model = new BradleyTerry(start, BradleyTerry.TAU2);
                double[] covariance = model.learn(wins, weight * k * k);
                for (int i = 0; i < k; i++) {
                    assertTrue(covariance[i * k + i] > 0 && Double.isFinite(model.mode()[i]));
                    double before = i == 0 ? Double.MAX_VALUE : model.mode()[i - 1];
                    assertTrue(model.mode()[i] < before + 1e-6, k + " items, weight " + weight + ": " + before + " " + model.mode()[i]);
                }
                Posterior.root(covariance, k);
            }
        }
    }
}

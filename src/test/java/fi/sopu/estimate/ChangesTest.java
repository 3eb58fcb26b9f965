package fi.sopu.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.estimate.MeasuredChange.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final double[] ONE = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2.0};
    private static final double[] OTHER = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    /** Student 1908, hours of sleep: the mean difference 1.58 and t 4.0621 are in every package's manual; 90 % intervals by SciPy 1.17. */
    @Test
    void studentsSleepersSleepLonger() {
        double[] differences = new double[ONE.length];
        Arrays.setAll(differences, i -> OTHER[i] - ONE[i]);
        MeasuredChange paired = MeasuredChange.paired(Moments.of(differences), 0.2);
        assertEquals(1.58, paired.mean(), 1e-9);
        assertEquals(1.58 - 1.58 / 4.0621 * 1.8331, paired.low(), 0.0005);
        assertEquals(Word.BETTER, paired.word());
        assertTrue(paired.paired());
        assertEquals(10, paired.people());
        // as two groups of different people the same data tell much less: Welch's t is 1.8608 with 17.776 degrees of freedom
        MeasuredChange unpaired = MeasuredChange.unpaired(Moments.of(ONE), Moments.of(OTHER), 0.2);
        assertEquals(1.58 - 1.58 / 1.8608 * 1.7354, unpaired.low(), 0.001);
        assertFalse(unpaired.paired());
    }

    /** The correlation of Student's two columns is 0.795 in every manual. With all of them in both rounds it is nearly the paired comparison, with none the unpaired one. */
    @Test
    void whoAnsweredBothTimesTiesTwoLevelsTogether() {
        double[] differences = new double[ONE.length];
        Arrays.setAll(differences, i -> OTHER[i] - ONE[i]);
        List<Moments> one = List.of(Moments.of(ONE), Moments.NONE);
        List<Moments> other = List.of(Moments.of(OTHER), Moments.NONE);
        double correlation = Contrast.correlation(one, other, List.of(Moments.of(differences), Moments.NONE));
        assertEquals(0.7952, correlation, 0.0001);
        assertEquals(0, Contrast.correlation(List.of(), List.of(), List.of()));
        Contrast all = Contrast.partly(one.get(0), other.get(0), 10, correlation);
        assertEquals(Contrast.paired(Moments.of(differences)).error(), all.error(), 0.01);
        assertEquals(Contrast.unpaired(one.get(0), other.get(0)), Contrast.partly(one.get(0), other.get(0), 0, correlation));
        assertFalse(all.paired());
        assertThrows(IllegalArgumentException.class, () -> Contrast.partly(Moments.of(1, 2), Moments.of(1, 2, 3), 3, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Contrast.partly(Moments.of(1, 2), Moments.of(1, 2, 3), 2, 1.5));
    }

    @Test
    void theWordFollowsFromTheInterval() {
        assertEquals(Word.WORSE, MeasuredChange.paired(Moments.of(-1, -1.2, -0.8, -1, -0.9), 0.2).word());
        assertEquals(Word.CANNOT_TELL, MeasuredChange.paired(Moments.of(-1, 1, 0.5, -0.2, 0.1), 0.2).word());
        double[] little = new double[60];
        Arrays.setAll(little, i -> i % 2 == 0 ? 0.3 : -0.2);
        assertEquals(Word.SAME, MeasuredChange.paired(Moments.of(little), 0.2).word());
        assertEquals(Word.CANNOT_TELL, MeasuredChange.paired(Moments.of(little), 0.1).word(), "the smallest change decides");
        assertThrows(IllegalArgumentException.class, () -> MeasuredChange.paired(Moments.of(1, 2), 0));
        assertThrows(IllegalArgumentException.class, () -> Contrast.paired(Moments.of(1)));
        assertThrows(IllegalArgumentException.class, () -> Contrast.unpaired(Moments.of(1, 2), Moments.of(1)));
    }

    /** Where nothing has changed one in ten would be called changed, unit by unit; together at most one in twenty rounds calls any so. */
    @Test
    void whereNothingHasChangedNothingIsCalledChanged() {
        SplittableRandom chance = new SplittableRandom(5);
        long bySelf = 0;
        int rounds = 0;
        for (int round = 0; round < 60; round++) {
            List<Contrast> units = units(round % 2 == 0 ? 8 : 40, u -> 0, chance);
            bySelf += units.stream().filter(unit -> isChanged(MeasuredChange.of(unit, 0.2))).count();
            rounds += Changes.together(units, 0.2).stream().anyMatch(ChangesTest::isChanged) ? 1 : 0;
        }
        assertEquals(0.1, bySelf / (60 * 24.0), 0.03);
        assertTrue(rounds <= 3, rounds + " of 60");
    }

    @Test
    void whatHasChangedIsFoundAndAtMostOneInTwentyIsWrong() {
        SplittableRandom chance = new SplittableRandom(6);
        int right = 0;
        int wrong = 0;
        int held = 0;
        int claims = 0;
        for (int round = 0; round < 15; round++) {
            List<MeasuredChange> told = Changes.together(units(100, u -> u % 4 == 0 ? 0.7 : 0, chance), 0.2);
            for (int u = 0; u < told.size(); u++) {
                MeasuredChange change = told.get(u);
                double truth = u % 4 == 0 ? 0.7 : 0;
                right += change.word() == Word.BETTER && truth > 0 ? 1 : 0;
                wrong += isChanged(change) && (truth == 0 || change.word() == Word.WORSE) ? 1 : 0;
                held += change.low() <= truth && truth <= change.high() ? 1 : 0;
                claims++;
            }
        }
        assertTrue(right > 0.65 * 15 * 25, right + " of 375");
        assertTrue(wrong <= 0.05 * (right + wrong), wrong + " beside " + right);
        assertTrue(held >= 0.88 * claims, held + " of " + claims);
    }

    @Test
    void worseIsBetterTurnedRound() {
        List<Contrast> units = units(40, u -> u % 4 == 0 ? 0.8 : 0, new SplittableRandom(12));
        List<MeasuredChange> up = Changes.together(units, 0.2);
        List<MeasuredChange> down = Changes.together(units.stream().map(c -> new Contrast(-c.mean(), c.variance(), c.share(), c.freedom(), c.people(), c.paired())).toList(), 0.2);
        for (int u = 0; u < units.size(); u++) {
            assertEquals(up.get(u).low(), -down.get(u).high(), 1e-4);
            assertEquals(up.get(u).high(), -down.get(u).low(), 1e-4);
            assertEquals(up.get(u).word() == Word.BETTER, down.get(u).word() == Word.WORSE);
        }
        assertTrue(up.stream().filter(change -> change.word() == Word.BETTER).count() > 4);
    }

    @Test
    void aLevelIsCarriedOnWithBothUncertainties() {
        MeasuredChange change = new MeasuredChange(Word.BETTER, 0.5, 0.1, 0.8, 6, true);
        Estimate now = change.carried(new Estimate(3, 2.7, 3.4, 9));
        assertEquals(3.5, now.mean(), 1e-9);
        assertEquals(3.5 - 0.5, now.low(), 1e-9);
        assertEquals(3.5 + 0.5, now.high(), 1e-9);
        assertEquals(6, now.people());
    }

    @Test
    void wordsAndIntervalsAgreeAndOneUnitIsItself() {
        SplittableRandom chance = new SplittableRandom(7);
        for (MeasuredChange change : Changes.together(units(60, u -> (u % 5 - 2) / 3.0, chance), 0.2)) {
            assertTrue(change.low() <= change.mean() && change.mean() <= change.high(), change.toString());
            switch (change.word()) {
                case BETTER -> assertTrue(change.low() > 0, change.toString());
                case WORSE -> assertTrue(change.high() < 0, change.toString());
                case SAME -> assertTrue(change.low() > -0.2 && change.high() < 0.2, change.toString());
                case CANNOT_TELL -> assertTrue(change.low() < 0.03 && change.high() > -0.03, change.toString());
            }
        }
        Contrast one = Contrast.paired(Moments.of(0.2, 0.4, 0.3, 0.5, 0.1));
        assertEquals(List.of(MeasuredChange.of(one, 0.2)), Changes.together(List.of(one), 0.2));
        assertEquals(List.of(), Changes.together(List.of(), 0.2));
    }

    private static boolean isChanged(MeasuredChange change) {
        return change.word() == Word.BETTER || change.word() == Word.WORSE;
    }

    private static List<Contrast> units(int units, java.util.function.IntToDoubleFunction change, SplittableRandom chance) {
        List<Contrast> told = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            double by = change.applyAsDouble(u);
            told.add(u % 7 == 6
                    ? Contrast.unpaired(Moments.of(chance.doubles(20).map(x -> 0.75 * chance.nextGaussian()).toArray()),
                            Moments.of(chance.doubles(20).map(x -> by + 0.75 * chance.nextGaussian()).toArray()))
                    : Contrast.paired(Moments.of(chance.doubles(5 + u % 16).map(x -> by + 0.6 * chance.nextGaussian()).toArray())));
        }
        return told;
    }
}

package fi.sopu.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private final Disclosure disclosure = new Disclosure(5);

    @Test
    void countsAreShownWhenOpinionsDiffer() {
        Keepings shown = of(12, 5, 3, 2);
        assertEquals(new Tally(12, 5, 3, 2), shown.counts());
        assertEquals(22, shown.answers());
        assertEquals(Wilson.interval(12, 20), shown.kept());
        assertNull(shown.band());
    }

    @Test
    void fewerThanFiveTellNothing() {
        Keepings hidden = of(2, 1, 1, 0);
        assertTrue(hidden.hidden());
        assertEquals(0, hidden.answers());
        assertNull(hidden.kept());
        assertTrue(of(2, 1, 1, 10).hidden(), "four took a side among fourteen");
        assertNotNull(of(2, 2, 1, 0).counts());
    }

    @Test
    void aCouncilCanAskForMoreButNotForLess() {
        assertTrue(new Disclosure(10).of(new Tally(4, 3, 2, 0)).hidden());
        assertTrue(new Disclosure(1).of(new Tally(2, 1, 1, 0)).hidden());
    }

    @Test
    void unanimityIsOnlyABand() {
        assertEquals(new Band(Keeping.KEPT, 9), of(20, 0, 0, 0).band());
        assertEquals(new Band(Keeping.NOT_KEPT, 9), of(0, 1, 19, 3).band());
        assertEquals(new Band(Keeping.PARTLY, 8), of(1, 4, 0, 0).band());
        assertEquals(new Band(Keeping.CANT_SAY, 9), of(3, 1, 1, 50).band());
        assertNull(of(20, 0, 0, 0).counts());
    }

    /** Whatever is shown for a unanimous answer is shown for at least one that is not: it can not be told from it. */
    @Test
    void aBandNeverSaysThatEverybodyAgreed() {
        for (int whole = 5; whole <= 85; whole++) {
            for (int cantSay = 0; cantSay <= 5; cantSay++) {
                assertEquals(of(whole, 0, 0, cantSay), of(whole - 1, 1, 0, cantSay), whole + " and " + cantSay);
                assertEquals(of(0, 0, whole, cantSay), of(0, 1, whole - 1, cantSay), whole + " and " + cantSay);
            }
        }
    }

    /** Every hidden or banded view stands for several tallies; with the number of answers known, none is alone behind it. */
    @Test
    void nothingHiddenCanBeWorkedOut() {
        for (int answers = 5; answers <= 30; answers++) {
            Map<Keepings, Set<Tally>> behind = new HashMap<>();
            for (int kept = 0; kept <= answers; kept++) {
                for (int partly = 0; kept + partly <= answers; partly++) {
                    for (int not = 0; kept + partly + not <= answers; not++) {
                        Tally tally = new Tally(kept, partly, not, answers - kept - partly - not);
                        Keepings shown = disclosure.of(tally);
                        if (shown.counts() == null) {
                            behind.computeIfAbsent(shown, s -> new HashSet<>()).add(tally);
                        }
                    }
                }
            }
            int n = answers;
            behind.forEach((shown, tallies) -> assertTrue(tallies.size() >= 3, n + ": " + shown + " " + tallies));
        }
    }

    private Keepings of(int kept, int partly, int notKept, int cantSay) {
        return disclosure.of(new Tally(kept, partly, notKept, cantSay));
    }

    /** To the answer: where counts end and bands begin, and an interval from the least to the most that the band allows. */
    @Test
    void whereABandBeginsAndWhatItsIntervalSays() {
        for (int[] each : new int[][]{{5, 4, 8}, {7, 6, 8}, {9, 8, 8}, {10, 9, 9}, {11, 10, 9}, {20, 18, 9}, {59, 54, 9}}) {
            int whole = each[0];
            int least = each[1];
            Keepings kept = of(least, whole - least, 0, 0);
            assertEquals(new Band(Keeping.KEPT, each[2]), kept.band(), "of " + whole);
            assertNull(kept.counts());
            assertEquals(new Interval(Wilson.interval(least, whole).low(), 1), kept.kept(), "of " + whole);
            assertEquals(new Interval(0, Wilson.interval(whole - least, whole).high()), of(whole - least, 0, least, 0).kept(), "of " + whole);
            assertEquals(new Interval(0, Wilson.interval(whole - least, whole).high()), of(0, whole, 0, 0).kept(), "of " + whole);
            assertNotNull(of(least - 1, whole - least + 1, 0, 0).counts(), "of " + whole);
        }
        assertNull(of(3, 1, 1, 50).kept(), "nothing is said of a side where nearly all took none");
    }
}

package fi.sopu.charter.control;

import fi.sopu.process.Disclosure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.charter.Change;
import fi.sopu.process.Keepings;
import fi.sopu.process.Tally;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewcombeTest {

    private final Disclosure disclosure = new Disclosure(5);

    @Test
    void aClearRiseIsBetter() {
        Change change = Newcombe.change(of(10, 30), of(30, 10)).orElseThrow();
        assertEquals(50, change.points());
        assertTrue(change.better());
        assertFalse(change.unsure());
        assertTrue(change.low() > 25 && change.high() < 70);
    }

    @Test
    void aSmallGroupCanNotTell() {
        assertTrue(Newcombe.change(of(3, 3), of(4, 2)).orElseThrow().unsure());
    }

    @Test
    void hiddenRoundsAreNotCompared() {
        assertEquals(Optional.empty(), Newcombe.change(of(2, 1), of(30, 10)));
        assertEquals(Optional.empty(), Newcombe.change(of(20, 0), of(30, 10)));
        assertEquals(Optional.empty(), Newcombe.change(null, of(30, 10)));
    }

    private Keepings of(int kept, int notKept) {
        return disclosure.of(new Tally(kept, 0, notKept, 0));
    }
}

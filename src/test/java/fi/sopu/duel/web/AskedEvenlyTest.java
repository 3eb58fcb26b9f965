package fi.sopu.duel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AskedEvenlyTest {

    @Test
    void barsRiseFromTheLeastAsked() {
        AskedEvenly asked = AskedEvenly.of(List.of(8, 4, 6));
        assertEquals(List.of(50, 75, 100), asked.bars().stream().map(AskedEvenly.Bar::height).toList());
        assertEquals(List.of(50, 25, 0), asked.bars().stream().map(AskedEvenly.Bar::y).toList());
        AskedEvenly.Bar last = asked.bars().get(2);
        assertEquals(asked.width(), last.x() + last.width(), "the picture ends with its last bar");
        assertEquals("duel.progress.between", asked.key());
    }

    @Test
    void itIsSaidInWords() {
        assertEquals("duel.progress.none", AskedEvenly.of(List.of()).key());
        assertEquals("duel.progress.none", AskedEvenly.of(List.of(0, 0)).key());
        assertTrue(AskedEvenly.of(List.of(0, 0)).bars().isEmpty());
        assertEquals("duel.progress.same", AskedEvenly.of(List.of(5, 5, 5)).key());
        AskedEvenly late = AskedEvenly.of(List.of(0, 3, 0, 4));
        assertEquals("duel.progress.never", late.key());
        assertEquals(2, late.never());
        assertTrue(late.bars().stream().allMatch(bar -> bar.height() >= 3), "an idea that was never asked about is seen too");
    }
}

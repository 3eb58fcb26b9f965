package fi.sopu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaItemTest {

    private static final LocalTime FOUR = LocalTime.of(16, 0);

    /** In the order of their times; each until the next one, the last until the day ends. */
    @Test
    void aLineWithATimeIsAPart() {
        assertEquals(List.of(new AgendaItem(LocalTime.of(9, 30), LocalTime.of(11, 0), "Avaus"), new AgendaItem(LocalTime.of(11, 0), LocalTime.of(11, 45), "Ryhmät"),
                new AgendaItem(LocalTime.of(13, 0), FOUR, "Yhteenveto")), AgendaItem.of("9.30 Avaus\n\n13:00  Yhteenveto\nvapaata\n11.00–11.45 Ryhmät", FOUR));
    }

    @Test
    void whatIsNoTimeIsNone() {
        assertEquals(List.of(), AgendaItem.of("25.00 Avaus\n9.75 Tauko\n9.30\n9 Tauko\n10.00-24.00 Yö", FOUR));
    }

    @Test
    void theLastHasNoEndWhereTheDayHasNone() {
        assertEquals(List.of(new AgendaItem(LocalTime.of(9, 0), null, "Avaus")), AgendaItem.of("9.00 Avaus", null));
        assertEquals(List.of(new AgendaItem(LocalTime.of(17, 0), null, "Ilta")), AgendaItem.of("17.00 Ilta", FOUR));
    }
}

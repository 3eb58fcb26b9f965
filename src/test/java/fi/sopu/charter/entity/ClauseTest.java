package fi.sopu.charter.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClauseTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final Clause clause = new Clause(UUID.randomUUID(), false, 1, Words.of("Kuuntelemme.", null));

    @Test
    void isReworded() {
        clause.reword(Words.of("Kuuntelemme loppuun.", "Vi lyssnar till slut."));
        assertEquals(Words.of("Kuuntelemme loppuun.", "Vi lyssnar till slut."), clause.text());
    }

    @Test
    void hasWords() {
        assertEquals("charter.clause.empty", assertThrows(Refused.class, () -> clause.reword(Words.of(" ", "\u202e"))).key());
        assertEquals("portal.text.tooLong", assertThrows(Refused.class,
                () -> clause.reword(Words.of("a".repeat(601), null))).key());
    }

    @Test
    void hasEveryLanguageOfTheCouncil() {
        clause.requireIn(List.of("fi"), 1);
        assertEquals("charter.clause.languageMissing",
                assertThrows(Refused.class, () -> clause.requireIn(List.of("fi", "sv"), 1)).key());
    }

    @Test
    void isRemovedAndPutBack() {
        clause.remove(NOW);
        assertTrue(clause.isRemoved());
        assertEquals("charter.clause.removed", assertThrows(Refused.class, () -> clause.reword(Words.of("x", null))).key());
        assertTrue(clause.restore());
        assertFalse(clause.isRemoved());
        assertFalse(clause.restore(), "it is there already");
        assertEquals(1, clause.place());
    }

    @Test
    void isMovedToTheOtherPartAndBack() {
        clause.turn(true, 4);
        assertTrue(clause.isAvoid());
        assertEquals(4, clause.place());
        clause.turn(true, 7);
        assertEquals(4, clause.place(), "it is there already");
        assertTrue(clause.carriedTo(UUID.randomUUID()).isAvoid(), "and is so in the next version");
        clause.turn(false, 9);
        assertFalse(clause.isAvoid());
        clause.remove(NOW);
        assertEquals("charter.clause.removed", assertThrows(Refused.class, () -> clause.turn(true, 1)).key());
    }

    @Test
    void keepsItsRootInTheNextVersion() {
        Clause carried = clause.carriedTo(UUID.randomUUID());
        assertEquals(clause.root(), carried.root());
        assertNotEquals(clause.id(), carried.id());
    }

    @Test
    void commitmentsSayWhatAndWho() {
        UUID id = UUID.randomUUID();
        assertEquals("charter.commitment.noWhat", assertThrows(Refused.class,
                () -> new Commitment(id, id, Words.of("", null), "Puheenjohtaja", null, NOW)).key());
        assertEquals("charter.commitment.noWho", assertThrows(Refused.class,
                () -> new Commitment(id, id, Words.of("Kello näkyviin", null), " ", null, NOW)).key());
        Commitment made = new Commitment(id, id, Words.of("Kello näkyviin", null), "Puheenjohtaja", TODAY.minusDays(1), NOW);
        assertTrue(made.isLate(TODAY));
        made.done(TODAY);
        made.done(TODAY.plusDays(9));
        assertFalse(made.isLate(TODAY));
        assertEquals(TODAY, made.doneOn());
        made.undone();
        assertTrue(made.isLate(TODAY));
    }
}

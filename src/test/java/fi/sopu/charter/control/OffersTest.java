package fi.sopu.charter.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.charter.Provenance;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OffersTest {

    @Test
    void ideasBecomeSentences() {
        Words words = Picked.wording(List.of(idea("Annetaan toisen puhua loppuun", "Vi låter andra tala till punkt"), idea("Kuunnellaan!", null)));
        assertEquals("Annetaan toisen puhua loppuun. Kuunnellaan!", words.getFi());
        assertEquals("Vi låter andra tala till punkt.", words.getSv());
        assertNull(Picked.wording(List.of(idea("Yksi", null))).getSv());
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        String text = Picked.wording(List.of(idea("a".repeat(400), null), idea("b".repeat(400), null))).getFi();
        assertEquals("a".repeat(400) + ".", text);
    }

    @Test
    void whatIsNotWantedIsAvoidedAndNeverThePromisesWords() {
        Provenance wanted = idea("Kuunnellaan", null);
        Provenance shouting = idea("Huudetaan toisten päälle", "Man ropar");
        Provenance late = new Provenance(shouting.question(), UUID.randomUUID(), 2, Words.of("Tullaan myöhässä", null), Words.of("Mitä et halua?", null));
        Set<UUID> unwanted = Set.of(shouting.question());
        assertFalse(new Picked(List.of(wanted), unwanted).isAvoid());
        Picked both = new Picked(List.of(shouting, wanted), unwanted);
        assertFalse(both.isAvoid());
        assertEquals(Words.of("Kuunnellaan.", null), both.wording(), "a promise has the words of what is wanted");
        Picked avoided = new Picked(List.of(shouting, late), unwanted);
        assertTrue(avoided.isAvoid());
        assertEquals("Huudetaan toisten päälle. Tullaan myöhässä.", avoided.wording().getFi());
        for (String words : List.of("huudetaan toisten päälle!", "Tullaan myöhässä.", "Huudetaan toisten päälle. Tullaan myöhässä.")) {
            assertTrue(avoided.isWordForWord(Words.of(words, null)), words);
        }
        assertTrue(avoided.isWordForWord(Words.of("Emme huuda.", "Man ropar.")), "in either language");
        assertFalse(avoided.isWordForWord(Words.of("Emme huuda toisten päälle.", "Vi ropar inte.")));
        assertFalse(new Picked(List.of(wanted), unwanted).isWordForWord(Words.of("Kuunnellaan.", null)), "what is wanted may be promised in its own words");
        assertFalse(new Picked(List.of(), unwanted).isWordForWord(Words.of("Kuunnellaan.", null)));
    }

    private static Provenance idea(String fi, String sv) {
        return new Provenance(UUID.randomUUID(), UUID.randomUUID(), 1, Words.of(fi, sv), Words.of("Mitä toivot?", null));
    }
}

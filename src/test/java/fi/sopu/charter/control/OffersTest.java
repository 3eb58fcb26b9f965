package fi.sopu.charter.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fi.sopu.charter.Provenance;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OffersTest {

    @Test
    void ideasBecomeSentences() {
        Words words = Offers.wording(List.of(idea("Annetaan toisen puhua loppuun", "Vi låter andra tala till punkt"), idea("Kuunnellaan!", null)));
        assertEquals("Annetaan toisen puhua loppuun. Kuunnellaan!", words.getFi());
        assertEquals("Vi låter andra tala till punkt.", words.getSv());
        assertNull(Offers.wording(List.of(idea("Yksi", null))).getSv());
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        String text = Offers.wording(List.of(idea("a".repeat(400), null), idea("b".repeat(400), null))).getFi();
        assertEquals("a".repeat(400) + ".", text);
    }

    private static Provenance idea(String fi, String sv) {
        return new Provenance(UUID.randomUUID(), UUID.randomUUID(), 1, Words.of(fi, sv), Words.of("Mitä toivot?", null));
    }
}

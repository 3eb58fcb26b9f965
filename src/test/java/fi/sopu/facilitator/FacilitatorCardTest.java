package fi.sopu.facilitator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.shared.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class FacilitatorCardTest {

    @Test
    void whatIsTypedIsCleaned() {
        FacilitatorCard card = new FacilitatorCard(" Työ\u00ADpajat\u200B ", List.of("sv", "xx", "fi"), " Ran\u200Bnikko ", true);
        assertEquals(List.of("Työpajat", List.of("fi", "sv"), "Rannikko"), List.of(card.skills(), card.languages(), card.place()));
    }

    /** Whoever cannot be asked need say nothing. */
    @Test
    void whoCanBeAskedSaysWhatTheyCan() {
        assertThrows(Refused.class, () -> new FacilitatorCard(" ", List.of("fi"), "", true));
        assertThrows(Refused.class, () -> new FacilitatorCard("Työpajat", List.of(), "", true));
        assertEquals("", new FacilitatorCard(" ", List.of(), "", false).skills());
    }
}

package fi.sopu.tenant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.shared.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Declared} asks of a council's own page it asks of the platform's too. */
class DeclaredTest {

    @Test
    void whatIsRightIsCleaned() {
        assertEquals(new Declared(List.of("sv", "fi"), "#0b5563", "Päivi Rantala", "sopu@example.fi"),
                Declared.of(List.of("sv", "fi"), " #0b5563 ", " Päivi  Rantala", "sopu@example.fi "));
        assertEquals(new Declared(List.of("fi"), null, "P", "p@e.fi"), Declared.of(List.of("fi"), " ", "P", "p@e.fi"));
    }

    @Test
    void whatIsWrongOrMissingIsRefused() {
        for (List<String> languages : List.of(List.<String>of(), List.of("en"), List.of("fi", "fi"), List.of("fi", "en"), List.of("fi", "sv", "en"))) {
            assertEquals("tenant.settings.languagesWrong", refusal(languages, null, "P", "p@e.fi"), languages.toString());
        }
        for (String accent : List.of("red", "#fff", "0b5563", "#0b556g", "#0b5563;")) {
            assertEquals("tenant.settings.accentWrong", refusal(List.of("fi"), accent, "P", "p@e.fi"), accent);
        }
        assertEquals("tenant.settings.contactMissing", refusal(List.of("fi"), null, " ", "p@e.fi"));
        assertEquals("tenant.settings.contactMissing", refusal(List.of("fi"), null, "P", null));
        assertEquals("tenant.settings.emailWrong", refusal(List.of("fi"), null, "P", "p@e"));
        assertEquals("portal.text.tooLong", refusal(List.of("fi"), null, "P".repeat(121), "p@e.fi"));
    }

    private static String refusal(List<String> languages, String accent, String name, String email) {
        return assertThrows(Refused.class, () -> Declared.of(languages, accent, name, email)).key();
    }
}

package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdeaTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "\u200B", "\u202E\u202C", "\u200D", "\u00A0", "\u3164", "\u2800"})
    void refusesNothing(String raw) {
        assertEquals("duel.idea.empty", assertThrows(Refused.class, () -> kept(raw)).key());
    }

    @ParameterizedTest
    @CsvSource({"140,true", "141,false", "10000,false"})
    void countsCodePoints(int length, boolean fits) {
        String raw = "🙂".repeat(length);
        if (fits) {
            assertEquals(raw, kept(raw));
        } else {
            Refused refused = assertThrows(Refused.class, () -> kept(raw));
            assertEquals("portal.text.tooLong", refused.key());
            assertEquals(length, refused.arguments()[0]);
            assertEquals(140, refused.arguments()[1]);
        }
    }

    private static String kept(String raw) {
        return IdeaText.of(raw, IdeaText.LIMIT).text();
    }
}

package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdeaTextTest {

    @Test
    void keepsWhatAPersonWrites() {
        assertEquals("Kuunnellaan toista loppuun asti", kept("  Kuunnellaan\n toista\t loppuun   asti "));
        assertEquals("Vi lyssnar på varandra – även när vi är oense", kept("Vi lyssnar på varandra – även när vi är oense"));
        assertEquals("Čielga giella ŋ đ ž", kept("Čielga giella ŋ đ ž"));
        assertEquals("Hyvä 👩‍👩‍👧 ❤️ työ", kept("Hyvä 👩‍👩‍👧 ❤️ työ"));
        assertEquals("<script>alert(1)</script>", kept("<script>alert(1)</script>"));
        assertEquals("ä", kept("a\u0308"), "composed");
    }

    @Test
    void takesOutWhatIsNotSeen() {
        assertEquals("abc", kept("\u202Ea\u200Bb\uFEFF\u2066c\u2069\u200F"));
        assertEquals("hyvä", kept("hy\u00ADvä"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n", "\u200B", "\u202E\u202C", "\u200D", "\u00A0"})
    void refusesNothing(String raw) {
        assertEquals("duel.idea.empty", assertThrows(Refused.class, () -> kept(raw)).key());
    }

    @Test
    void refusesWhatNoKeyboardGives() {
        for (String raw : new String[] {"a\0b", "a\u0007", "a\u001b[31m", "a\ud800b", "a\uE000", "Z\u0300\u0301\u0302\u0303\u0304\u0305"}) {
            assertEquals("duel.idea.characters", assertThrows(Refused.class, () -> kept(raw)).key());
        }
    }

    @ParameterizedTest
    @CsvSource({"140,true", "141,false", "10000,false"})
    void countsCodePoints(int length, boolean fits) {
        String raw = "🙂".repeat(length);
        if (fits) {
            assertEquals(raw, kept(raw));
        } else {
            Refused refused = assertThrows(Refused.class, () -> kept(raw));
            assertEquals("duel.idea.tooLong", refused.key());
            assertEquals(length, refused.arguments()[0]);
            assertEquals(140, refused.arguments()[1]);
        }
    }

    private static String kept(String raw) {
        return IdeaText.of(raw, IdeaText.LIMIT).text();
    }
}

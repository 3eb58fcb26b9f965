package fi.sopu.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Kuunnellaan toista loppuun asti", "Vi lyssnar på varandra – även när vi är oense", "Čielga giella ŋ đ ŧ ž š á ÁČĐŊŠŦŽ",
            "Sjöblom-Ó’Neill", "O'Brien", "Ä", "Hyvä 👩‍👩‍👧 ❤️ työ 👍🏽 1️⃣", "melting 🫠 is younger than this Java", "<script>alert(1)</script>", "مىخواهم می‌خواهم", "नमस्ते",
            "日本"})
    void keepsWhatAPersonWrites(String text) {
        assertEquals(text, line(text));
        assertEquals(text, TypedText.lines(text, 100));
    }

    @Test
    void makesOneLineOfMany() {
        assertEquals("Kuunnellaan toista loppuun asti", line("  Kuunnellaan\n toista\t loppuun \u00A0 asti "));
        assertEquals("a b", line("a\r\nb"));
        assertEquals("ä", line("a\u0308"), "composed");
    }

    @Test
    void keepsLinesWhereTheyAreMeant() {
        assertEquals("a\nb\n\nc d", TypedText.lines(" a \r\nb\u2028\u2029\n\nc \t d\n", 100));
        assertEquals("a\nb", TypedText.lines("a\u000Bb", 100), "Word's own line break");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00AD, 0x034F, 0x061C, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2061, 0x2064, 0x2065,
            0x2066, 0x2069, 0x206F, 0xFE00, 0xFE0E, 0xFE0F, 0xFEFF, 0xFFF9, 0xFFFC, 0x1BCA0, 0x1D173, 0xE0001, 0xE0041, 0xE0100, 0x1F})
    void twoTextsThatLookTheSameAreTheSame(int unseen) {
        String sign = Character.toString(unseen);
        if (unseen != 0x180E) {
            assertEquals("hyvä työ", line("hy" + sign + "vä" + sign + " " + sign + "työ" + sign), "U+" + Integer.toHexString(unseen));
        }
        assertNull(line(sign + " " + sign));
        assertNull(TypedText.lines(sign + "\n" + sign, 100));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x1D159, 0x16FE4, 0x00A0, 0x2003, 0x3000, 0x0301, 0x20DD})
    void blankLettersAreNoText(int blank) {
        String sign = Character.toString(blank);
        assertNull(line(sign), "U+" + Integer.toHexString(blank));
        assertNull(line(sign + " " + sign));
        assertNull(TypedText.lines(sign + "\n" + sign, 100));
    }

    @Test
    void wordsBulletsBecomeBullets() {
        assertEquals("• Kuunnellaan", line("\uF0B7 Kuunnellaan"));
        assertEquals("• yksi\n• kaksi\n– kolme → neljä", TypedText.lines("\uF0B7\tyksi\r\n\uF0FE\tkaksi\r\n\uF02D kolme \uF0E0 neljä", 100));
    }

    @Test
    void whatNobodyCanReadIsRefusedWithItsPlace() {
        assertEquals(List.of("U+E000", 5, "abcd"), refused("abcd\uE000ef"));
        assertEquals(List.of("U+F050", 3, "a"), refused("a \uF050"), "of Word's signs only those that are known, or begin a line");
        assertEquals(List.of("U+0000", 2, "a"), refused("a\0b"));
        assertEquals(List.of("U+001B", 2, "a"), refused("a\u001b[31m"));
        assertEquals(List.of("U+D800", 2, "a"), refused("a\ud800b"));
        assertEquals(List.of("U+FFFF", 1, ""), refused("\uFFFF"));
        assertEquals(List.of("U+0304", 6, "x\u0301\u0302\u0303\u0307"), refused("x\u0301\u0302\u0303\u0307\u0304"), "stacked on one letter");
    }

    private static List<Object> refused(String raw) {
        Refused refused = assertThrows(Refused.class, () -> line(raw));
        assertEquals("portal.text.sign", refused.key());
        assertEquals("portal.text.sign", assertThrows(Refused.class, () -> TypedText.lines(raw, 100)).key());
        return List.of(refused.arguments());
    }

    @Test
    void cleaningTwiceChangesNothing() {
        Random chance = new Random(7);
        int[] odd = {' ', '\n', '\r', 'a', 'ä', 0x308, 0x200D, 0x200C, 0xFE0F, 0x1F469, 0x2764, 0xAD, 0x3164, 0x628, 0x94D, 0x915, '1', 0x20E3, 0xF0B7, 0x1100, 0x1161, 0x11A8};
        for (int n = 0; n < 20_000; n++) {
            StringBuilder raw = new StringBuilder();
            chance.ints(1 + chance.nextInt(9), 0, odd.length).forEach(i -> raw.appendCodePoint(odd[i]));
            try {
                String once = line(raw.toString());
                String lines = TypedText.lines(raw.toString(), 100);
                assertEquals(once, line(once));
                assertEquals(lines, TypedText.lines(lines, 100));
            } catch (Refused tooManyMarks) {
                assertEquals("portal.text.sign", tooManyMarks.key());
            }
        }
    }

    @Test
    void lengthIsCountedAfterCleaningAsAReaderCounts() {
        assertEquals(100, TypedText.length(line("🙂".repeat(100) + "\u200B".repeat(50))));
        Refused refused = assertThrows(Refused.class, () -> line("🙂".repeat(101)));
        assertEquals(List.of("portal.text.tooLong", 101, 100), List.of(refused.key(), refused.arguments()[0], refused.arguments()[1]));
        assertEquals("portal.text.tooLong", assertThrows(Refused.class, () -> line("\u200B".repeat(100_001))).key());
    }

    @Test
    void whatAnotherSystemSaysIsNeverRefused() {
        assertEquals("Ville Toivola", TypedText.foreign(" Ville\0\u200B \uE000Toivola\n", 20));
        assertEquals("🙂🙂", TypedText.foreign("🙂🙂🙂", 2));
        assertNull(TypedText.foreign("\u200B", 20));
        assertNull(TypedText.foreign(null, 20));
    }

    @Test
    void anAddressIsOneOrNone() {
        assertEquals("aino@lehto.example", TypedText.email(" aino@\u200Blehto.example\u00A0", "wrong"));
        assertNull(TypedText.email(" ", "wrong"));
        assertEquals("wrong", assertThrows(Refused.class, () -> TypedText.email("aino", "wrong")).key());
        assertTrue(assertThrows(Refused.class, () -> TypedText.email("a@b." + "c".repeat(255), "wrong")).key().equals("wrong"));
    }

    private static String line(String raw) {
        return TypedText.line(raw, 100);
    }
}

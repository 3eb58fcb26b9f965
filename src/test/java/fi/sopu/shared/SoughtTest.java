package fi.sopu.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

public class SoughtTest {

    /** What is looked for and what is found by it; the browser is held to the same (MembersIT). */
    public static final Map<String, String> FOUND = Map.ofEntries(Map.entry("makela", "Mäkelä Äiti"), Map.entry("MÄKELÄ", "Mäkelä Äiti"),
            Map.entry("obrien", "O’Brien Seán"), Map.entry("o'brien sean", "O’Brien Seán"), Map.entry("o´brien", "O'Brien"), Map.entry("anna maija", "Virtanen Anna-Maija"),
            Map.entry("annamaija", "Virtanen Anna-Maija"), Map.entry("anna‑maija", "Virtanen Anna-Maija"), Map.entry("hyva", "hy\u00ADvä"),
            Map.entry("suonna juttta", "Šuoŋŋá Juŧŧta"),
            Map.entry("saami dutta", "Sáámi Đutta"), Map.entry("odegaard", "Ødegaard"), Map.entry("lukasz", "Łukasz"), Map.entry("strauss", "Strauß"),
            Map.entry("eric", "Éric"), Map.entry("a\u030Akerman", "Åkerman"), Map.entry("  lehto   aino ", "Lehto\u00A0Aino"));

    @Test
    void forgivesWhatNobodyKnowsHowItWasTyped() {
        FOUND.forEach((words, text) -> assertTrue(Sought.holds(text, words), words + " in " + text));
        assertFalse(Sought.holds("Mäkelä", "makinen"));
        assertTrue(Sought.holds("Mäkelä", " "));
        assertEquals("mäkelä".length(), Sought.plain("Mäkelä").length());
    }
}

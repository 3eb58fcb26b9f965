package fi.sopu.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of a council's languages a reader gets, and that its mark is the same language's. */
class WordsTest {

    @Test
    void theMarkIsThatOfTheTextThatIsGiven() {
        for (String reader : List.of("fi", "sv", "en")) {
            assertEquals(reader.equals("sv") ? "sv" : "fi", Words.of("Sana", "Ord").languageFor(reader), reader);
            assertEquals("fi", Words.of("Sana", null).languageFor(reader), reader);
            assertEquals("sv", Words.of(null, "Ord").languageFor(reader), reader);
            assertEquals("fi", Words.of(" ", null).languageFor(reader), reader);
        }
        // one word in both languages is still read aloud in the reader's
        assertEquals("fi", Words.of("Tampere", "Tampere").languageFor("fi"));
        assertEquals("sv", Words.of("Tampere", "Tampere").languageFor("sv"));
    }
}

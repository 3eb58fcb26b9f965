package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the cards of src/docs tell a reader to press is what stands on a button or a link, in the same language. */
class CardsTest {

    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final Pattern PRESSED = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    @Test
    void whatACardSaysToPressIsThere() throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("docs", "cards.md")).stream().filter(line -> line.startsWith("| ") && !line.startsWith("| who"))
                .map(line -> line.split(" \\| "))
                .toList();
        assertEquals(5, rows.size());
        List<String> wrong = new ArrayList<>();
        int pressed = 0;
        for (int column = 0; column < LANGUAGES.size(); column++) {
            Set<String> texts = texts(LANGUAGES.get(column));
            for (String[] row : rows) {
                pressed += pressed(row[column + 1]).size();
                wrong.addAll(wrong(row[column + 1], texts));
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(pressed >= 12, pressed + " words to press");
    }

    @Test
    void whatIsPlantedIsSeen() {
        assertEquals(List.of(), wrong("Kirjaudu osoitteessa /platform/, paina **Aloita** ja lue. |", Set.of("Aloita")));
        assertEquals(List.of("nothing says: Jatka"), wrong("Kirjaudu, paina **Aloita** ja **Jatka**.", Set.of("Aloita", "Jatka nyt", "jatka")));
        assertEquals(List.of("more than one sentence: Kirjaudu. Paina **Aloita**."), wrong("Kirjaudu. Paina **Aloita**.", Set.of("Aloita")));
    }

    private static List<String> wrong(String card, Set<String> texts) {
        List<String> wrong = new ArrayList<>(pressed(card).stream().filter(word -> !texts.contains(word)).map(word -> "nothing says: " + word).toList());
        if (card.replaceAll("\\.( \\|)?$", ".").split("(?<=[a-zåäö])\\. ").length != 1) {
            wrong.add("more than one sentence: " + card);
        }
        return wrong;
    }

    private static List<String> pressed(String card) {
        return PRESSED.matcher(card).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> texts(String language) throws IOException {
        Set<String> all = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("main", "resources", "fi", "sopu"))) {
            for (Path file : files.filter(path -> path.endsWith("Texts_" + language + ".properties")).toList()) {
                Properties texts = new Properties();
                try (Reader in = Files.newBufferedReader(file)) {
                    texts.load(in);
                }
                texts.values().forEach(text -> all.add(text.toString()));
            }
        }
        return all;
    }
}

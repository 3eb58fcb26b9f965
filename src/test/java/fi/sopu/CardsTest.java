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

    private static final Pattern PRESSED = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    @Test
    void whatACardSaysToPressIsThere() throws IOException {
        List<String[]> rows = Files.readAllLines(Path.of("docs", "cards.md")).stream().filter(line -> line.startsWith("| ") && !line.startsWith("| who"))
                .map(line -> line.split(" \\| "))
                .toList();
        assertEquals(5, rows.size());
        List<String> missing = new ArrayList<>();
        int pressed = 0;
        List<String> languages = List.of("fi", "sv", "en");
        for (int column = 0; column < languages.size(); column++) {
            Set<String> texts = texts(languages.get(column));
            for (String[] row : rows) {
                assertEquals(1, row[column + 1].replaceAll("\\.( \\|)?$", ".").split("(?<=[a-zåäö])\\. ").length, "one sentence: " + row[column + 1]);
                List<String> words = PRESSED.matcher(row[column + 1]).results().map(found -> found.group(1)).toList();
                pressed += words.size();
                words.stream().filter(word -> !texts.contains(word)).forEach(missing::add);
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(pressed >= 12, pressed + " words to press");
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

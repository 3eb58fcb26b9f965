package fi.sopu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** config/sopu.properties lists the settings that the sources ask for: no fewer, and none that nobody reads. */
class SettingsTest {

    private static final Pattern ASKED = Pattern.compile("(?:\\b(?:text|given|isOn|number|get|port|getProperty)\\(\\s*\"|MPCONFIG=)(sopu(?:\\.[a-z]+)+)");
    private static final Pattern LISTED = Pattern.compile("(?m)^#?(sopu[a-z.]+)=");
    /** Where the file itself is cannot stand in the file; the other two are the launcher's own, set by scripts/run. */
    private static final Set<String> ELSEWHERE = Set.of("sopu.config", "sopu.home", "sopu.called.in");

    @Test
    void listsEverySettingThatIsRead() throws IOException {
        var root = Checkout.find().root();
        var asked = found(ASKED, sources(root.resolve("src/main")) + sources(root.resolve("scripts/launch/src/main")));
        asked.removeAll(ELSEWHERE);
        assertTrue(asked.size() > 10, "too few found to mean anything: " + asked);
        assertEquals(asked, found(LISTED, Files.readString(root.resolve("config/sopu.properties"))));
    }

    private static String sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|xml)")).map(SettingsTest::read).collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}

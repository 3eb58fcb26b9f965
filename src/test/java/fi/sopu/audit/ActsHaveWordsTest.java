package fi.sopu.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.texts.TextStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever is written into the log has words, among the texts of the component that does it: of {@code process.paused} they are {@code process.act.paused}. */
class ActsHaveWordsTest {

    private static final Pattern ACTED = Pattern.compile("new Acted\\(([^,]*),");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+\\.[A-Za-z]+)\"");

    @Test
    void everyActHasWords() throws IOException {
        Set<String> acts = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                acts.addAll(acts(Files.readString(file)));
            }
        }
        assertTrue(acts.size() > 45, "only " + acts);
        assertEquals(Set.of(), mute(acts), "acts without words in fi/sopu/COMPONENT/Texts_*.properties (COMPONENT.act.CODE)");
    }

    @Test
    void whatIsPlantedIsSeen() {
        assertEquals(Set.of("duel.planted", "duel.plantedElse"),
                mute(acts("acted.fire(new Acted(\"duel.ideaHidden\", \"idea\", id, null)); fire(new Acted(up ? \"duel.planted\" : \"duel.plantedElse\", \"idea\", id, null));")));
        assertEquals(Set.of("row", "page"), saidBy("about", "private static String about(boolean x) { return x ? \"row\" : \"page\"; }"));
    }

    private static Set<String> acts(String source) {
        return ACTED.matcher(source).results().flatMap(acted -> CODE.matcher(acted.group(1)).results()).map(code -> code.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> mute(Set<String> acts) {
        return acts.stream().filter(act -> !TextStore.has("fi", act.replace(".", ".act."))).collect(Collectors.toSet());
    }

    @Test
    void everyThingActedOnHasWords() throws IOException {
        Pattern about = Pattern.compile("new Acted\\((?:[^,;]|\\? \"[^\"]*\")*,\\s*(?:\"([a-zA-Z]+)\"|(\\w+)\\()");
        Set<String> things = new TreeSet<>();
        long named = 0;
        long written = 0;
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                written += Pattern.compile("new Acted\\(").matcher(source).results().count();
                for (MatchResult found : about.matcher(source).results().toList()) {
                    named++;
                    if (found.group(1) != null) {
                        things.add(found.group(1));
                    } else {
                        things.addAll(saidBy(found.group(2), source));
                    }
                }
            }
        }
        assertEquals(written, named, "what is acted on is said where it is done, or by a method beside it");
        assertTrue(things.size() > 15, "only " + things);
        things.removeIf(thing -> TextStore.has("fi", "audit.about." + thing));
        assertEquals(Set.of(), things, "things without words in fi/sopu/audit/Texts_*.properties (audit.about.THING)");
    }

    private static Set<String> saidBy(String method, String source) {
        Matcher body = Pattern.compile("String " + method + "\\([^)]*\\) \\{([^}]*)}").matcher(source);
        assertTrue(body.find(), method);
        Set<String> said = Pattern.compile("\"([a-zA-Z]+)\"").matcher(body.group(1)).results().map(word -> word.group(1)).collect(Collectors.toSet());
        assertTrue(!said.isEmpty(), method);
        return said;
    }
}

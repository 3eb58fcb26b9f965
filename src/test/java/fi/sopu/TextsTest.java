package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finnish, Swedish and English are complete, and every key that a view or a refusal names exists. */
class TextsTest {

    /** Texts that may be the same in Finnish and Swedish. */
    private static final Pattern SAME = Pattern.compile("[\\p{Punct}\\s\\d{}]*|Sopu|.*\\{0}.{0,3}|SAML|PDF|OK|E-?mail|SVG");
    private static final Pattern IN_VIEW = Pattern.compile("\\bt(?:\\.of\\(|\\[)\\s*'([a-z]+\\.[A-Za-z0-9_.-]+)'\\s*[],)]");
    private static final Pattern SAID = Pattern.compile("t\\.says\\('([^']+)', '([^']+)'\\)");
    private static final Pattern IN_CODE = Pattern.compile("new Refused\\(\"([a-z]+\\.[A-Za-z0-9_.]+)\"");

    @Test
    void everyLanguageHasTheSameKeys() {
        int keys = 0;
        for (String component : TextStore.COMPONENTS) {
            Set<String> fi = new TreeSet<>(TextStore.load(component, "fi").stringPropertyNames());
            keys += fi.size();
            for (String language : Languages.ALL) {
                assertEquals(Set.of(), inOneAlone(TextStore.load(component, "fi"), TextStore.load(component, language)), component + " in " + language);
            }
        }
        assertTrue(keys > 200, "only " + keys + " keys were found");
    }

    /** Each rule of this class goes red at what breaks it. */
    @Test
    void whatIsPlantedIsSeen() {
        Properties fi = texts("a.one", "Yksi", "a.two", "Kaksi");
        assertEquals(Set.of("a.two", "a.three"), inOneAlone(fi, texts("a.one", "Ett", "a.three", "Tre")));
        assertEquals(Set.of("b.one", "a.blank"), strange("a", texts("b.one", "Yksi", "a.blank", " ", "a.fine", "Hyvä")));
        assertEquals(List.of("a.two=Kaksi"), sameAs(fi, texts("a.one", "Ett", "a.two", "Kaksi")));
        assertTrue(swallows("it's {0} here") && !swallows("it''s {0} here") && !swallows("it's here"));
        assertEquals(Set.of("a.missing"), unknown(IN_VIEW, "#{t['a.missing']} #{t['portal.cancel']}"));
        assertEquals(Set.of("a.missing"), unknown(IN_CODE, "throw new Refused(\"a.missing\"); throw new Refused(\"duel.forged\")"));
        assertEquals(Set.of("portal.nowhere"), unsaid("<div data-says=\"#{t.says('portal', 'cancel nowhere')}\"/>"));
    }

    private static Properties texts(String... pairs) {
        Properties texts = new Properties();
        for (int i = 0; i < pairs.length; i += 2) {
            texts.setProperty(pairs[i], pairs[i + 1]);
        }
        return texts;
    }

    private static Set<String> inOneAlone(Properties one, Properties other) {
        Set<String> alone = new TreeSet<>(one.stringPropertyNames());
        alone.removeAll(other.stringPropertyNames());
        other.stringPropertyNames().stream().filter(key -> !one.containsKey(key)).forEach(alone::add);
        return alone;
    }

    private static Set<String> strange(String component, Properties texts) {
        return texts.stringPropertyNames().stream().filter(key -> !key.startsWith(component + ".") || texts.getProperty(key).isBlank()).collect(Collectors.toSet());
    }

    private static List<String> sameAs(Properties fi, Properties sv) {
        return fi.stringPropertyNames().stream().filter(key -> fi.getProperty(key).equals(sv.getProperty(key)))
                .filter(key -> !SAME.matcher(fi.getProperty(key)).matches()).map(key -> key + "=" + fi.getProperty(key)).toList();
    }

    /** A single apostrophe takes the places after it for words. */
    private static boolean swallows(String text) {
        return text.contains("{0") && Pattern.compile("(?<!')'(?!')").matcher(text.replaceAll("'\\{[^']*}'", "")).find();
    }

    private static Set<String> unknown(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(key -> key.group(1)).filter(key -> !TextStore.has("fi", key)).collect(Collectors.toSet());
    }

    private static Set<String> unsaid(String view) {
        return SAID.matcher(view).results().flatMap(said -> Stream.of(said.group(2).split(" ")).map(key -> said.group(1) + "." + key))
                .filter(key -> !TextStore.has("fi", key)).collect(Collectors.toSet());
    }

    @Test
    void everyTextHasWordsAndItsOwnComponentsName() {
        List<String> wrong = new ArrayList<>();
        for (String component : TextStore.COMPONENTS) {
            for (String language : Languages.ALL) {
                strange(component, TextStore.load(component, language)).forEach(key -> wrong.add(language + " " + key));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aSentenceEndsWithOnePeriod() {
        assertEquals("Seuraavaksi: Nykytila. Avautuu ma 11.1.", TextStore.text("fi", "process.home.nextUp", "Nykytila", "Avautuu ma 11.1."));
        assertEquals("Härnäst: Nuläget. Öppnas mån 11.1.", TextStore.text("sv", "process.home.nextUp", "Nuläget", "Öppnas mån 11.1"));
    }

    @Test
    void aMomentIsWrittenAsItsReadersWriteIt() {
        Instant moment = Instant.parse("2026-11-27T08:05:18.538Z");
        assertTrue(TextStore.text("fi", "identity.wrong.metadataExpired", moment).contains("(27.11.2026 klo 10.05)"));
        assertTrue(TextStore.text("sv", "identity.wrong.metadataExpired", moment).contains("(27.11.2026 kl. 10.05)"));
        assertTrue(TextStore.text("en", "identity.wrong.metadataExpired", moment).contains("(27 November 2026 at 10:05)"));
    }

    @Test
    void swedishIsNotFinnish() {
        List<String> same = new ArrayList<>();
        for (String component : TextStore.COMPONENTS) {
            same.addAll(sameAs(TextStore.load(component, "fi"), TextStore.load(component, "sv")));
        }
        assertEquals(List.of(), same);
    }

    @Test
    void textsWithPlacesAreWellFormed() {
        for (String component : TextStore.COMPONENTS) {
            for (String language : Languages.ALL) {
                Properties texts = TextStore.load(component, language);
                for (String key : texts.stringPropertyNames()) {
                    String text = texts.getProperty(key);
                    if (text.contains("{0")) {
                        new MessageFormat(text);
                    }
                    assertFalse(swallows(text), "a single apostrophe swallows places: " + language + " " + key);
                }
            }
        }
    }

    @Test
    void everyKeyThatAScriptMaySayExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("main/webapp"))) {
            files.filter(f -> f.toString().endsWith(".xhtml")).forEach(f -> missing.addAll(unsaid(read(f))));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyThatIsNamedExists() throws IOException {
        Set<String> missing = new TreeSet<>();
        int named = find(Path.of("main/webapp"), ".xhtml", IN_VIEW, missing) + find(Path.of("main/java"), ".java", IN_CODE, missing);
        assertEquals(Set.of(), missing);
        assertTrue(named > 100, "only " + named + " named keys were found");
    }

    private static int find(Path folder, String ending, Pattern pattern, Set<String> missing) throws IOException {
        int found = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                found += (int) pattern.matcher(read(file)).results().count();
                unknown(pattern, read(file)).forEach(key -> missing.add(key + " in " + file.getFileName()));
            }
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.Keeping;
import fi.sopu.process.Audience;
import fi.sopu.process.Release;
import fi.sopu.texts.TextStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One word for one thing: no text says what src/docs/glossary.md says in another way, what is told in two places is told in the same words, and that the top
 * is settled is said alike to voters, to those who run the process and to readers of the result, with the same k.
 */
class SettledWordsTest {

    private static final Map<String, String> IS = Map.of("fi", "Kärki on selvillä", "sv", "Toppen är klar", "en", "The top is settled");
    private static final Map<String, String> IS_NOT = Map.of("fi", "Kärki ei ole", "sv", "Toppen är inte klar", "en", "The top is not settled");
    private static final Map<String, String> WAS = Map.of("fi", "Kärki oli selvillä", "sv", "Toppen var klar", "en", "The top was settled");
    private static final Map<String, String> WAS_NOT = Map.of("fi", "Kärki ei ollut selvillä", "sv", "Toppen var inte klar", "en", "The top was not settled");

    @Test
    void noTextSaysWhatTheGlossaryDoesNotSay() {
        List<Twin> twins = twins();
        assertTrue(twins.size() > 100 && twins.stream().map(Twin::language).distinct().count() == 3, "only " + twins.size() + " words were read");
        List<String> said = new ArrayList<>();
        for (Twin twin : twins) {
            for (String component : TextStore.COMPONENTS) {
                said.addAll(twin.in(component, TextStore.load(component, twin.language)));
            }
        }
        assertEquals(List.of(), said);
    }

    /** Each word of the glossary's second table is seen in a text of a component that must not say it. */
    @Test
    void whatIsPlantedIsSeen() {
        for (Twin twin : twins()) {
            String component = TextStore.COMPONENTS.stream().filter(one -> twin.isFor(one, one + ".planted")).findFirst().orElseThrow();
            Properties planted = new Properties();
            planted.setProperty(component + ".planted", "Planted: " + twin.word.replace("*", "") + (twin.word.endsWith("*") ? "x." : "."));
            planted.setProperty(component + ".fine", "Fine: x" + twin.word.replace("*", "") + ".");
            assertEquals(1, twin.in(component, planted).size(), twin.toString());
        }
    }

    /** The ready template's words stand in its class, in Finnish and Swedish. */
    @Test
    void norDoesTheReadyTemplate() throws IOException {
        List<String> words = Pattern.compile("\"([^\"]+)\"").matcher(Files.readString(Path.of("main/java/fi/sopu/process/control/ReadyTemplate.java"))).results()
                .map(found -> found.group(1)).toList();
        assertTrue(words.size() > 25, words.toString());
        List<String> said = twins().stream().filter(twin -> !twin.language.equals("en") && twin.isFor("process", "process.template"))
                .flatMap(twin -> words.stream().filter(twin::isIn).map(text -> twin.word + ": " + text)).toList();
        assertEquals(List.of(), said);
    }

    @Test
    void whatIsToldTwiceIsToldAlike() {
        for (String language : IS.keySet()) {
            Map<String, String> same = new TreeMap<>(Map.of("duel.secret.long", "report.secrecy.promise", "duel.notOnRoll", "charter.followup.notOnRoll",
                    "duel.noScript", "charter.followup.noscript"));
            same.putAll(Map.of("survey.answer.notOnRoll", "duel.notOnRoll", "survey.answer.noscript", "duel.noScript"));
            Stream.of(Audience.values()).forEach(audience -> same.put("process.promise." + audience, "duel.result." + audience));
            Stream.of(Release.values()).forEach(release -> same.put("process.promise." + release, "duel.result." + release));
            Stream.of(Keeping.values()).forEach(answer -> same.put("charter.keeping." + answer, "report.answer." + answer));
            same.forEach((one, other) -> assertEquals(TextStore.text(language, one), TextStore.text(language, other), one + " and " + other));
            assertTrue(TextStore.text(language, "charter.followup.secret").startsWith(TextStore.text(language, "duel.secret.long")), language);
            assertTrue(TextStore.text(language, "report.secrecy.noVote").startsWith(TextStore.text(language, "duel.secret.law")), language);
        }
    }

    @Test
    void oneWordForOneThing() {
        IS.keySet().forEach(language -> {
            Properties duel = TextStore.load("duel", language);
            Properties report = TextStore.load("report", language);
            String voter = duel.getProperty("duel.settled");
            String claim = voter.substring(0, voter.indexOf('.') + 1);
            assertTrue(claim.startsWith(IS.get(language) + ":"), claim);
            for (String key : List.of("duel.says.settled", "duel.progress.enough")) {
                assertTrue(duel.getProperty(key).startsWith(claim), language + " " + key);
            }
            for (String key : List.of("duel.progress.people.few", "duel.progress.new", "duel.progress.further", "duel.progress.far")) {
                assertTrue(duel.getProperty(key).startsWith(IS_NOT.get(language)), language + " " + key);
            }
            for (int best : new int[]{1, 6}) {
                assertTrue(say(report, "report.settled", language, best).startsWith(WAS.get(language)));
                assertTrue(say(report, "report.notSettled", language, best).startsWith(WAS_NOT.get(language)));
            }
        });
    }

    @Test
    void theNumbersAreSaidAsTheyAre() {
        IS.keySet().forEach(language -> {
            Properties duel = TextStore.load("duel", language);
            Properties report = TextStore.load("report", language);
            for (String text : List.of(say(duel, "duel.progress.settledText", language, 6), say(report, "report.settled", language, 6))) {
                assertEquals(2, text.chars().filter(c -> c == '6').count(), text);
                assertEquals(1, text.chars().filter(c -> c == '5').count(), text);
            }
            for (String text : List.of(say(duel, "duel.progress.settledText", language, 1), say(report, "report.notSettled", language, 1))) {
                assertTrue(text.contains("85"), text);
            }
            assertFalse(say(duel, "duel.progress.settledText", language, 0).contains("0"));
        });
    }

    private static String say(Properties texts, String key, String language, int best) {
        return new MessageFormat(texts.getProperty(key), Locale.forLanguageTag(language)).format(new Object[]{best, Math.round(0.85 * best), 85});
    }

    /** The rows of the glossary's second table, a record for each word. */
    private static List<Twin> twins() {
        try {
            return Files.readAllLines(Path.of("docs/glossary.md")).stream().map(line -> line.split("\\|", -1))
                    .filter(cells -> cells.length == 6 && IS.containsKey(cells[1].strip()))
                    .flatMap(cells -> Stream.of(cells[2].split(",")).map(word -> new Twin(cells[1].strip(), word.strip(), cells[3].strip(), cells[4].strip()))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param where the components that must not say it, or "but" and the keys that may */
    private record Twin(String language, String word, String instead, String where) {

        boolean isFor(String component, String key) {
            List<String> places = List.of(where.replaceFirst("^but ", "").split(" "));
            return where.isEmpty() || (where.startsWith("but ") ? places.stream().noneMatch(place -> key.startsWith(place + ".")) : places.contains(component));
        }

        /** The component's texts that say it. */
        List<String> in(String component, Properties texts) {
            return texts.stringPropertyNames().stream().filter(key -> isFor(component, key) && isIn(texts.getProperty(key)))
                    .map(key -> language + " " + key + " says \"" + word + "\" for \"" + instead + "\": " + texts.getProperty(key)).toList();
        }

        /** A whole word; one that begins with a capital letter is a name, which is written so. */
        boolean isIn(String text) {
            String stem = word.replace("*", "");
            int capitals = Character.isUpperCase(word.charAt(0)) ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return Pattern.compile("(?<![\\p{L}\\d-])" + Pattern.quote(stem) + (word.endsWith("*") ? "" : "(?![\\p{L}\\d])"), capitals)
                    .matcher(text.replace("\u00AD", "")).find();
        }
    }
}

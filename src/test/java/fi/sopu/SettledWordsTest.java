package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.texts.TextStore;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** That the top is settled is said in the same words to voters, to those who run the process and to readers of the result, with the same k. */
class SettledWordsTest {

    private static final Map<String, String> IS = Map.of("fi", "Kärki on selvillä", "sv", "Toppen är klar", "en", "The top is settled");
    private static final Map<String, String> IS_NOT = Map.of("fi", "Kärki ei ole", "sv", "Toppen är inte klar", "en", "The top is not settled");
    private static final Map<String, String> WAS = Map.of("fi", "Kärki oli selvillä", "sv", "Toppen var klar", "en", "The top was settled");
    private static final Map<String, String> WAS_NOT = Map.of("fi", "Kärki ei ollut selvillä", "sv", "Toppen var inte klar", "en", "The top was not settled");

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
            for (int best : new int[] {1, 6}) {
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
        return new MessageFormat(texts.getProperty(key), Locale.forLanguageTag(language)).format(new Object[] {best, Math.round(0.85 * best), 85});
    }
}

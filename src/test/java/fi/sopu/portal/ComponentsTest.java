package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.shared.JsonParts;
import fi.sopu.texts.Languages;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** PrimeFaces' components speak the reader's language: everything that the scripts on our pages can say has words of ours, in each. */
class ComponentsTest {

    /** What our tables, calendars and fields with choices ask for; other components of PrimeFaces are not used. */
    private static final Pattern SAID = Pattern
            .compile("getAriaLabel\\(\"(firstPageLabel|lastPageLabel|nextPageLabel|prevPageLabel|pageLabel|rowsPerPageLabel|navigation|datatable\\.[A-Za-z.]+|listLabel|close)\"");

    @Test
    void everyLanguageHasTheSameWords() {
        for (String language : Languages.ALL) {
            assertEquals(new TreeSet<>(words("fi").keySet()), new TreeSet<>(words(language).keySet()), language);
            ResourceBundle one = words(language);
            assertFalse(one.keySet().stream().anyMatch(key -> one.getString(key).isBlank()));
        }
        List<String> same = words("fi").keySet().stream().filter(key -> words("fi").getString(key).equals(words("sv").getString(key))).toList();
        assertEquals(List.of("dateFormat"), same);
    }

    @Test
    void aWeekBeginsOnMondayAndMonthsHaveTheirNames() {
        JsonObject finnish = locale("fi");
        assertEquals(1, finnish.getInt("firstDayOfWeek"));
        assertEquals("tammikuu", finnish.getJsonArray("monthNames").getString(0));
        assertEquals("sunnuntai", finnish.getJsonArray("dayNames").getString(0));
        assertEquals("december", locale("sv").getJsonArray("monthNames").getString(11));
        assertEquals("må", locale("sv").getJsonArray("dayNamesMin").getString(1).substring(0, 2));
        assertEquals("Seuraava sivu", finnish.getJsonObject("aria").getString("nextPageLabel"));
        assertEquals("ordna fallande", locale("sv").getJsonObject("aria").getString("datatable.sort.DESC"));
    }

    @Test
    void whatTheScriptsAskForIsThere() throws IOException {
        String script = new String(getClass().getResourceAsStream("/META-INF/resources/primefaces/components.js").readAllBytes(), StandardCharsets.UTF_8);
        Matcher said = SAID.matcher(script);
        List<String> missing = new ArrayList<>();
        int asked = 0;
        while (said.find()) {
            asked++;
            if (!locale("fi").getJsonObject("aria").containsKey(said.group(1))) {
                missing.add(said.group(1));
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(asked > 10, "only " + asked);
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("fi.sopu.portal.Components", Locale.forLanguageTag(language));
    }

    private static JsonObject locale(String language) {
        return JsonParts.reader(new StringReader(Components.words(Locale.forLanguageTag(language)))).readObject();
    }
}

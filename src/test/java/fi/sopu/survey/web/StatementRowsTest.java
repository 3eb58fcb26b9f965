package fi.sopu.survey.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.StatementSheet;
import fi.sopu.survey.Wording;
import fi.sopu.survey.control.ReadyInstruments;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementRowsTest {

    private static final InstrumentSheet READY = new ReadyInstruments().first();

    @Test
    void everyStatementHasItsRadiosInEachLanguage() {
        for (String language : List.of("fi", "sv", "en")) {
            String rows = StatementRows.of(READY, language);
            assertEquals(READY.dimensions().size(), count(rows, "<section "));
            assertEquals(READY.statements(), count(rows, "<fieldset "));
            assertEquals(6 * READY.statements(), count(rows, "type=\"radio\""));
            assertEquals(READY.statements(), count(rows, "value=\"6\""));
            assertTrue(rows.contains("data-dimension=\"" + READY.dimensions().get(0).lasting() + "\""));
            assertTrue(rows.contains(">" + READY.dimensions().get(0).statements().get(0).text().in(language) + "</legend>"), rows);
            assertFalse(rows.contains("??") || rows.contains("{0}"), "a text is missing");
        }
    }

    @Test
    void whatACouncilHasWrittenIsText() {
        Wording odd = Wording.of("<script>alert(1)</script> & \"muuta\"", null, null, 200);
        List<DimensionSheet> dimensions = new ArrayList<>(READY.dimensions());
        dimensions.set(0, new DimensionSheet(dimensions.get(0).lasting(), odd, false, List.of(new StatementSheet(odd, false))));
        String rows = StatementRows.of(new InstrumentSheet(READY.facts(), READY.about(), READY.smallest(), READY.open(), null, READY.changed(), dimensions), "sv");
        assertFalse(rows.contains("<script>"), rows);
        assertEquals(2, count(rows, " lang=\"fi\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;muuta&quot;<"), "and says that it is Finnish");
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}

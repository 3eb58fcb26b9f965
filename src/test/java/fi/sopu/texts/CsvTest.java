package fi.sopu.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void plainTextStaysPlain() {
        assertEquals("\ufeffAino Lehto;3 - 4;\r\n", Csv.of(List.of(Arrays.asList("Aino Lehto", "3 - 4", null))));
    }

    @Test
    void whatASpreadsheetWouldReckonIsText() {
        for (String start : List.of("=", "+", "-", "@", "\t", "\r", "\n", " =", "\uff1d")) {
            String cell = Csv.cell(start + "HYPERLINK(\"http://evil.example\")");
            assertTrue(cell.startsWith("\"'" + start), cell);
        }
    }

    @Test
    void separatorsQuotesAndLinesAreQuoted() {
        assertEquals("\"a;b\"", Csv.cell("a;b"));
        assertEquals("\"sanoi \"\"hei\"\"\"", Csv.cell("sanoi \"hei\""));
        assertEquals("\"kaksi\nriviä\"", Csv.cell("kaksi\nriviä"));
        assertEquals("\"'-1+1\"", Csv.cell("-1+1"));
        assertEquals("\"-0,3\"", Csv.cell("-0,3"), "a number is no formula");
    }
}

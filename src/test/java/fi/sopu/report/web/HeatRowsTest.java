package fi.sopu.report.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The rows of the heat map say what their squares say, and nothing that somebody typed is markup. */
class HeatRowsTest {

    private static String rows(HeatMap.Square... squares) {
        return HeatRows.of(List.of(new HeatMap.Line("u-1", "<b>Kotihoito</b> & \"muut\"", 2, "8/10", List.of(squares))), "/koe/report/unit?question=q&unit=");
    }

    @Test
    void aSquareHasItsLevelItsRangeAndItsChangeInWords() {
        String rows = rows(new HeatMap.Square("Suunta", 4, true, "≈ 3,9", "Väli 3,6–4,2", "Parempi: +0,4", "BETTER"));
        assertTrue(rows.contains("<td class=\"heat-4 carried\" data-label=\"Suunta\"><details><summary><b>≈ 3,9</b> "), rows);
        assertTrue(rows.contains("<span class=\"change change-BETTER\"><span class=\"sr-only\">Parempi: +0,4</span></span></summary>"), rows);
        assertTrue(rows.endsWith("<p>Väli 3,6–4,2</p><p>Parempi: +0,4</p></details></td></tr>\n"), rows);
    }

    @Test
    void whereNoChangeIsToldThereIsNoSign() {
        String rows = rows(new HeatMap.Square("Suunta", 0, false, "–", "Ei kerrota", "", ""));
        assertFalse(rows.contains("change"), rows);
        assertTrue(rows.contains("<td class=\"heat-0\" data-label=\"Suunta\"><details><summary><b>–</b></summary><p>Ei kerrota</p></details></td>"), rows);
    }

    @Test
    void whatSomebodyTypedIsNoMarkup() {
        String rows = rows(new HeatMap.Square("\" onclick=\"x", 1, false, "1,0", "<i>", "<u>", "SAME"));
        assertEquals(
                "<tr><th scope=\"row\" class=\"depth-2\"><span><a href=\"/koe/report/unit?question=q&amp;unit=u-1\">&lt;b&gt;Kotihoito&lt;/b&gt; &amp; &quot;muut&quot;</a></span>"
                        + "<small>8/10</small></th><td class=\"heat-1\" data-label=\"&quot; onclick=&quot;x\"><details><summary><b>1,0</b> "
                        + "<span class=\"change change-SAME\"><span class=\"sr-only\">&lt;u&gt;</span></span></summary><p>&lt;i&gt;</p><p>&lt;u&gt;</p></details></td></tr>\n",
                rows);
    }
}

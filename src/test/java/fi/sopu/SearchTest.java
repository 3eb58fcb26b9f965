package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever looks for something in a list finds it in one way everywhere: filter.js, which forgives the same as the server (SoughtTest), or the server itself where the list is long (table-search.xhtml). */
class SearchTest {

    private static final List<String> SEARCHES = List.of("filter.xhtml", "narrow.xhtml", "table-search.xhtml");

    @Test
    void thereIsOneSearch() {
        List<String> wrong = new ArrayList<>();
        int boxes = 0;
        for (Path view : Views.all()) {
            wrong.addAll(wrong(view.getFileName().toString(), Views.read(view)));
        }
        for (Path page : Views.pages()) {
            String whole = Views.whole(page);
            boxes += isOfATable(whole) ? 1 : 0;
            boxes += isOfAList(whole) ? 1 : 0;
            wrong.addAll(wrong(page.toString(), Views.read(page), whole));
        }
        assertEquals(List.of(), wrong);
        assertTrue(boxes >= 10, "only " + boxes);
    }

    @Test
    void whatIsPlantedIsSeen() {
        String box = "<input type=\"search\"/>";
        assertEquals(List.of(), wrong("narrow.xhtml", box));
        assertEquals(List.of("own.xhtml has a search of its own"), wrong("own.xhtml", box));
        String admin = "<ui:composition template=\"/WEB-INF/templates/admin.xhtml\">";
        String narrows = "<input data-narrows-table=\"\"/>";
        assertEquals(List.of(), wrong("p", admin, admin + narrows + "<p:dataTable id=\"list\">"));
        assertEquals(List.of(), wrong("p", admin, admin + "<s:person id=\"one\"/>"));
        for (String whole : List.of(narrows + "<p:dataTable id=\"list\">", "<s:person id=\"one\"/>")) {
            assertEquals(List.of("p has a search and no table, or not the scripts for it"), wrong("p", "", whole));
        }
        assertEquals(List.of("p has a search and no table, or not the scripts for it"), wrong("p", admin, admin + narrows));
        String filters = "<input data-filters=\"rows\"/>";
        String script = "js/filter.js";
        String rows = "<ul id=\"filtered\"/>";
        String none = "<p id=\"filtered-none\"/>";
        assertEquals(List.of(), wrong("p", "", filters + script + rows + none));
        assertEquals(List.of(), wrong("p", "", "<s:narrow of=\"rows\"/>" + script));
        assertEquals(List.of("p has a search and no script for it"), wrong("p", "", "<s:narrow of=\"rows\"/>"));
        assertEquals(List.of("p has a search and no script for it"), wrong("p", "", filters + rows + none));
        assertEquals(List.of("p has a search and nothing to search, or no word when nothing is found"), wrong("p", "", filters + script + rows));
        assertEquals(List.of("p has a search and nothing to search, or no word when nothing is found"), wrong("p", "", filters + script + none));
    }

    private static List<String> wrong(String view, String text) {
        return text.contains("type=\"search\"") && !SEARCHES.contains(view) ? List.of(view + " has a search of its own") : List.of();
    }

    /** @param whole what it shows, with its template and what it includes */
    private static List<String> wrong(String page, String own, String whole) {
        List<String> wrong = new ArrayList<>();
        boolean narrows = whole.contains("data-narrows-table=");
        if (isOfATable(whole) && (!own.contains("/WEB-INF/templates/admin.xhtml") || narrows && !whole.contains("<p:dataTable "))) {
            wrong.add(page + " has a search and no table, or not the scripts for it");
        }
        if (isOfAList(whole) && !whole.contains("js/filter.js")) {
            wrong.add(page + " has a search and no script for it");
        }
        if (whole.contains("data-filters=") && !(whole.contains("id=\"filtered\"") && whole.contains("id=\"filtered-none\""))) {
            wrong.add(page + " has a search and nothing to search, or no word when nothing is found");
        }
        return wrong;
    }

    private static boolean isOfATable(String whole) {
        return whole.contains("data-narrows-table=") || whole.contains("<s:person ");
    }

    private static boolean isOfAList(String whole) {
        return whole.contains("data-filters=") || whole.contains("<s:narrow ");
    }
}

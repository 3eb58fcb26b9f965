package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever looks for something in a list finds it in one way everywhere: filter.js, which forgives the same as the server (SoughtTest), or the server itself where the list is long (table-search.xhtml). */
class SearchTest {

    @Test
    void thereIsOneSearch() {
        List<String> wrong = new ArrayList<>();
        int boxes = 0;
        for (Path view : Views.all()) {
            if (Views.read(view).contains("type=\"search\"") && !List.of("filter.xhtml", "narrow.xhtml", "table-search.xhtml").contains(view.getFileName().toString())) {
                wrong.add(view + " has a search of its own");
            }
        }
        for (Path page : Views.pages()) {
            String whole = Views.whole(page);
            boolean filters = whole.contains("data-filters=");
            boolean narrows = whole.contains("data-narrows-table=");
            if (narrows || whole.contains("<s:person ")) {
                boxes++;
                if (!Views.read(page).contains("template=\"/WEB-INF/templates/admin.xhtml\"") || narrows && !whole.contains("<p:dataTable ")) {
                    wrong.add(page + " has a search and no table, or not the scripts for it");
                }
            }
            if (filters || whole.contains("<s:narrow ")) {
                boxes++;
                if (!whole.contains("js/filter.js")) {
                    wrong.add(page + " has a search and no script for it");
                }
            }
            if (filters && !(whole.contains("id=\"filtered\"") && whole.contains("id=\"filtered-none\""))) {
                wrong.add(page + " has a search and nothing to search, or no word when nothing is found");
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(boxes >= 10, "only " + boxes);
    }
}

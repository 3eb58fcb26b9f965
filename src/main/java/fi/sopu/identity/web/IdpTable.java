package fi.sopu.identity.web;

import fi.sopu.identity.IdpSheet;
import fi.sopu.portal.LazyRows;
import fi.sopu.shared.Sought;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The council's IdPs as a table shows them, those in use first. */
@Named
@ViewScoped
public class IdpTable implements Serializable {

    private static final String TABLE = "idps:list";
    private static final Map<String, Function<Row, Comparable<?>>> COLUMNS = Map.of("name", Row::name, "entityId", Row::entityId, "said", Row::said, "expires", Row::expires);

    @Inject
    IdpsPage page;
    @Inject
    Texts texts;

    private @Nullable String search;

    /**
     * A line of the list.
     *
     * @param entityId as its metadata says, or empty before there is any
     * @param state    see {@link IdpSheet#state}; said in the reader's words
     * @param expires  when metadata or certificates end, or null
     */
    public record Row(String path, String name, String entityId, String state, String said, @Nullable Instant expires) {
    }

    /** What the table shows of all. */
    public record Found(LazyRows<Row> rows, int found, int all) {
    }

    public List<Row> getAll() {
        return page.getAll().stream().map(this::row).toList();
    }

    private Row row(IdpSheet sheet) {
        return new Row(sheet.path(), sheet.name().in(texts.language()), sheet.metadata() == null ? "" : sheet.metadata().entityId(), sheet.state(),
                texts.of("identity.idp.state." + sheet.state()), sheet.expires());
    }

    public Found getFound() {
        List<Row> all = getAll();
        List<Row> found = all.stream().filter(one -> search == null || Sought.holds(one.name + " " + one.entityId + " " + one.said, search)).toList();
        return new Found(new LazyRows<>(found, COLUMNS), found.size(), all.size());
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String words) {
        LazyRows.narrowed(TABLE, search, words);
        search = words;
    }
}

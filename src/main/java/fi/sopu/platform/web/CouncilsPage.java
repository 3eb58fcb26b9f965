package fi.sopu.platform.web;

import fi.sopu.platform.CouncilLoad;
import fi.sopu.platform.boundary.WatchingCouncils;
import fi.sopu.platform.boundary.WatchingCouncils.Watched;
import fi.sopu.portal.LazyRows;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.Sought;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The platform admin's first page: the councils of the installation and how they do. Counts and times only, no content of any council. */
@Named
@ViewScoped
public class CouncilsPage implements Serializable {

    private static final String TABLE = "councils:list";
    private static final Map<String, Function<Row, Comparable<?>>> COLUMNS = Map.of("name", Row::name, "suspended", Row::suspended,
            "load.use.members", row -> of(row.load, load -> load.use().members()), "load.use.loggedIn", row -> of(row.load, load -> load.use().loggedIn()),
            "load.acts.week", row -> of(row.load, load -> load.acts().week()), "load.acts.refused", row -> of(row.load, load -> load.acts().refused()),
            "load.acts.latest", row -> of(row.load, load -> load.acts().latest()));

    @Inject
    WatchingCouncils watching;
    @Inject
    Texts texts;

    private @Nullable String search;

    /** A council as the platform admin sees it; without its load where it could not be counted. */
    public record Row(String slug, String name, boolean suspended, @Nullable CouncilLoad load) {
    }

    /** What the table shows of all. */
    public record Found(LazyRows<Row> rows, int found, int all) {
    }

    public Found getFound() {
        List<Row> all = Alphabet.sorted(watching.all().stream().map(this::row).toList(), Row::name);
        List<Row> found = all.stream().filter(row -> search == null || Sought.holds(row.name + " " + row.slug, search)).toList();
        return new Found(new LazyRows<>(found, COLUMNS), found.size(), all.size());
    }

    private static <T> @Nullable T of(@Nullable CouncilLoad load, Function<CouncilLoad, T> what) {
        return load == null ? null : what.apply(load);
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(String words) {
        LazyRows.narrowed(TABLE, search, words);
        search = words;
    }

    private Row row(Watched watched) {
        CouncilFacts c = watched.council();
        return new Row(c.slug(), c.name(texts.language()), c.suspended(), watched.load());
    }
}

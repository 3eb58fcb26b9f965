package fi.sopu.identity.web;

import fi.sopu.identity.NewcomerFacts;
import fi.sopu.identity.boundary.LinkingNewcomers;
import fi.sopu.shared.CalledFirst;
import fi.sopu.portal.LazyRows;
import fi.sopu.shared.Sought;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who has logged in and is linked to no member, and who has been refused: a table that leads to each one's own page. */
@Named
@ViewScoped
public class WaitingPage implements Serializable {

    private static final String TABLE = "newcomers:list";
    private static final Map<String, Function<NewcomerFacts, Comparable<?>>> COLUMNS = Map.of("name", NewcomerFacts::name, "email", NewcomerFacts::email, "key",
            NewcomerFacts::key, "lastCame", NewcomerFacts::lastCame, "times", NewcomerFacts::times);

    @Inject
    LinkingNewcomers linking;
    @Inject
    WaitingList list;

    private @Nullable String search;
    private boolean refused;

    /** What the table shows of all. */
    public record Found(LazyRows<NewcomerFacts> rows, int found, int all) {
    }

    @CalledFirst
    public void open() {
        linking.openList();
    }

    public Found getFound() {
        List<NewcomerFacts> some = list.all().stream().filter(one -> refused == (one.refused() != null)).toList();
        List<NewcomerFacts> found = some.stream().filter(one -> search == null || Sought.holds(text(one), search)).toList();
        return new Found(new LazyRows<>(found, COLUMNS), found.size(), some.size());
    }

    private static String text(NewcomerFacts one) {
        return Stream.of(one.name(), one.email(), one.key(), one.idp()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** Whether anybody waits or has been refused. */
    public boolean isAnybody() {
        return !list.all().isEmpty();
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(String words) {
        LazyRows.narrowed(TABLE, search, words);
        search = words;
    }

    /** Whether those who were refused are shown, and not those who wait. */
    public boolean isRefused() {
        return refused;
    }

    public void setRefused(boolean those) {
        LazyRows.narrowed(TABLE, refused, those);
        refused = those;
    }
}

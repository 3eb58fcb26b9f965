package fi.sopu.kit.web;

import fi.sopu.kit.KitSessionFacts;
import fi.sopu.kit.KitSessionsSheet;
import fi.sopu.kit.boundary.CountingKitSessions;
import fi.sopu.portal.LazyRows;
import fi.sopu.shared.Sought;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The video workshops that have been held as a table shows them, read once in a request. */
@Named
@RequestScoped
public class KitSessionTable {

    private static final Map<String, Function<Row, Comparable<?>>> COLUMNS = Map.of("day", Row::day, "unit", Row::unit, "kit", Row::kit, "people", Row::people, "by", Row::by);

    @Inject
    CountingKitSessions counting;
    @Inject
    Texts texts;

    private @Nullable KitSessionsSheet sheet;

    /** A line of the list. */
    public record Row(UUID id, LocalDate day, String unit, String kit, int people, String by, String note) {
    }

    /** What the table shows of all. */
    public record Found(LazyRows<Row> rows, int found, int all) {
    }

    public KitSessionsSheet getSheet() {
        sheet = sheet == null ? counting.sheet() : sheet;
        return sheet;
    }

    /** @param search words of a unit, a workshop, a name or a note, or null */
    public Found find(@Nullable String search) {
        List<Row> all = getSheet().lines().stream().map(line -> {
            KitSessionFacts held = line.session();
            return new Row(held.id(), held.holding().day(), held.unitName().in(texts.language()), line.kit().in(texts.language()), held.holding().people(), line.by(),
                    held.holding().note());
        }).toList();
        List<Row> found = search == null ? all : all.stream().filter(row -> Sought.holds(String.join(" ", row.unit, row.kit, row.by, row.note), search)).toList();
        return new Found(new LazyRows<>(found, COLUMNS), found.size(), all.size());
    }
}

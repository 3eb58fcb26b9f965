package fi.sopu.unit.web;

import fi.sopu.portal.LazyRows;
import fi.sopu.shared.Sought;
import fi.sopu.texts.Texts;
import fi.sopu.unit.UnitFacts;
import fi.sopu.unit.UnitLine;
import fi.sopu.unit.UnitTree;
import fi.sopu.unit.UnitsSheet;
import fi.sopu.unit.boundary.KeepingUnits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The units of today as tables and menus show them, read once in a request. */
@Named
@RequestScoped
public class UnitTable {

    private static final Map<String, Function<Row, Comparable<?>>> COLUMNS = Map.of("place", Row::place, "name", Row::name, "people", Row::people, "within", Row::within);

    @Inject
    KeepingUnits keeping;
    @Inject
    Texts texts;

    private @Nullable UnitsSheet sheet;
    private @Nullable UnitTree tree;

    /**
     * A line of the list.
     *
     * @param place in the tree's order
     * @param above the path of what it is below, or empty
     */
    public record Row(int place, UUID id, String name, String above, int level, int people, int within) {
    }

    /** What the table shows of all. */
    public record Found(LazyRows<Row> rows, int found, int all) {
    }

    public UnitsSheet getSheet() {
        if (sheet == null) {
            sheet = keeping.sheet();
        }
        return sheet;
    }

    /** @param search words of a name or of a name above it, or null */
    public Found find(@Nullable String search) {
        Map<UUID, String> paths = getSheet().tree().paths(texts.language());
        AtomicInteger place = new AtomicInteger();
        List<Row> all = getSheet().lines().stream().map(line -> row(place.incrementAndGet(), line, paths)).toList();
        List<Row> found = search == null ? all : all.stream().filter(row -> Sought.holds(row.above + " " + row.name, search)).toList();
        return new Found(new LazyRows<>(found, COLUMNS), found.size(), all.size());
    }

    private Row row(int place, UnitLine line, Map<UUID, String> paths) {
        UnitFacts unit = line.facts();
        return new Row(place, unit.id(), unit.name().in(texts.language()), unit.parent() == null ? "" : paths.getOrDefault(unit.parent(), ""), line.level(), line.people(),
                line.within());
    }

    /** Without their people, where nobody asks for them. */
    public UnitTree getTree() {
        if (tree == null) {
            tree = sheet == null ? keeping.tree() : sheet.tree();
        }
        return tree;
    }

    /** Every unit by its path, in the tree's order, for a menu. */
    public Map<UUID, String> getPaths() {
        return getTree().paths(texts.language());
    }

    /** The same without a unit and what is below it: what it can be moved below. */
    public Map<UUID, String> pathsBut(UUID unit) {
        Map<UUID, String> paths = getPaths();
        paths.keySet().removeAll(getTree().within(unit));
        return paths;
    }
}

package fi.sopu.unit.web;

import fi.sopu.portal.LazyRows;
import fi.sopu.shared.Sought;
import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitPerson;
import fi.sopu.unit.boundary.SeatingPeople;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People and their units as a table shows them, read once in a request. */
@RequestScoped
public class PeopleTable {

    private static final Map<String, Function<Row, Comparable<?>>> COLUMNS = Map.of("name", Row::place, "unit", Row::unit, "email", Row::email, "since", Row::since);

    @Inject
    SeatingPeople seating;
    @Inject
    UnitTable units;

    private final Map<Wanted, Found> found = new HashMap<>();
    private @Nullable List<Row> all;

    /** Whom the list shows. */
    public enum Where {
        /** Those in the unit itself. */
        UNIT,
        /** Those in it and in all below it. */
        WITHIN,
        /** Those in no unit. */
        NOWHERE, ALL
    }

    /** What the list is narrowed by. */
    public record Wanted(UUID unit, Where where, @Nullable String search) {
    }

    /**
     * A line of the list; {@code place} in the order of names.
     *
     * @param unit   its path, or empty
     * @param coming the path of the unit that they move to later, or empty
     */
    public record Row(int place, UUID id, String name, String email, @Nullable UUID in, String unit, @Nullable LocalDate since, String coming, @Nullable LocalDate comes) {
    }

    /** What the table shows of all. */
    public record Found(LazyRows<Row> rows, List<UUID> ids, int found, int all) {
    }

    public Found find(Wanted wanted) {
        return found.computeIfAbsent(wanted, this::narrowed);
    }

    private Found narrowed(Wanted wanted) {
        Set<UUID> within = wanted.where == Where.WITHIN ? units.getTree().within(wanted.unit) : Set.of(wanted.unit);
        List<Row> where = all().stream()
                .filter(row -> wanted.where == Where.ALL || (wanted.where == Where.NOWHERE ? row.in == null : row.in != null && within.contains(row.in))).toList();
        List<Row> rows = wanted.search == null ? where
                : where.stream().filter(row -> Sought.holds(row.name + " " + row.email + " " + row.unit, wanted.search)).toList();
        return new Found(new LazyRows<>(rows, COLUMNS), rows.stream().map(Row::id).toList(), rows.size(), where.size());
    }

    private List<Row> all() {
        if (all == null) {
            Map<UUID, String> paths = units.getPaths();
            int[] place = {0};
            all = seating.people().stream().map(person -> row(place[0]++, person, paths)).toList();
        }
        return all;
    }

    private static Row row(int place, UnitPerson person, Map<UUID, String> paths) {
        SeatFacts seat = person.seat();
        SeatFacts next = person.next();
        return new Row(place, person.id(), person.name(), person.email(), seat == null ? null : seat.unit(), path(seat, paths), seat == null ? null : seat.days().from(),
                path(next, paths), next == null ? null : next.days().from());
    }

    private static String path(@Nullable SeatFacts seat, Map<UUID, String> paths) {
        return seat == null ? "" : paths.getOrDefault(seat.unit(), "–");
    }
}

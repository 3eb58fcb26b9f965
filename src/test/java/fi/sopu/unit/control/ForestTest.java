package fi.sopu.unit.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import fi.sopu.unit.Days;
import fi.sopu.unit.PlaceFacts;
import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitFacts;
import fi.sopu.unit.UnitTree;
import fi.sopu.unit.entity.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForestTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private final Map<String, UUID> ids = new LinkedHashMap<>();
    private Forest forest = new Forest(List.of());

    private UUID unit(String name) {
        return ids.computeIfAbsent(name, n -> UUID.randomUUID());
    }

    private void add(String name, String parent, LocalDate from) {
        forest = forest.after(forest.add(unit(name), parent == null ? null : unit(parent), from));
    }

    private String on(LocalDate day) {
        Map<UUID, String> names = ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return forest.on(day).entrySet().stream().map(one -> (one.getValue() == null ? "" : names.get(one.getValue())) + ">" + names.get(one.getKey())).sorted()
                .collect(Collectors.joining(" "));
    }

    private static void refused(String key, org.junit.jupiter.api.function.Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }

    @Test
    void aMoveHoldsFromItsDayOn() {
        add("a", null, DAY);
        add("b", null, DAY);
        add("u", "a", DAY);
        add("t", "u", DAY);
        forest = forest.after(forest.move(unit("u"), unit("b"), DAY.plusDays(30)));
        assertEquals(">a >b a>u u>t", on(DAY.plusDays(29)));
        assertEquals(">a >b b>u u>t", on(DAY.plusDays(30)));
        assertEquals("", on(DAY.minusDays(1)));
        assertEquals(2, forest.of(unit("u")).size());
        forest = forest.after(forest.move(unit("u"), null, DAY.plusDays(10)));
        assertEquals(">a >b >u u>t", on(DAY.plusDays(40)), "what was planned for later holds no more");
    }

    @Test
    void whatCannotStandIsRefused() {
        add("a", null, DAY);
        add("b", "a", DAY);
        add("c", "b", DAY.plusDays(5));
        refused("unit.wrong.circle", () -> forest.move(unit("a"), unit("c"), DAY.plusDays(5)));
        refused("unit.wrong.parentAway", () -> forest.move(unit("b"), unit("c"), DAY));
        refused("unit.wrong.sameParent", () -> forest.move(unit("b"), unit("a"), DAY.plusDays(1)));
        refused("unit.wrong.away", () -> forest.move(unit("c"), unit("a"), DAY));
        refused("unit.wrong.parentAway", () -> forest.add(UUID.randomUUID(), unit("a"), DAY.minusDays(1)));
        for (String deeper : List.of("d", "e", "f")) {
            add(deeper, List.copyOf(ids.keySet()).get(ids.size() - 1), DAY.plusDays(5));
        }
        refused("unit.wrong.deep", () -> forest.add(UUID.randomUUID(), unit("f"), DAY.plusDays(5)));
        assertEquals(">a a>b b>c c>d d>e e>f", on(DAY.plusDays(5)), "six are not too deep");
    }

    /** In a week c moves below b; a circle would only close then, and is seen today. */
    @Test
    void aCircleOfLaterDaysIsSeen() {
        add("b", null, DAY);
        add("c", null, DAY);
        forest = forest.after(forest.move(unit("c"), unit("b"), DAY.plusDays(7)));
        refused("unit.wrong.circle", () -> forest.move(unit("b"), unit("c"), DAY.plusDays(1)));
    }

    @Test
    void aUnitEndsWithAllBelowItAndTheirPeople() {
        add("a", null, DAY);
        add("b", "a", DAY);
        add("z", null, DAY);
        SeatFacts inside = new SeatFacts(UUID.randomUUID(), UUID.randomUUID(), unit("b"), Days.since(DAY), Source.HAND);
        SeatFacts later = new SeatFacts(UUID.randomUUID(), UUID.randomUUID(), unit("a"), Days.since(DAY.plusDays(20)), Source.HAND);
        SeatFacts outside = new SeatFacts(UUID.randomUUID(), UUID.randomUUID(), unit("z"), Days.since(DAY), Source.HAND);
        UnitChange end = forest.end(unit("a"), DAY.plusDays(9), List.of(inside, later, outside));
        forest = forest.after(end);
        assertEquals(">a >z a>b", on(DAY.plusDays(9)));
        assertEquals(">z", on(DAY.plusDays(10)));
        assertEquals(2, end.people());
        Map<UUID, UnitChange.SeatStep> steps = end.seats().stream().collect(Collectors.toMap(UnitChange.SeatStep::id, step -> step));
        assertEquals(DAY.plusDays(9), steps.get(inside.id()).after().days().until());
        assertNull(steps.get(later.id()).after());
        forest = forest.after(end.reversed());
        assertEquals(">a >z a>b", on(DAY.plusDays(10)));
        add("n", "z", DAY.plusDays(3));
        forest = forest.after(forest.move(unit("n"), unit("b"), DAY.plusDays(30)));
        refused("unit.wrong.parentEnds", () -> forest.end(unit("a"), DAY.plusDays(9), List.of()));
    }

    @Test
    void aPersonIsInOneUnitOnAnyDay() {
        add("a", null, DAY);
        add("b", null, DAY);
        UUID who = UUID.randomUUID();
        List<SeatFacts> seats = new ArrayList<>();
        seats = after(seats, new Seating(forest, seats).seat(List.of(who), unit("a"), DAY, Source.HAND));
        seats = after(seats, new Seating(forest, seats).seat(List.of(who), unit("b"), DAY.plusDays(10), Source.FILE));
        assertEquals(Map.of(DAY, unit("a"), DAY.plusDays(9), unit("a"), DAY.plusDays(10), unit("b")),
                Map.of(DAY, of(seats, DAY), DAY.plusDays(9), of(seats, DAY.plusDays(9)), DAY.plusDays(10), of(seats, DAY.plusDays(10))));
        assertTrue(new Seating(forest, seats).seat(List.of(who), unit("b"), DAY.plusDays(10), Source.HAND).isNone(), "who is so already is passed over");
        UnitChange leave = new Seating(forest, seats).leave(List.of(who), DAY.plusDays(4));
        List<SeatFacts> left = after(seats, leave);
        assertEquals(1, left.size());
        assertEquals(DAY.plusDays(4), left.get(0).days().until());
        assertEquals(Set.copyOf(seats), Set.copyOf(after(left, leave.reversed())));
        refused("unit.wrong.away", () -> new Seating(forest, List.of()).seat(List.of(who), unit("a"), DAY.minusDays(1), Source.HAND));
    }

    /** A hundred moves by chance: whatever is not refused can stand on each day, and taken back one after the other nothing is left. */
    @Test
    void whateverIsNotRefusedCanStandAndCanBeTakenBack() {
        Random chance = new Random(7);
        List<UnitChange> done = new ArrayList<>();
        int refusals = 0;
        for (int i = 0; i < 12; i++) {
            UnitChange change = forest.add(unit("u" + i), i == 0 ? null : unit("u" + chance.nextInt(i)), DAY.plusDays(i));
            forest = forest.after(change);
            done.add(change);
        }
        for (int i = 0; i < 200; i++) {
            UUID which = unit("u" + chance.nextInt(12));
            LocalDate day = DAY.plusDays(chance.nextInt(60));
            try {
                UnitChange change = chance.nextInt(12) == 0 ? forest.end(which, day, List.of()) : forest.move(which, unit("u" + chance.nextInt(12)), day);
                forest = forest.after(change);
                done.add(change);
            } catch (Refused no) {
                refusals++;
            }
        }
        forest.check(DAY);
        assertTrue(refusals > 20 && done.size() > 40, done.size() + " done, " + refusals + " refused");
        for (int i = done.size() - 1; i >= 0; i--) {
            forest = forest.after(done.get(i).reversed());
            forest.check(DAY);
        }
        assertEquals("", on(DAY.plusDays(30)));
    }

    @Test
    void theTreeIsReadFromAbove() {
        Map<UUID, Unit> units = new HashMap<>();
        List<PlaceFacts> places = new ArrayList<>();
        Unit area = new Unit(Words.of("Hoito", "Vård"), 1);
        Unit first = new Unit(Words.of("Apu", null), 0);
        Unit second = new Unit(Words.of("Leikkaus", "Kirurgi"), 1);
        Unit team = new Unit(Words.of("Yö", "Natt"), 0);
        for (Unit one : List.of(team, second, first, area)) {
            units.put(one.id(), one);
            places.add(new PlaceFacts(UUID.randomUUID(), one.id(), one.equals(second) ? area.id() : one.equals(team) ? second.id() : null, Days.since(DAY)));
        }
        UnitTree tree = Units.tree(new Forest(places), units, DAY);
        assertEquals(List.of("Apu", "Hoito", "Leikkaus", "Yö"), tree.units().stream().map(UnitFacts::name).map(name -> name.in("fi")).toList());
        assertEquals("Vård / Kirurgi / Natt", tree.path(team.id(), "sv"));
        assertEquals("Hoito / Leikkaus / Yö", tree.paths("fi").get(team.id()));
        assertEquals(Set.of(second.id(), team.id()), tree.within(second.id()));
        refused("unit.wrong.nameStep", () -> area.rename(Words.of("a / b", null)));
        refused("unit.wrong.name", () -> area.rename(Words.of(" ", null)));
    }

    private static List<SeatFacts> after(List<SeatFacts> seats, UnitChange change) {
        Map<UUID, SeatFacts> then = seats.stream().collect(Collectors.toMap(SeatFacts::id, seat -> seat));
        change.seats().forEach(step -> {
            then.remove(step.id());
            if (step.after() != null) {
                then.put(step.id(), step.after());
            }
        });
        return new ArrayList<>(then.values());
    }

    private static UUID of(List<SeatFacts> seats, LocalDate day) {
        List<SeatFacts> now = seats.stream().filter(seat -> seat.days().holds(day)).toList();
        assertEquals(1, now.size());
        return now.get(0).unit();
    }
}

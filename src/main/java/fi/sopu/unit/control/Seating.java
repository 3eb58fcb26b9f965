package fi.sopu.unit.control;

import fi.sopu.identity.Source;
import fi.sopu.shared.Refused;
import fi.sopu.unit.Days;
import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitChange.SeatStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is in which unit, of all days: what moving people, or taking them out, would change. Pure. */
public final class Seating {

    private final Forest forest;
    private final Map<UUID, List<SeatFacts>> seats;

    public Seating(Forest forest, Collection<SeatFacts> all) {
        this.forest = forest;
        this.seats = all.stream().collect(Collectors.groupingBy(SeatFacts::member));
    }

    /**
     * In this unit from this day on, as long as there is the unit; what was planned for later days holds no more. Who is so already is passed over.
     *
     * @throws Refused when the unit is not there on the day
     */
    public UnitChange seat(Collection<UUID> members, UUID unit, LocalDate from, Source source) {
        Days there = forest.days(unit).filter(days -> days.holds(from)).orElseThrow(() -> new Refused("unit.wrong.away"));
        Days days = new Days(from, there.until());
        List<SeatStep> steps = new ArrayList<>();
        for (UUID member : members) {
            List<SeatFacts> later = since(member, from);
            if (later.size() == 1 && later.get(0).unit().equals(unit) && later.get(0).days().contains(days)) {
                continue;
            }
            later.forEach(seat -> steps.add(new SeatStep(seat, Forest.cut(seat, from.minusDays(1)))));
            steps.add(new SeatStep(null, new SeatFacts(UUID.randomUUID(), member, unit, days, source)));
        }
        return new UnitChange(List.of(), steps);
    }

    /** In no unit after this day; who is in none by then is passed over. */
    public UnitChange leave(Collection<UUID> members, LocalDate last) {
        return new UnitChange(List.of(), members.stream().flatMap(member -> since(member, last.plusDays(1)).stream())
                .map(seat -> new SeatStep(seat, Forest.cut(seat, last))).toList());
    }

    /** A member's times that are not over by this day. */
    private List<SeatFacts> since(UUID member, LocalDate day) {
        return seats.getOrDefault(member, List.of()).stream().filter(seat -> !seat.days().isOver(day)).toList();
    }
}

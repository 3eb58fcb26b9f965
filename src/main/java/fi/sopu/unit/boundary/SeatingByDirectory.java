package fi.sopu.unit.boundary;

import fi.sopu.identity.Source;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.UseCase;
import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitNames;
import fi.sopu.unit.control.Forest;
import fi.sopu.unit.control.MakingUnits;
import fi.sopu.unit.control.Seating;
import fi.sopu.unit.control.Units;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Seating people as the council's directory says: by a unit's path, or by its name where only one is called so. Whom a hand or a file has seated stays there; a unit that there
 * is not is never made unless an administrator wants it. Called by the use case that knows the directory, and has asked who may.
 */
@UseCase
public class SeatingByDirectory {

    @Inject
    Units units;
    @Inject
    MakingUnits making;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** @param said by the member's id: the department, as the directory calls it */
    @InTurn("KeepingUnits")
    @Allowed(system = true)
    public void seat(Map<UUID, String> said) {
        LocalDate today = LocalDate.now(clock);
        Forest forest = units.forest();
        UnitNames names = new UnitNames(Units.tree(forest, units.all(), today));
        List<SeatFacts> seats = units.seats();
        Map<UUID, SeatFacts> now = seats.stream().filter(seat -> seat.days().holds(today)).collect(Collectors.toMap(SeatFacts::member, seat -> seat));
        Map<UUID, List<UUID>> wanted = new HashMap<>();
        said.forEach((member, department) -> {
            UUID unit = names.find(department);
            SeatFacts seat = now.get(member);
            if (unit != null && (seat == null || seat.source() == Source.SCIM && !seat.unit().equals(unit))) {
                wanted.computeIfAbsent(unit, u -> new ArrayList<>()).add(member);
            }
        });
        Seating seating = new Seating(forest, seats);
        UnitChange change = UnitChange.NONE;
        for (Map.Entry<UUID, List<UUID>> one : wanted.entrySet()) {
            change = change.and(seating.seat(one.getValue(), one.getKey(), today, Source.SCIM));
        }
        units.apply(change);
        change.seats().stream().map(UnitChange.SeatStep::member).distinct().forEach(member -> acted.fire(new Acted("unit.seated", "member", member, Source.SCIM.name())));
    }

    /** Those departments that are no unit of today, and whether several are called so. */
    @Allowed(system = true)
    public Map<String, Boolean> unknown(Collection<String> departments) {
        UnitNames names = new UnitNames(units.tree(LocalDate.now(clock)));
        return departments.stream().distinct().filter(name -> names.find(name) == null).collect(Collectors.toMap(name -> name, names::isOfSeveral));
    }

    /** Makes a unit of this path, and those above it that there are not, from today on; nothing where it is there. */
    @InTurn("KeepingUnits")
    @Allowed(system = true)
    public void make(String department) {
        LocalDate today = LocalDate.now(clock);
        UnitNames names = new UnitNames(units.tree(today));
        if (names.find(department) == null && !names.isOfSeveral(department)) {
            making.make(names.missing(department), today);
            acted.fire(new Acted("unit.added", "unit", null, null));
        }
    }
}

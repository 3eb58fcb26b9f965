package fi.sopu.unit.boundary;

import fi.sopu.identity.MemberLine;
import fi.sopu.identity.Source;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.unit.ActKind;

import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitActFacts;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitPerson;
import fi.sopu.unit.UnitSheet;
import fi.sopu.unit.control.Forest;
import fi.sopu.unit.control.Seating;
import fi.sopu.unit.control.StoredChange;
import fi.sopu.unit.control.Units;
import fi.sopu.unit.entity.Unit;
import fi.sopu.unit.entity.UnitAct;
import fi.sopu.unit.entity.UnitSeat;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Seating people: who is in which unit, from a day on; many at once, and back again for a day ({@link TakingBack}). */
@UseCase
public class SeatingPeople {

    @Inject
    Units units;
    @Inject
    KeepingMembers keeping;
    @Inject
    FindingMembers finding;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** Everybody, by family name, with the unit that they are in. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<UnitPerson> people() {
        LocalDate today = today();
        Map<UUID, List<SeatFacts>> seats = units.seats().stream().filter(seat -> !seat.days().isOver(today)).sorted(Comparator.comparing(seat -> seat.days().from()))
                .collect(Collectors.groupingBy(SeatFacts::member));
        return keeping.lines().stream().map(member -> person(member, seats.getOrDefault(member.id(), List.of()), today)).toList();
    }

    private static UnitPerson person(MemberLine member, List<SeatFacts> seats, LocalDate today) {
        SeatFacts now = seats.stream().filter(seat -> seat.days().holds(today)).findFirst().orElse(null);
        SeatFacts next = seats.stream().filter(seat -> seat.days().from().isAfter(today)).findFirst().orElse(null);
        return new UnitPerson(member.id(), member.name(), member.email() == null ? "" : member.email(), now, next);
    }

    /** A member's times in units, the latest first. That an administrator looked stands in the log. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<UnitSheet.Stay> stays(UUID member) {
        finding.member(member);
        Forest forest = units.forest();
        Map<UUID, Unit> all = units.all();
        acted.fire(new Acted("unit.personViewed", "member", member, null));
        return units.seatsOf(member).stream().map(UnitSeat::facts).sorted(Comparator.comparing((SeatFacts seat) -> seat.days().from()).reversed())
                .map(seat -> new UnitSheet.Stay(seat.days(), Units.tree(forest, all, seat.days().from()).path(seat.unit(), actor.get().language()))).toList();
    }

    /**
     * In this unit from a day on; who is so already is passed over.
     *
     * @param from or null for today
     * @return the act, for {@link TakingBack}
     * @throws Refused when nobody is chosen, one of them is gone, everybody is there already, or the unit is not there on the day
     */
    @Once("KeepingUnits")
    @Allowed(Role.REGIONAL_ADMIN)
    public UnitActFacts seat(Collection<UUID> who, UUID unit, @Nullable LocalDate from) {
        units.require(unit);
        Forest forest = units.forest();
        return done(ActKind.SEATED, new Seating(forest, units.seats()).seat(here(who), unit, from == null ? today() : from, Source.HAND));
    }

    /**
     * In no unit after a day; who is in none is passed over.
     *
     * @param last or null for today
     * @return the act, for {@link TakingBack}
     * @throws Refused when nobody is chosen, one of them is gone, or nobody of them is in a unit
     */
    @Once("KeepingUnits")
    @Allowed(Role.REGIONAL_ADMIN)
    public UnitActFacts leave(Collection<UUID> who, @Nullable LocalDate last) {
        return done(ActKind.LEFT, new Seating(units.forest(), units.seats()).leave(here(who), last == null ? today() : last));
    }

    private Set<UUID> here(Collection<UUID> who) {
        if (who.isEmpty()) {
            throw new Refused("identity.many.nobody");
        }
        Set<UUID> wanted = Set.copyOf(who);
        Set<UUID> here = keeping.lines().stream().map(MemberLine::id).collect(Collectors.toSet());
        if (!here.containsAll(wanted)) {
            throw new Refused("identity.many.gone");
        }
        return wanted;
    }

    private UnitActFacts done(ActKind kind, UnitChange change) {
        if (change.isNone()) {
            throw new Refused("unit.wrong.nothing");
        }
        units.apply(change);
        UnitAct act = new UnitAct(kind, clock.instant(), StoredChange.text(change));
        units.add(act);
        change.seats().stream().map(UnitChange.SeatStep::member).distinct()
                .forEach(member -> acted.fire(new Acted(kind == ActKind.LEFT ? "unit.left" : "unit.seated", "member", member, null)));
        return new UnitActFacts(act.id(), change.people());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

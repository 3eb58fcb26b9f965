package fi.sopu.unit.boundary;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.unit.PlaceFacts;
import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitChange.PlaceStep;
import fi.sopu.unit.UnitChange.SeatStep;
import fi.sopu.unit.control.Forest;
import fi.sopu.unit.control.StoredChange;
import fi.sopu.unit.control.Units;
import fi.sopu.unit.entity.UnitAct;
import fi.sopu.unit.entity.UnitSeat;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Taking back what was done to units and their people, within a day and where it harms nothing: units wholly or not at all, people where nobody has changed them since. */
@UseCase
public class TakingBack {

    @Inject
    Units units;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /**
     * @return how many people stay as they are, since they have been changed since
     * @throws Refused when it is too late, units have been changed since, or what was before could not stand any more
     */
    @InTurn("KeepingUnits")
    @Allowed(Role.REGIONAL_ADMIN)
    public int takeBack(UUID id) {
        UnitAct act = units.act(id);
        act.takeBack(clock.instant());
        UnitChange change = StoredChange.change(act.change());
        Map<UUID, PlaceFacts> places = units.places(change);
        if (change.places().stream().anyMatch(step -> !Objects.equals(places.get(step.id()), step.after()))) {
            throw new Refused("unit.back.changed");
        }
        Forest then = checked(change.reversed().places());
        Map<UUID, UnitSeat> seats = units.seats(change);
        Set<UUID> left = Stream.concat(change.seats().stream().filter(step -> !Objects.equals(facts(seats.get(step.id())), step.after())),
                change.seats().stream().filter(step -> isHomeless(step.before(), then))).map(SeatStep::member).collect(Collectors.toSet());
        List<SeatStep> back = change.reversed().seats().stream().filter(step -> !left.contains(step.member())).toList();
        units.apply(new UnitChange(change.reversed().places(), back));
        acted.fire(new Acted("unit.takenBack", "unit", null, null));
        return left.size();
    }

    private Forest checked(List<PlaceStep> steps) {
        Forest then = units.forest().after(new UnitChange(steps, List.of()));
        steps.stream().flatMap(step -> Stream.of(step.before(), step.after())).filter(Objects::nonNull).map(place -> place.days().from()).min(LocalDate::compareTo)
                .ifPresent(then::check);
        return then;
    }

    private static @Nullable SeatFacts facts(@Nullable UnitSeat seat) {
        return seat == null ? null : seat.facts();
    }

    /** The unit has ended meanwhile. */
    private static boolean isHomeless(@Nullable SeatFacts before, Forest then) {
        return before != null && then.days(before.unit()).filter(days -> days.contains(before.days())).isEmpty();
    }

    /** What can no longer be taken back goes. */
    @Allowed(system = true)
    public void forgetOld() {
        units.forgetActs(clock.instant().minus(UnitAct.UNDOABLE));
    }
}

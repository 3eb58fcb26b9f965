package fi.sopu.unit.boundary;

import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitTree;
import fi.sopu.unit.control.Units;
import fi.sopu.unit.entity.UnitSeat;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reading the council's units as they are, were or will be on a day. */
@UseCase
public class ReadingUnits {

    @Inject
    Units units;
    @Inject
    CurrentActor actor;

    /** The units that there are on the day. */
    @Allowed(group = {RoleGroup.INSIDERS, RoleGroup.ADMINS}, system = true)
    public UnitTree tree(LocalDate day) {
        return units.tree(day);
    }

    /** The unit that each member is in on the day, by the member's id; who is in none is missing. */
    @Allowed(group = {RoleGroup.RUNNERS, RoleGroup.ADMINS}, system = true)
    public Map<UUID, UUID> seats(LocalDate day) {
        return units.seats(day);
    }

    /** The unit that the one who asks is in on the day; empty in none. */
    @Allowed(group = RoleGroup.INSIDERS)
    public Optional<UUID> mine(LocalDate day) {
        return units.seatsOf(actor.get().me()).stream().map(UnitSeat::facts).filter(one -> one.days().holds(day)).map(SeatFacts::unit).findFirst();
    }
}

package fi.sopu.unit.boundary;

import fi.sopu.identity.Source;
import fi.sopu.shared.Acted;
import fi.sopu.shared.UseCase;
import fi.sopu.unit.Days;
import fi.sopu.unit.control.Forest;
import fi.sopu.unit.control.Units;
import fi.sopu.unit.entity.UnitSeat;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happens to a member happens to their time in a unit: it ends with the membership, goes on when that is taken up again, and is forgotten with the member. */
@UseCase
public class FollowingMembers {

    @Inject
    Units units;
    @Inject
    Clock clock;

    void follow(@Observes Acted acted) {
        UUID member = acted.subject();
        if (member == null || !acted.about().equals("member")) {
            return;
        }
        switch (acted.act()) {
            case "identity.memberRemoved" -> end(member);
            case "identity.memberForgotten" -> units.seatsOf(member).forEach(units::remove);
            // who comes from a file is new; who comes from the directory may come back
            case "identity.memberAdded" -> goOn(member, acted, Source.SCIM.name());
            case "identity.memberEdited" -> goOn(member, acted, "takenBack");
            default -> {
                // the rest concerns no unit
            }
        }
    }

    private void end(UUID member) {
        LocalDate last = LocalDate.now(clock).minusDays(1);
        units.seatsOf(member).stream().filter(seat -> !seat.endWithMember(last)).forEach(units::remove);
    }

    private void goOn(UUID member, Acted acted, String how) {
        List<UnitSeat> ended = !how.equals(acted.detail()) ? List.of() : units.seatsOf(member).stream().filter(UnitSeat::isEndedWithMember).toList();
        if (!ended.isEmpty()) {
            Forest forest = units.forest();
            ended.forEach(seat -> seat.goOn(forest.days(seat.facts().unit()).map(Days::until).orElse(null)));
        }
    }
}

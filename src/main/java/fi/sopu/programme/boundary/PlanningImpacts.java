package fi.sopu.programme.boundary;

import fi.sopu.programme.ImpactState;
import fi.sopu.programme.ImpactTime;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.StoredImpacts;
import fi.sopu.programme.entity.Impact;
import fi.sopu.programme.entity.Programme;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Planning, with a programme, when its people are asked what it has brought about. */
@UseCase
public class PlanningImpacts {

    private static final int MOST_YEARS = 3;

    @Inject
    Programmes programmes;
    @Inject
    StoredImpacts impacts;
    @Inject
    Editing editing;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /**
     * When it is asked, the earlier time first; those too at which it is not.
     *
     * @throws fi.sopu.shared.NotFound when this council has no such programme
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<ImpactTime> times(UUID programme) {
        LocalDate ends = programmes.require(programme).facts().plan().ends();
        List<Impact> planned = impacts.of(programme);
        return StoredImpacts.MONTHS.stream().map(months -> planned.stream().filter(one -> one.months() == months).findFirst()
                .map(one -> new ImpactTime(months, one.opens(), ends.plusMonths(months), one.state()))
                .orElseGet(() -> new ImpactTime(months, null, ends.plusMonths(months), ImpactState.WAITING))).toList();
    }

    /**
     * @param days by the months; a time that is not in it is not asked at. What has been opened stays
     * @throws Refused when a day is over or too far, or somebody else has changed it
     */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void plan(UUID id, Map<Integer, LocalDate> days, Seen seen) {
        Programme programme = programmes.require(id);
        List<ImpactTime> now = times(id);
        editing.check(ImpactTime.thing(id), seen, ImpactTime.seen(now), now.stream().filter(one -> one.state() == ImpactState.WAITING)
                .map(one -> new Difference("programme.impact.day", one.opens(), days.get(one.months()))).toArray(Difference[]::new));
        List<Impact> planned = impacts.of(id);
        for (ImpactTime time : now) {
            LocalDate day = days.get(time.months());
            if (time.state() != ImpactState.WAITING || day != null && day.equals(time.opens())) {
                continue;
            }
            Optional<Impact> old = planned.stream().filter(one -> one.months() == time.months()).findFirst();
            if (day == null) {
                old.ifPresent(impacts::remove);
                continue;
            }
            if (!day.isAfter(LocalDate.now(clock)) || day.isAfter(programme.facts().plan().ends().plusYears(MOST_YEARS))) {
                throw new Refused("programme.wrong.impactDay", MOST_YEARS);
            }
            old.ifPresentOrElse(one -> one.move(day), () -> impacts.add(new Impact(id, time.months(), day)));
        }
        acted.fire(new Acted("programme.impactsPlanned", "programme", id, null));
    }
}

package fi.sopu.cohort.boundary;

import fi.sopu.cohort.CohortName;
import fi.sopu.cohort.Divided;
import fi.sopu.cohort.TargetGroupFacts;
import fi.sopu.cohort.control.SeatsRead;
import fi.sopu.cohort.control.StoredCohorts;
import fi.sopu.cohort.entity.Cohort;
import fi.sopu.cohort.entity.CohortSeat;
import fi.sopu.cohort.entity.TargetGroup;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reading the council's target groups: which there are, and who is in which cohort. */
@UseCase
public class ReadingCohorts {

    @Inject
    StoredCohorts stored;
    @Inject
    SeatsRead read;
    @Inject
    FindingMembers members;
    @Inject
    CurrentActor actor;

    /** By name. */
    @Allowed(group = {RoleGroup.RUNNERS, RoleGroup.ADMINS}, system = true)
    public List<TargetGroupFacts> all() {
        List<TargetGroup> groups = stored.all();
        if (groups.isEmpty()) {
            return List.of();
        }
        List<Cohort> cohorts = stored.cohorts();
        Map<UUID, Long> people = here(stored.seats()).stream().collect(Collectors.groupingBy(CohortSeat::cohort, Collectors.counting()));
        return groups.stream().map(group -> facts(group, cohorts, people)).sorted(Alphabet.by(one -> one.name().in("fi"))).toList();
    }

    private static TargetGroupFacts facts(TargetGroup group, List<Cohort> cohorts, Map<UUID, Long> people) {
        return new TargetGroupFacts(group.id(), group.name(), group.steers(), cohorts.stream().filter(one -> one.target().equals(group.id()))
                .map(one -> new TargetGroupFacts.Cohort(one.id(), one.name(), people.getOrDefault(one.id(), 0L).intValue())).toList());
    }

    /** Who has left the council is in no cohort, whatever stands written. */
    private List<CohortSeat> here(List<CohortSeat> seats) {
        Set<UUID> here = members.all().stream().map(MemberFacts::id).collect(Collectors.toSet());
        return seats.stream().filter(seat -> here.contains(seat.member())).toList();
    }

    /** The target group's cohorts in their order, by their names alone; none when there is no such target group, or no longer. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<CohortName> names(UUID target) {
        return stored.of(target).stream().map(one -> new CohortName(one.id(), one.name())).toList();
    }

    /** Empty when there is no such target group, or no longer. */
    @Allowed(member = true, system = true)
    public Optional<Divided> divided(UUID target) {
        return stored.all().stream().filter(one -> one.id().equals(target)).findFirst().map(group -> {
            List<CohortSeat> seats = here(stored.seats()).stream().filter(seat -> seat.target().equals(target)).toList();
            Map<UUID, Long> people = seats.stream().collect(Collectors.groupingBy(CohortSeat::cohort, Collectors.counting()));
            return new Divided(facts(group, stored.cohorts(), people), seats.stream().collect(Collectors.toMap(CohortSeat::member, CohortSeat::cohort)));
        });
    }

    /** Everybody's cohort in the target group; nobody's when there is no such one, or no longer. */
    @Allowed(member = true, system = true)
    public Map<UUID, UUID> people(UUID target) {
        return here(stored.people(target)).stream().collect(Collectors.toMap(CohortSeat::member, CohortSeat::cohort));
    }

    /** The same for who looks them up among the members anyway: also of who has left. */
    @Allowed(group = RoleGroup.RUNNERS)
    public Map<UUID, UUID> seated(UUID target) {
        return stored.people(target).stream().collect(Collectors.toMap(CohortSeat::member, CohortSeat::cohort));
    }

    /** Everybody's cohort, by the target group; also of one that has been removed, and of who has left. */
    @Allowed(group = RoleGroup.RUNNERS)
    public Map<UUID, Map<UUID, UUID>> everybody() {
        return stored.seats().stream().collect(Collectors.groupingBy(CohortSeat::target, Collectors.toMap(CohortSeat::member, CohortSeat::cohort)));
    }

    /** Whether the one who asks is in a target group that leads the change. */
    @Allowed(group = RoleGroup.INSIDERS)
    public boolean steers() {
        return read.steers(actor.get().me());
    }

    /** In which cohort the member is, by the target group. */
    @Allowed(member = true, system = true)
    public Map<UUID, UUID> seats(UUID member) {
        return read.of(member).stream().collect(Collectors.toMap(CohortSeat::target, CohortSeat::cohort));
    }
}

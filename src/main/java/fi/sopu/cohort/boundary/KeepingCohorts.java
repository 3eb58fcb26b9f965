package fi.sopu.cohort.boundary;

import fi.sopu.cohort.CohortsMoved;
import fi.sopu.cohort.Divided;
import fi.sopu.cohort.TargetGroupFacts;
import fi.sopu.cohort.TargetGroupSheet;
import fi.sopu.cohort.control.CohortLines;
import fi.sopu.cohort.control.SeatsRead;
import fi.sopu.cohort.control.StoredCohorts;
import fi.sopu.cohort.entity.Cohort;
import fi.sopu.cohort.entity.CohortSeat;
import fi.sopu.cohort.entity.TargetGroup;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeping target groups: their names, and who is in which cohort, all at once as lines of text. */
@UseCase
public class KeepingCohorts {

    @Inject
    StoredCohorts stored;
    @Inject
    SeatsRead seats;
    @Inject
    ReadingCohorts reading;
    @Inject
    FindingMembers members;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;
    @Inject
    Event<CohortsMoved> moved;

    /** By name. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<TargetGroupFacts> all() {
        return reading.all();
    }

    /** @throws fi.sopu.shared.Refused when the name is missing or too long */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public UUID add(Words name) {
        TargetGroup group = new TargetGroup(name);
        stored.add(group);
        acted.fire(new Acted("cohort.added", "targetGroup", group.id(), group.name().in("fi")));
        return group.id();
    }

    /** @throws NotFound when this council has no such target group */
    @Allowed(Role.REGIONAL_ADMIN)
    public TargetGroupSheet sheet(UUID id) {
        Divided divided = reading.divided(id).orElseThrow(() -> new NotFound("target group"));
        List<MemberFacts> all = members.all();
        CohortLines lines = new CohortLines(all);
        return new TargetGroupSheet(divided.group(), divided.group().cohorts().stream()
                .flatMap(cohort -> all.stream().filter(one -> cohort.id().equals(divided.seats().get(one.id()))).map(one -> lines.told(one) + "; " + cohort.name()))
                .collect(Collectors.joining("\n")));
    }

    /**
     * The lines say who is in it from now on, whoever was before.
     *
     * @param steers whether its people lead the change
     * @throws fi.sopu.shared.Refused when the name is missing, or as {@link CohortLines#read}, or somebody else has changed it
     */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void save(UUID id, Words name, boolean steers, @Nullable String lines, Seen seen) {
        TargetGroupSheet now = sheet(id);
        editing.check(id, seen, now.seen(), new Difference("cohort.name", now.facts().name(), name),
                new Difference("cohort.steers", now.facts().steers(), steers), new Difference("cohort.lines", now.lines(), lines));
        Map<String, List<UUID>> read = new CohortLines(members.all()).read(lines);
        TargetGroup group = stored.require(id);
        group.rename(name);
        group.steer(steers);
        Map<String, Cohort> former = stored.cohorts().stream().filter(one -> one.target().equals(id)).collect(Collectors.toMap(Cohort::name, Function.identity()));
        Map<UUID, UUID> before = stored.people(id).stream().collect(Collectors.toMap(CohortSeat::member, CohortSeat::cohort));
        stored.empty(id);
        Map<UUID, UUID> after = new HashMap<>();
        int position = 0;
        for (Map.Entry<String, List<UUID>> cohort : read.entrySet()) {
            Cohort row = former.remove(cohort.getKey());
            if (row == null) {
                row = new Cohort(id, cohort.getKey(), position);
                stored.add(row);
            }
            row.stand(position++);
            UUID seat = row.id();
            cohort.getValue().forEach(member -> {
                stored.seat(new CohortSeat(id, seat, member));
                after.put(member, seat);
            });
        }
        former.values().forEach(stored::remove);
        seats.forget();
        moved.fire(new CohortsMoved(id, before, after));
        acted.fire(new Acted("cohort.saved", "targetGroup", id, Integer.toString(read.values().stream().mapToInt(List::size).sum())));
    }

    /** The lines that put each of these members into a cohort of this name, in the order of the names and then of the people. */
    @Allowed(Role.REGIONAL_ADMIN)
    public String lines(Map<UUID, String> cohorts) {
        List<MemberFacts> all = members.all();
        CohortLines lines = new CohortLines(all);
        return cohorts.values().stream().distinct().sorted(Alphabet.by(name -> name))
                .flatMap(name -> all.stream().filter(one -> name.equals(cohorts.get(one.id()))).map(one -> lines.told(one) + "; " + name)).collect(Collectors.joining("\n"));
    }

    /** Nobody is asked by it any more; what it has been asked stays. */
    @Allowed(Role.REGIONAL_ADMIN)
    public void remove(UUID id) {
        TargetGroup group = stored.require(id);
        Map<UUID, UUID> before = stored.people(id).stream().collect(Collectors.toMap(CohortSeat::member, CohortSeat::cohort));
        group.remove();
        seats.forget();
        moved.fire(new CohortsMoved(id, before, Map.of()));
        acted.fire(new Acted("cohort.removed", "targetGroup", id, group.name().in("fi")));
    }

    /** Whoever is forgotten is in no cohort either. */
    void forgotten(@Observes Acted what) {
        if (what.act().equals("identity.memberForgotten")) {
            stored.forget(Objects.requireNonNull(what.subject(), "a member was"));
        }
    }
}

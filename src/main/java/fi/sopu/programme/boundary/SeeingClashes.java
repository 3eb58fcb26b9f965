package fi.sopu.programme.boundary;

import fi.sopu.cohort.boundary.ReadingCohorts;
import fi.sopu.programme.Clash;
import fi.sopu.programme.ClashSheet;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.control.SharedDays;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.programme.entity.Programme;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looking, before people are invited, at what else is at the same time, and how full their weeks are. */
@UseCase
public class SeeingClashes {

    @Inject
    Programmes programmes;
    @Inject
    ReadingCohorts cohorts;
    @Inject
    WhoseDays whose;
    @Inject
    FindingCouncils councils;
    @Inject
    Clock clock;

    /** @throws fi.sopu.shared.NotFound when this council has no such programme */
    @Allowed(group = RoleGroup.RUNNERS)
    public ClashSheet sheet(UUID id) {
        Programme programme = programmes.require(id);
        LocalDate today = LocalDate.now(clock);
        List<Programme> all = programmes.all();
        Map<UUID, UUID> targets = all.stream().collect(Collectors.toMap(Programme::id, one -> one.facts().whose()));
        List<GatheringFacts> days = programmes.days(targets.keySet());
        Map<UUID, Map<UUID, UUID>> seats = new HashMap<>(cohorts.everybody());
        // of other stages' workshops those are looked at that are in one of its own weeks
        Set<LocalDate> weeks = days.stream().filter(day -> day.programme().equals(id) && !day.plan().day().isBefore(today)).map(day -> SharedDays.monday(day.plan().day()))
                .collect(Collectors.toSet());
        Set<UUID> toCome = days.stream().filter(day -> !day.cancelled() && weeks.contains(SharedDays.monday(day.plan().day()))).map(GatheringFacts::programme)
                .collect(Collectors.toSet());
        seats.putAll(whose.together(all.stream().filter(one -> one.facts().stage() != null && (toCome.contains(one.id()) || one.id().equals(id))).map(Programme::facts).toList()));
        SharedDays shared = new SharedDays(days, targets, seats);
        List<Clash> clashes = new ArrayList<>();
        List<MeetingFacts> meetings = councils.allMeetings();
        Map<UUID, Words> bodies = councils.bodies().stream().collect(Collectors.toMap(BodyFacts::id, BodyFacts::name));
        days.stream().filter(day -> day.programme().equals(id) && !day.cancelled() && !day.plan().day().isBefore(today)).forEach(day -> {
            meetings.stream().filter(meeting -> meeting.heldOn().equals(day.plan().day()) && SharedDays.overlap(meeting.at(), day.plan().where().at()))
                    .forEach(meeting -> clashes.add(new Clash(day, Objects.requireNonNull(bodies.get(meeting.body())), null)));
            clashes.addAll(shared.clashes(day));
        });
        clashes.sort(Comparator.comparing(clash -> clash.day().plan().day()));
        return new ClashSheet(programme.facts(), clashes, shared.weeks(id, today));
    }
}

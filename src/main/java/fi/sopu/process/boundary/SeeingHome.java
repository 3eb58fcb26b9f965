package fi.sopu.process.boundary;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.BeingCounted;
import fi.sopu.process.Home;
import fi.sopu.process.HomeCard;
import fi.sopu.process.KindOfQuestion;
import fi.sopu.process.KindsOfQuestion;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.ProcessSheet;
import fi.sopu.process.StageSheet;
import fi.sopu.process.control.Audiences;
import fi.sopu.process.control.FollowUps;
import fi.sopu.process.control.Outcomes;
import fi.sopu.process.control.Plans;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.SeenStages;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.shared.Zone;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a member sees first: what is asked now, what has come of it, what comes next. */
@UseCase
public class SeeingHome {

    @Inject
    Processes processes;
    @Inject
    Stages stages;
    @Inject
    SeenStages seen;
    @Inject
    FollowUps followUps;
    @Inject
    Outcomes outcomes;
    @Inject
    Audiences audiences;
    @Inject
    CurrentActor actor;
    @Inject
    KindsOfQuestion kinds;
    @Inject
    FindingCouncils councils;
    @Inject
    Clock clock;

    /** However many processes there are, the database is asked three times; for those who run processes twice more, and once more in the hour after a closing. */
    @Allowed(member = true)
    public Home home() {
        List<HomeCard> now = new ArrayList<>();
        List<HomeCard> results = new ArrayList<>();
        List<HomeCard> coming = new ArrayList<>();
        List<Processes.Whole> all = seen.whole(processes::whole);
        Set<UUID> mine = seen.rolls(() -> stages.rolls(actor.get().me()));
        for (Processes.Whole process : all) {
            boolean nextFound = false;
            for (Stages.Asking asking : process.stages()) {
                PlannedStage planned = asking.planned(clock.instant());
                if (planned.isOpen()) {
                    now.add(card(asking, planned, mine, planned.when().closesAt()));
                } else if (planned.isClosed() && audiences.isFor(asking.stage(), mine::contains)) {
                    results.add(card(asking, planned, mine, null));
                } else if (planned.isPlanned() && !process.process().isClosed() && !nextFound) {
                    nextFound = true;
                    coming.add(card(asking, planned, mine, planned.when().opensAt()));
                }
            }
        }
        now.sort(Comparator.comparing(HomeCard::onRoll).reversed().thenComparing(card -> card.stage().when().closes()));
        results.sort(Comparator.comparing((HomeCard card) -> card.stage().when().closes()).reversed());
        return new Home(List.copyOf(now), List.copyOf(results), List.copyOf(coming), running(all), counting(results));
    }

    /** What has no result yet though it has closed, which takes seconds. */
    private @Nullable BeingCounted counting(List<HomeCard> results) {
        Instant before = clock.instant().minus(1, ChronoUnit.HOURS);
        List<UUID> late = results.stream().map(HomeCard::stage).filter(stage -> stage.when().closes().isAfter(before)).map(PlannedStage::id).toList();
        return BeingCounted.first(outcomes.counting(late).stream().filter(one -> !one.again()).toList()).orElse(null);
    }

    private List<ProcessSheet> running(List<Processes.Whole> all) {
        if (!actor.get().isIn(RoleGroup.RUNNERS)) {
            return List.of();
        }
        List<Processes.Whole> running = all.stream().filter(one -> !one.process().isClosed()).toList();
        Map<UUID, Integer> meetings = followUps.meetings(running.stream().map(Processes.Whole::process).toList());
        Map<UUID, Words> bodies = councils.bodies().stream().collect(Collectors.toMap(BodyFacts::id, BodyFacts::name));
        return running.stream()
                .map(one -> new ProcessSheet(one.process().known(), Objects.requireNonNull(bodies.get(one.process().body())), false,
                        one.stages().stream().map(this::sheet).toList(),
                        List.of(), List.of(), meetings.getOrDefault(one.process().id(), 0)))
                .toList();
    }

    private StageSheet sheet(Stages.Asking asking) {
        Stage stage = asking.stage();
        return new StageSheet(asking.planned(clock.instant()), Plans.plan(stage, asking.questions()), stage.isOverdue(), stage.lastDayIfOpened(clock.instant()));
    }

    private HomeCard card(Stages.Asking asking, PlannedStage stage, Set<UUID> mine, @Nullable Instant until) {
        boolean onRoll = mine.contains(stage.id());
        List<AskedQuestion> asked = asking.asked(stage, onRoll);
        return new HomeCard(stage, asked, days(until),
                asked.stream().map(AskedQuestion::kind).distinct().sorted().map(kinds::of).map(KindOfQuestion::answering).toList(),
                onRoll);
    }

    private int days(@Nullable Instant until) {
        return until == null ? -1 : (int) Math.max(0, ChronoUnit.DAYS.between(
                LocalDate.ofInstant(clock.instant(), Zone.HERE), LocalDate.ofInstant(until, Zone.HERE)));
    }
}

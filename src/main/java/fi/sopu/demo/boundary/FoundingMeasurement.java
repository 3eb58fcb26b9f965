package fi.sopu.demo.boundary;

import fi.sopu.demo.InventedUnit;
import fi.sopu.demo.control.InventedAnswers;
import fi.sopu.demo.control.InventedStaff;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.process.Audience;
import fi.sopu.process.Origin;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.ResultPromise;
import fi.sopu.process.StagePlan;
import fi.sopu.process.boundary.PlanningProcesses;
import fi.sopu.process.boundary.PlanningStages;
import fi.sopu.process.boundary.ReadingProcesses;
import fi.sopu.process.boundary.RunningStages;
import fi.sopu.process.boundary.StartingProcesses;
import fi.sopu.shared.Role;
import fi.sopu.shared.Settings;
import fi.sopu.shared.Words;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.RoundSheet;
import fi.sopu.survey.SessionsSheet;
import fi.sopu.survey.boundary.AnsweringRounds;
import fi.sopu.survey.boundary.RecordingSessions;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.ActingInDemo;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.Rounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Measures once in the demo's council that the setting {@code sopu.demo.measuring} names: two rounds are answered and closed, a third has been opened and is
 * being answered. Done in the background, each step as the person whose it is.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class FoundingMeasurement {

    private static final Logger LOG = Logger.getLogger(FoundingMeasurement.class.getName());
    private static final int ROUNDS = 3;
    /** Of ten people so many answer a round; of the last, which is going on, fewer. */
    private static final int ANSWERING = 9;
    private static final int ANSWERING_YET = 4;
    private static final int TEN = 10;

    @Inject
    Settings settings;
    @Inject
    Rounds rounds;
    @Inject
    FindingCouncils councils;
    @Inject
    ActingInDemo acting;
    @Inject
    FindingMembers members;
    @Inject
    InventedStaff staff;
    @Inject
    StartingProcesses starting;
    @Inject
    PlanningProcesses planning;
    @Inject
    PlanningStages stages;
    @Inject
    ReadingProcesses reading;
    @Inject
    RunningStages running;
    @Inject
    AnsweringRounds answering;
    @Inject
    RecordingSessions recording;
    @Inject
    Clock clock;

    private volatile boolean done;

    void begin(@Observes SchemaReady ready) {
        String slug = settings.text("sopu.demo.measuring", "");
        if (settings.isOn("sopu.demo") && !slug.isEmpty()) {
            int seconds = Math.max(1, settings.number("sopu.clock.seconds", 60));
            rounds.every("measuring in the demo", Duration.ofSeconds(2), Duration.ofSeconds(seconds), () -> {
                if (!done) {
                    councils.bySlug(slug).ifPresent(this::found);
                }
            });
        }
    }

    private void found(CouncilFacts council) {
        List<MemberFacts> admins = new ArrayList<>();
        acting.asSopu(council, () -> admins.addAll(members.byRole(Role.REGIONAL_ADMIN)));
        if (admins.isEmpty()) {
            return;
        }
        MemberFacts admin = admins.get(0);
        List<InventedStaff.Person> people = new ArrayList<>();
        acting.as(council, admin.id(), Role.REGIONAL_ADMIN, () -> people.addAll(staff.body().isPresent() ? List.of() : staff.found()));
        if (!people.isEmpty()) {
            measure(council, admin.id(), people);
            LOG.info(() -> "Measured in the demo at " + council.slug());
        }
        done = true;
    }

    private void measure(CouncilFacts council, UUID admin, List<InventedStaff.Person> people) {
        List<UUID> asked = new ArrayList<>();
        acting.as(council, admin, Role.REGIONAL_ADMIN, () -> {
            Origin origin = new Origin(Origin.Kind.MEASURING, null);
            LocalDate today = LocalDate.now(clock);
            UUID process = starting.start(origin, staff.body().orElseThrow(), starting.preview(origin, today).title(), today, true);
            UUID third = planning.addStage(process, null);
            reading.stagesOf(process).stream().map(PlannedStage::id).forEach(asked::add);
            asked.forEach(stage -> plan(stage, stage.equals(third)));
        });
        for (int number = 1; number <= ROUNDS; number++) {
            UUID stage = asked.get(number - 1);
            acting.as(council, admin, Role.REGIONAL_ADMIN, () -> running.open(stage));
            for (int person = 0; person < people.size(); person++) {
                if ((person * 7 + number) % TEN < (number < ROUNDS ? ANSWERING : ANSWERING_YET)) {
                    answer(council, stage, number, person, people.get(person));
                }
            }
            if (number < ROUNDS) {
                acting.as(council, admin, Role.REGIONAL_ADMIN, () -> running.close(stage));
            }
            if (number == ROUNDS - 1) {
                acting.as(council, admin, Role.REGIONAL_ADMIN, () -> record(stage));
            }
        }
    }

    /** The result is promised to everybody, so that a copy of it for a network can be tried too. */
    private void plan(UUID stage, boolean third) {
        StagePlan plan = stages.plan(stage);
        stages.save(new StagePlan(stage, plan.process(), plan.kind(), third ? Words.of("Kolmas kierros", "Tredje omgången") : plan.title(), plan.purpose(), plan.minutes(),
                plan.schedule(), new ResultPromise(Audience.PUBLIC, plan.promise().release()), plan.deputies(), plan.questions()), plan.seen());
    }

    /** In which units workshops were held before the round. */
    private void record(UUID stage) {
        SessionsSheet sheet = recording.sheet(answering.ofStage(stage).orElseThrow().asked().id());
        Map<Words, Integer> held = InventedUnit.all().stream().collect(Collectors.toMap(InventedUnit::name, InventedUnit::sessions));
        recording.save(sheet.asked().id(), Words.of("Videotyöpajat", "Videoverkstäder"),
                sheet.units().stream().collect(Collectors.toMap(SessionsSheet.Unit::unit, unit -> held.getOrDefault(unit.name(), 0))), sheet.seen());
    }

    private void answer(CouncilFacts council, UUID stage, int number, int person, InventedStaff.Person who) {
        acting.as(council, who.member(), Role.COUNCILLOR, () -> {
            RoundSheet sheet = answering.ofStage(stage).orElseThrow();
            List<DimensionSheet> dimensions = sheet.instrument().dimensions();
            for (int place = 0; place < dimensions.size(); place++) {
                DimensionSheet dimension = dimensions.get(place);
                answering.answer(sheet.asked().id(), dimension.lasting(), InventedAnswers.of(person, who.unit(), number, place, dimension), 1);
            }
        });
    }
}

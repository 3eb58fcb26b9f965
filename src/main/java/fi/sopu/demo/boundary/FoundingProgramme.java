package fi.sopu.demo.boundary;

import fi.sopu.cohort.boundary.KeepingCohorts;
import fi.sopu.demo.control.InventedWorkshops;
import fi.sopu.demo.control.InventedYear;
import fi.sopu.experiment.boundary.KeepingExperiments;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.programme.FeedbackState;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.boundary.ComingTogether;
import fi.sopu.programme.boundary.CountingFeedback;
import fi.sopu.programme.boundary.GivingFeedback;
import fi.sopu.programme.boundary.KeepingAttendance;
import fi.sopu.programme.boundary.PlanningGatherings;
import fi.sopu.programme.boundary.PlanningProgrammes;
import fi.sopu.proposal.ProposalEnd;
import fi.sopu.proposal.boundary.AnsweringProposals;
import fi.sopu.proposal.boundary.RaisingProposals;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.Role;
import fi.sopu.shared.Settings;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets each of the demo's councils and networks that the setting {@code sopu.demo.programme} names be in the middle of a programme: half of its days are held, with who was there and what they say
 * of the last two; beside it proposals and experiments, a video workshop that some units have held, and the group that leads the change. Done in the background, each step as the person whose it is.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class FoundingProgramme {

    private static final Logger LOG = Logger.getLogger(FoundingProgramme.class.getName());
    private static final int HALF_A_YEAR = 180;
    /** Fewer people give too little feedback to tell of. */
    private static final int LEAST = 6;

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
    KeepingCohorts cohorts;
    @Inject
    PlanningProgrammes planning;
    @Inject
    PlanningGatherings gatherings;
    @Inject
    ComingTogether coming;
    @Inject
    KeepingAttendance attendance;
    @Inject
    GivingFeedback giving;
    @Inject
    CountingFeedback counting;
    @Inject
    RaisingProposals raising;
    @Inject
    AnsweringProposals answering;
    @Inject
    KeepingExperiments experiments;
    @Inject
    InventedWorkshops workshops;
    @Inject
    Clock clock;

    private final Set<String> done = ConcurrentHashMap.newKeySet();

    void begin(@Observes SchemaReady ready) {
        List<String> slugs = Stream.of(settings.text("sopu.demo.programme", "").split(",")).map(String::strip).filter(slug -> !slug.isEmpty()).toList();
        if (settings.isOn("sopu.demo") && !slugs.isEmpty()) {
            int seconds = Math.max(1, settings.number("sopu.clock.seconds", 60));
            rounds.every("a programme in the demo", Duration.ofSeconds(3), Duration.ofSeconds(seconds),
                    () -> slugs.stream().filter(slug -> !done.contains(slug)).map(councils::bySlug).flatMap(Optional::stream).forEach(this::found));
        }
    }

    private void found(CouncilFacts council) {
        List<MemberFacts> all = new ArrayList<>();
        acting.asSopu(council, () -> all.addAll(members.all()));
        Optional<MemberFacts> admin = all.stream().filter(one -> one.roles().contains(Role.REGIONAL_ADMIN)).findFirst();
        List<MemberFacts> people = all.stream().filter(one -> one.roles().contains(Role.COUNCILLOR)).sorted(Alphabet.by(MemberFacts::listed)).toList();
        if (admin.isEmpty() || people.size() < LEAST) {
            return;
        }
        Desk desk = new Desk(council, admin.get().id());
        List<UUID> there = new ArrayList<>();
        desk.does(() -> planning.all().forEach(one -> there.add(one.id())));
        if (there.isEmpty()) {
            run(desk, people);
            propose(desk, people);
            experiment(desk);
            if (!council.network()) {
                workshops(desk, people, admin.get());
            }
            LOG.info(() -> "A programme is running in the demo at " + council.slug());
        }
        done.add(council.slug());
    }

    /** The administrator at their desk. */
    private final class Desk {

        private final CouncilFacts council;
        private final UUID admin;

        Desk(CouncilFacts council, UUID admin) {
            this.council = council;
            this.admin = admin;
        }

        void does(Runnable work) {
            acting.as(council, admin, Role.REGIONAL_ADMIN, work);
        }

        /** Somebody else, on their phone. */
        void lets(MemberFacts person, Runnable work) {
            acting.as(council, person.id(), Role.COUNCILLOR, work);
        }
    }

    private void run(Desk desk, List<MemberFacts> people) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> made = new ArrayList<>();
        desk.does(() -> {
            UUID target = cohorts.add(InventedYear.TARGET);
            cohorts.save(target, InventedYear.TARGET, false, InventedYear.lines(people), cohorts.sheet(target).seen());
            made.add(planning.add(InventedYear.plan(desk.council.nameFi(), today.minusDays(HALF_A_YEAR), today.plusDays(HALF_A_YEAR)), target, true, true));
            // beside those of the template two of these days, so that what is said of them can be tried
            InventedYear.workshops(today).forEach(plan -> gatherings.add(made.get(0), plan, List.of()));
            planning.invite(made.get(0));
        });
        List<GatheringFacts> held = new ArrayList<>();
        desk.does(() -> planning.sheet(made.get(0)).days().stream().filter(day -> day.plan().day().isBefore(today)).forEach(held::add));
        held.forEach(day -> desk.does(() -> attendance.sheet(day.id()).people().stream().filter(one -> InventedYear.wasThere(one.member(), day.id()))
                .forEach(one -> attendance.mark(day.id(), one.member(), true))));
        say(desk, people, today);
        feedback(desk, people, made.get(0));
    }

    /** Somebody cannot come to the next day. */
    private void say(Desk desk, List<MemberFacts> people, LocalDate today) {
        desk.lets(people.get(0), () -> coming.mine().stream().filter(one -> one.day().plan().day().isAfter(today)).findFirst()
                .ifPresent(next -> coming.say(next.day().id(), SeatAnswer.EXCUSED)));
    }

    /** Everybody answers about both days; of the earlier one it has been counted. */
    private void feedback(Desk desk, List<MemberFacts> people, UUID programme) {
        acting.asSopu(desk.council, counting::open);
        List<GatheringFacts> asked = new ArrayList<>();
        desk.does(() -> counting.of(programme).stream().filter(line -> line.state() == FeedbackState.OPEN).forEach(line -> asked.add(line.day())));
        for (GatheringFacts day : asked) {
            for (int person = 0; person < people.size(); person++) {
                int which = person;
                desk.lets(people.get(person), () -> giving.give(day.id(), InventedYear.feedback(which)));
            }
        }
        if (asked.size() > 1) {
            desk.does(() -> counting.end(asked.get(0).id()));
        }
    }

    private void propose(Desk desk, List<MemberFacts> people) {
        List<UUID> raised = new ArrayList<>();
        for (int at = 0; at < InventedYear.PROPOSALS.size(); at++) {
            int which = at;
            desk.lets(people.get(at), () -> raised.add(raising.raise(InventedYear.PROPOSALS.get(which))));
        }
        Set<UUID> first = new HashSet<>(raised.subList(0, 1));
        people.stream().skip(2).forEach(person -> desk.lets(person, () -> first.forEach(raising::support)));
        desk.does(() -> {
            LocalDate today = LocalDate.now(clock);
            answering.ask(raised.get(0), InventedYear.OWNER, today.plusDays(30), raising.proposal(raised.get(0)).seen());
            answering.answer(raised.get(1), ProposalEnd.DONE, InventedYear.ANSWER, raising.proposal(raised.get(1)).seen());
        });
    }

    /** A video workshop has been held in some units, and there is a group that leads the change. */
    private void workshops(Desk desk, List<MemberFacts> people, MemberFacts admin) {
        List<InventedWorkshops.Made> made = new ArrayList<>();
        desk.does(() -> made.add(workshops.make(Stream.concat(people.stream().limit(InventedWorkshops.HOLDERS), Stream.of(admin)).toList())));
        for (int at = 0; at < InventedWorkshops.HOLDERS; at++) {
            int holder = at;
            desk.lets(people.get(at), () -> workshops.hold(made.get(0), holder));
        }
    }

    private void experiment(Desk desk) {
        LocalDate today = LocalDate.now(clock);
        desk.does(() -> {
            List<UUID> tried = InventedYear.experiments(today).stream().map(experiments::add).collect(Collectors.toList());
            experiments.note(tried.get(0), InventedYear.RESULT);
            experiments.note(tried.get(1), InventedYear.RESULT);
            experiments.decide(tried.get(1), InventedYear.VERDICT, InventedYear.WHY);
        });
    }
}

package fi.sopu.programme.boundary;

import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.GatheringKind;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.PollAnswer;
import fi.sopu.programme.PollCount;
import fi.sopu.programme.PollDecided;
import fi.sopu.programme.PollOpened;
import fi.sopu.programme.PollPlan;
import fi.sopu.programme.PollSheet;
import fi.sopu.programme.PollTime;
import fi.sopu.programme.ProgrammeSheet;
import fi.sopu.programme.TimePollFacts;
import fi.sopu.programme.Way;
import fi.sopu.programme.Where;
import fi.sopu.programme.control.BestTime;
import fi.sopu.programme.control.StoredPolls;
import fi.sopu.programme.control.StoredPolls.OfProgramme;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.GatheringCohort;
import fi.sopu.programme.entity.PollCohort;
import fi.sopu.programme.entity.PollOption;
import fi.sopu.programme.entity.PollSeat;
import fi.sopu.programme.entity.TimePoll;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Offering times for a coming day, seeing whom they suit, and choosing one, which becomes a day of the programme. */
@UseCase
public class AskingTimes {

    private static final String TURN = "programme.polls";

    @Inject
    StoredPolls polls;
    @Inject
    PlanningProgrammes planning;
    @Inject
    WatchingGatherings watching;
    @Inject
    WhoseDays whose;
    @Inject
    FindingMembers members;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;
    @Inject
    Event<PollOpened> opened;
    @Inject
    Event<PollDecided> decided;

    /** Of a programme, the one that closes last before the others. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<TimePollFacts> of(UUID programme) {
        return polls.of(programme);
    }

    /**
     * Whoever is in the cohorts now is asked.
     *
     * @param chosen cohorts of the programme's target group; none for everybody
     * @throws NotFound when the programme or a cohort is none
     * @throws Refused  when it would close before today, or nobody would be asked
     */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID offer(UUID programme, PollPlan plan, List<UUID> chosen) {
        ProgrammeSheet sheet = planning.sheet(programme);
        if (!sheet.cohorts().containsAll(chosen)) {
            throw new NotFound("cohort");
        }
        if (plan.closes().isBefore(LocalDate.now(clock))) {
            throw new Refused("programme.wrong.pollCloses");
        }
        List<UUID> asked = whose.people(sheet.facts()).entrySet().stream().filter(seat -> chosen.isEmpty() || chosen.contains(seat.getValue())).map(Map.Entry::getKey)
                .toList();
        if (asked.isEmpty()) {
            throw new Refused("programme.wrong.pollNobody");
        }
        TimePoll poll = new TimePoll(programme, plan);
        polls.add(poll);
        polls.addAll(IntStream.range(0, plan.times().size()).mapToObj(at -> new PollOption(poll.id(), at, plan.times().get(at))).toList());
        polls.addAll(chosen.stream().map(cohort -> new PollCohort(poll.id(), cohort)).toList());
        polls.addAll(asked.stream().map(member -> new PollSeat(poll.id(), member)).toList());
        acted.fire(new Acted("programme.pollOffered", "programme", programme, plan.title().in("fi")));
        opened.fire(new PollOpened(poll.id(), plan.title(), asked, plan.closes()));
        return poll.id();
    }

    /** @throws NotFound when this council has no such poll */
    @Allowed(group = RoleGroup.RUNNERS)
    public PollSheet sheet(UUID id) {
        OfProgramme known = polls.require(id, false);
        List<PollTime> times = polls.times(id);
        LocalDate today = LocalDate.now(clock);
        TimePollFacts facts = known.poll().facts(times);
        List<PollSeat> seats = polls.seats(id);
        BestTime best = new BestTime(seats.stream().filter(PollSeat::isAnswered).map(seat -> seat.said(times)).toList());
        UUID suggested = best.of(times.stream().filter(time -> !time.day().isBefore(today)).toList()).map(PollTime::id).orElse(null);
        List<PollCount> counts = times.stream().map(time -> new PollCount(time, best.count(time, PollAnswer.SUITS), best.count(time, PollAnswer.IF_NEED_BE),
                best.count(time, PollAnswer.DOES_NOT), time.id().equals(suggested), !time.day().isBefore(today))).toList();
        return new PollSheet(facts, known.programme().facts().plan().name(), facts.isOpen(today), counts, names(seats, PollSeat::isAnswered),
                names(seats, seat -> !seat.isAnswered()));
    }

    private List<String> names(List<PollSeat> seats, Predicate<PollSeat> which) {
        List<UUID> whose = seats.stream().filter(which).map(PollSeat::member).toList();
        return members.all().stream().filter(member -> whose.contains(member.id())).map(MemberFacts::listed).toList();
    }

    /**
     * The time becomes a day of the programme. All who were asked are told once: where the programme's people are told of its days anyway, by the invitation to this one.
     *
     * @return the day
     * @throws NotFound when this council has no such poll
     * @throws Refused  when a time has been chosen already, or this one is over or none of the poll's
     */
    @InTurn(TURN)
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID choose(UUID id, UUID time) {
        OfProgramme known = polls.require(id, false);
        LocalDate today = LocalDate.now(clock);
        TimePollFacts facts = known.poll().facts(List.of());
        PollTime chosen = polls.times(id).stream().filter(one -> one.id().equals(time) && !one.day().isBefore(today)).findFirst()
                .orElseThrow(() -> new Refused("programme.wrong.pollPast"));
        Gathering gathering = new Gathering(facts.programme(),
                new GatheringPlan(GatheringKind.TRAINING, facts.title(), Words.of(null, null), chosen.day(), new Where(chosen.at(), Way.SITE, ""), null));
        polls.add(gathering);
        known.poll().chosen(gathering.id());
        List<UUID> whom = polls.cohorts(id);
        polls.addAll(whom.stream().map(cohort -> new GatheringCohort(gathering.id(), cohort)).toList());
        GatheringFacts day = gathering.facts(whom);
        List<UUID> invited = known.programme().facts().invited() && chosen.day().isAfter(today) ? watching.invited(day) : List.of();
        acted.fire(new Acted("programme.pollDecided", "programme", facts.programme(), facts.title().in("fi")));
        decided.fire(new PollDecided(id, facts.title(), polls.seats(id).stream().map(PollSeat::member).filter(member -> !invited.contains(member)).toList()));
        return gathering.id();
    }

    /**
     * It is asked no more.
     *
     * @throws Refused when a time has been chosen
     */
    @InTurn(TURN)
    @Allowed(group = RoleGroup.RUNNERS)
    public void remove(UUID id) {
        OfProgramme known = polls.require(id, false);
        known.poll().remove();
        acted.fire(new Acted("programme.pollRemoved", "programme", known.poll().programme(), known.poll().facts(List.of()).title().in("fi")));
    }

    /** Takes the removing back. */
    @InTurn(TURN)
    @Allowed(group = RoleGroup.RUNNERS)
    public void putBack(UUID id) {
        OfProgramme known = polls.require(id, true);
        known.poll().putBack();
        acted.fire(new Acted("programme.pollPutBack", "programme", known.poll().programme(), known.poll().facts(List.of()).title().in("fi")));
    }
}

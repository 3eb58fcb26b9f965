package fi.sopu.programme.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.OpenedBox;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.process.Disclosure;
import fi.sopu.process.Keeping;
import fi.sopu.process.Keepings;
import fi.sopu.process.Tally;
import fi.sopu.programme.FeedbackAnswers;
import fi.sopu.programme.FeedbackLine;
import fi.sopu.programme.FeedbackState;
import fi.sopu.programme.FeedbackStatement;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.StoredFeedback;
import fi.sopu.programme.entity.GatheringFeedback;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Asks for feedback on a day from its morning on and for a week, and counts it when that ends: only what may be told is kept, and no answer lives longer than the transaction
 * that counted it. No sum over days or statements is told, so that nothing hidden can be worked out.
 */
@UseCase
public class CountingFeedback {

    private static final int DAYS = 7;
    /** Turns are taken in opening and counting, whichever node it is. */
    private static final String TURN = "programme.feedback";

    @Inject
    Programmes programmes;
    @Inject
    StoredFeedback feedback;
    @Inject
    BallotBox box;
    @Inject
    ClosingActivities closing;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** The last day on which feedback on it is asked for. */
    static LocalDate last(GatheringFacts day) {
        return day.plan().day().plusDays(DAYS - 1);
    }

    /** The earliest day on which feedback is asked for today. */
    static LocalDate earliest(LocalDate today) {
        return today.minusDays(DAYS - 1);
    }

    /** Begins to ask on those days on which it is time. */
    @InTurn(TURN)
    @Allowed(system = true)
    public void open() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> held = feedback.held(earliest(today), today);
        Map<UUID, BoxFacts> known = box.facts(held);
        held.stream().filter(day -> !known.containsKey(day)).forEach(day -> box.open(day, FeedbackAnswers.LENGTH));
    }

    /** Days on which asking is to end; not those whose keys are lost, of which nothing can be read. */
    @Allowed(system = true)
    public List<UUID> due() {
        List<UUID> over = feedback.before(box.openActivities(), earliest(LocalDate.now(clock)));
        Map<UUID, BoxFacts> known = box.facts(over);
        return over.stream().filter(day -> known.containsKey(day) && !known.get(day).lost()).toList();
    }

    /**
     * Counts the feedback on a day, unless that has been done.
     *
     * @throws Refused when the key store is away: the answers wait for it
     */
    @InTurn(TURN)
    @Allowed(system = true)
    public void count(UUID gathering) {
        if (box.isOpen(gathering)) {
            told(gathering);
        }
    }

    /**
     * Ends asking before its time.
     *
     * @throws NotFound when this council has no such day
     * @throws Refused  when feedback on it is not asked for
     */
    @InTurn(TURN)
    @Allowed(group = RoleGroup.RUNNERS)
    public void end(UUID gathering) {
        UUID programme = programmes.gathering(gathering).programme();
        if (!box.isOpen(gathering)) {
            throw new Refused("programme.wrong.notAsked");
        }
        told(gathering);
        acted.fire(new Acted("programme.feedbackEnded", "programme", programme, null));
    }

    private void told(UUID gathering) {
        OpenedBox opened = closing.close(gathering);
        List<Map<FeedbackStatement, Keeping>> answers = opened.ballots().stream().map(Ballot::payload).map(FeedbackAnswers::of).map(FeedbackAnswers::said).toList();
        closing.seal(gathering);
        Disclosure disclosure = new Disclosure(councils.settings(actor.get().slug()).smallest());
        for (FeedbackStatement one : FeedbackStatement.values()) {
            Keepings told = disclosure.of(Tally.of(answers.stream().map(each -> each.get(one)).filter(Objects::nonNull).toList()));
            feedback.add(new GatheringFeedback(gathering, one, told));
        }
    }

    /**
     * The feedback on each day on which it has been asked for, the earliest day first.
     *
     * @throws NotFound when this council has no such programme
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<FeedbackLine> of(UUID programme) {
        programmes.require(programme);
        return lines(programmes.days(List.of(programme))).stream().filter(line -> line.state() != FeedbackState.NOT_ASKED).toList();
    }

    /** The feedback on one of the council's days. */
    @Allowed(group = RoleGroup.RUNNERS)
    public FeedbackLine of(GatheringFacts day) {
        return lines(List.of(day)).get(0);
    }

    private List<FeedbackLine> lines(List<GatheringFacts> days) {
        List<UUID> ids = days.stream().map(GatheringFacts::id).toList();
        Map<UUID, Map<FeedbackStatement, Keepings>> told = feedback.of(ids);
        List<UUID> open = box.facts(ids).entrySet().stream().filter(one -> one.getValue().state() == BoxState.OPEN).map(Map.Entry::getKey).collect(Collectors.toList());
        return days.stream().map(day -> new FeedbackLine(day, told.containsKey(day.id()) ? FeedbackState.COUNTED : open.contains(day.id()) ? FeedbackState.OPEN
                : FeedbackState.NOT_ASKED, last(day), told.getOrDefault(day.id(), Map.of()))).toList();
    }
}

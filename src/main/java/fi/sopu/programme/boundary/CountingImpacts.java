package fi.sopu.programme.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.process.Disclosure;
import fi.sopu.process.Keepings;
import fi.sopu.process.Tally;
import fi.sopu.programme.CountedThings;
import fi.sopu.programme.ImpactAnswers;
import fi.sopu.programme.ImpactAsked;
import fi.sopu.programme.ImpactLine;
import fi.sopu.programme.ImpactState;
import fi.sopu.programme.ImpactStatement;
import fi.sopu.programme.ImpactWords;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.StoredImpacts;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.programme.entity.Impact;
import fi.sopu.programme.entity.ImpactTold;
import fi.sopu.programme.entity.Programme;
import fi.sopu.programme.entity.StoredImpactWords;
import fi.sopu.programme.entity.StoredThings;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Zone;
import fi.sopu.tenant.CountsItsThings;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Asks a programme's people in secret what it has brought about, when its day has come, notes how far things are on that day, and counts it some weeks later: as feedback on a day,
 * only what may be told is kept, and no sum is told.
 */
@UseCase
public class CountingImpacts {

    /** Turns are taken in opening and counting, whichever node it is. */
    private static final String TURN = "programme.impact";

    @Inject
    Programmes programmes;
    @Inject
    StoredImpacts impacts;
    @Inject
    WhoseDays whose;
    @Inject
    BallotBox box;
    @Inject
    ClosingActivities closing;
    @Inject
    FindingCouncils councils;
    @Inject
    @Any
    Instance<CountsItsThings> rooms;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<ImpactAsked> asked;
    @Inject
    Event<Acted> acted;

    /** Those whose day has come. */
    @Allowed(system = true)
    public List<UUID> due() {
        return impacts.due(LocalDate.now(clock));
    }

    /** Begins to ask, unless that has been done; everybody who is asked is told. */
    @InTurn(TURN)
    @Allowed(system = true)
    public void open(UUID id) {
        Impact impact = impacts.whatever(id);
        if (impact.state() != ImpactState.WAITING) {
            return;
        }
        Programme programme = programmes.require(impact.programme());
        box.open(id, ImpactAnswers.LENGTH);
        LocalDate last = impact.open(LocalDate.now(clock));
        int position = 0;
        for (CountsItsThings room : rooms.stream().sorted(Comparator.comparing(CountsItsThings::things)).toList()) {
            for (Map.Entry<String, Integer> state : room.states().entrySet()) {
                impacts.add(new StoredThings(id, position++, new CountedThings(room.things(), state.getKey(), state.getValue())));
            }
        }
        asked.fire(new ImpactAsked(id, programme.facts().plan().name(), List.copyOf(whose.people(programme.facts()).keySet()),
                last.plusDays(1).atStartOfDay(Zone.HERE).minusMinutes(1).toInstant()));
    }

    /** Those for which asking is to end; not those whose keys are lost, of which nothing can be read. */
    @Allowed(system = true)
    public List<UUID> over() {
        List<UUID> over = impacts.over(LocalDate.now(clock));
        Map<UUID, BoxFacts> known = box.facts(over);
        return over.stream().filter(one -> known.containsKey(one) && !known.get(one).lost()).toList();
    }

    /**
     * Counts the answers, unless that has been done.
     *
     * @throws fi.sopu.shared.Refused when the key store is away: the answers wait for it
     */
    @InTurn(TURN)
    @Allowed(system = true)
    public void count(UUID id) {
        if (!box.isOpen(id)) {
            return;
        }
        List<ImpactAnswers> answers = closing.close(id).ballots().stream().map(Ballot::payload).map(ImpactAnswers::of).toList();
        closing.seal(id);
        int smallest = councils.settings(actor.get().slug()).smallest();
        Disclosure disclosure = new Disclosure(smallest);
        for (ImpactStatement one : ImpactStatement.values()) {
            Keepings told = disclosure.of(Tally.of(answers.stream().map(each -> each.said().get(one)).filter(Objects::nonNull).toList()));
            impacts.add(new ImpactTold(id, one, told));
        }
        List<String> words = answers.stream().map(ImpactAnswers::words).filter(one -> !one.isEmpty()).toList();
        // of fewer it could be guessed whose they are
        if (words.size() >= Disclosure.limit(smallest)) {
            words.forEach(one -> impacts.add(new StoredImpactWords(id, one)));
        }
        impacts.whatever(id).count();
    }

    /**
     * What may be told of what the programme has brought about, the earlier time first; what is planned too. Nothing where this council has no such programme.
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<ImpactLine> of(UUID programme) {
        List<Impact> all = impacts.of(programme);
        List<UUID> ids = all.stream().filter(one -> one.state() != ImpactState.WAITING).map(Impact::id).toList();
        Map<UUID, Map<ImpactStatement, Keepings>> told = impacts.told(ids);
        Map<UUID, List<ImpactWords>> words = impacts.words(ids);
        Map<UUID, List<CountedThings>> things = impacts.things(ids);
        return all.stream().map(one -> new ImpactLine(one.id(), one.months(), one.state(), one.opens(), one.last(), told.getOrDefault(one.id(), Map.of()),
                words.getOrDefault(one.id(), List.of()), things.getOrDefault(one.id(), List.of()))).toList();
    }

    /** For good: words that give somebody away are not to lie anywhere. */
    @Allowed(group = RoleGroup.RUNNERS)
    public void removeWords(UUID id) {
        StoredImpactWords words = impacts.requireWords(id);
        UUID programme = impacts.require(words.impact()).programme().id();
        impacts.remove(words);
        acted.fire(new Acted("programme.wordsRemoved", "programme", programme, null));
    }
}

package fi.sopu.programme.boundary;

import fi.sopu.process.AgreedLine;
import fi.sopu.process.AgreedLinesAsked;
import fi.sopu.programme.DayOutcome;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.RememberedLines;
import fi.sopu.programme.control.StoredOutcomes;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.GatheringOutcome;
import fi.sopu.programme.entity.PolicyLine;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writing down what came of a day, from the day itself on: notes, and the lines on which its people have agreed. Its people read both on the day's page. */
@UseCase
public class WritingOutcomes {

    private static final int MOST_LINES = 50;

    @Inject
    Programmes programmes;
    @Inject
    StoredOutcomes stored;
    @Inject
    RememberedLines remembered;
    @Inject
    WhoseDays whose;
    @Inject
    Editing editing;
    @Inject
    CurrentActor actor;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /** @throws fi.sopu.shared.NotFound when this council has no such day */
    @Allowed(group = RoleGroup.RUNNERS)
    public DayOutcome of(GatheringFacts day) {
        return stored.of(day.id());
    }

    /**
     * @throws Refused when the day has not been yet, the notes are too long, or somebody else has changed them
     */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void note(UUID day, Words notes, Seen seen) {
        Gathering gathering = held(day);
        GatheringOutcome outcome = stored.notes(day).orElseGet(() -> {
            GatheringOutcome first = new GatheringOutcome(day);
            stored.add(first);
            return first;
        });
        editing.check(day, seen, Seen.of(outcome.notes()), new Difference("programme.outcome.notes", outcome.notes(), notes));
        outcome.note(notes);
        acted.fire(new Acted("programme.outcomeNoted", "programme", gathering.programme(), gathering.plan().title().in("fi")));
    }

    /** @throws Refused when the day has not been yet, nothing is said, or it is too much */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID add(UUID day, Words text) {
        Gathering gathering = held(day);
        List<PolicyLine> all = stored.lines(day);
        if (all.stream().filter(line -> !line.isRemoved()).count() >= MOST_LINES) {
            throw new Refused("programme.wrong.lines", MOST_LINES);
        }
        PolicyLine line = new PolicyLine(day, all.stream().mapToInt(PolicyLine::position).max().orElse(0) + 1, text);
        stored.add(line);
        tell("programme.lineAdded", gathering);
        return line.id();
    }

    /** @throws Refused when nothing is said, it is too much, it has been taken away, or somebody else has changed it */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void reword(UUID line, Words text, Seen seen) {
        PolicyLine found = stored.line(line);
        Words now = found.facts(0).text();
        editing.check(line, seen, Seen.of(now), new Difference("programme.outcome.line", now, text));
        found.reword(text);
        tell("programme.lineChanged", programmes.gathering(found.gathering()));
    }

    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void remove(UUID line) {
        PolicyLine found = stored.line(line);
        found.remove();
        tell("programme.lineRemoved", programmes.gathering(found.gathering()));
    }

    /** Takes the removing back. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void putBack(UUID line) {
        PolicyLine found = stored.line(line);
        found.putBack();
        tell("programme.linePutBack", programmes.gathering(found.gathering()));
    }

    private Gathering held(UUID day) {
        Gathering gathering = programmes.gathering(day);
        gathering.requireHeld(LocalDate.now(clock));
        return gathering;
    }

    private void tell(String act, Gathering of) {
        acted.fire(new Acted(act, "programme", of.programme(), of.plan().title().in("fi")));
    }

    /** Those who run processes are told all lines, others those of their own days. */
    void asked(@Observes AgreedLinesAsked asked) {
        List<AgreedLine> lines = remembered.of(asked.process());
        if (!lines.isEmpty()) {
            Actor reader = actor.get();
            boolean all = reader.system() || reader.isIn(RoleGroup.RUNNERS);
            Set<UUID> own = all ? Set.of() : whose.workshops(reader.me()).keySet().stream().map(GatheringFacts::id).collect(Collectors.toSet());
            lines.stream().filter(line -> all || own.contains(line.day())).forEach(asked::tell);
        }
    }
}

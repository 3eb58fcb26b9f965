package fi.sopu.process.boundary;

import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Audience;
import fi.sopu.process.ReadableResult;
import fi.sopu.process.StageDate;
import fi.sopu.process.StageQuestions;
import fi.sopu.process.StageRoll;
import fi.sopu.process.StageState;
import fi.sopu.process.control.Invited;
import fi.sopu.process.control.Outcomes;
import fi.sopu.process.control.Processes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the clock sees of stages and nobody does: whose result may be read since lately. */
@UseCase
public class WatchingStages {

    /** Who looks each minute has looked within these. */
    private static final Duration LATELY = Duration.ofDays(2);

    @Inject
    Stages stages;

    @Inject
    Processes processes;

    @Inject
    Outcomes outcomes;

    @Inject
    FindingMembers members;

    @Inject
    Invited invited;

    @Inject
    ReadingQuestions reading;

    @Inject
    BallotBox box;

    @Inject
    Clock clock;

    /** Closed stages whose result is counted and has become readable within two days. */
    @Allowed(system = true)
    public List<ReadableResult> results() {
        Instant now = clock.instant();
        return stages.readableSince(now.minus(LATELY), now).stream().filter(stage -> outcomes.counting(List.of(stage.id())).isEmpty())
                .map(stage -> new ReadableResult(stage.planned(processes.require(stage.process()).title(), now), readers(stage))).toList();
    }

    /**
     * A stage's roll.
     *
     * @param silent whether only those are meant who have not answered one of its questions; what they are is computed now and kept nowhere
     */
    @Allowed(system = true)
    public StageRoll roll(UUID stage, boolean silent) {
        StageQuestions sheet = reading.sheet(stage);
        List<UUID> members = stages.roll(stage);
        Set<UUID> asked = new HashSet<>(silent ? List.of() : members);
        for (AskedQuestion question : silent ? sheet.questions() : List.<AskedQuestion>of()) {
            if (box.facts(question.id()).filter(facts -> facts.state() == BoxState.OPEN && !facts.lost()).isPresent()) {
                asked.addAll(box.silent(question.id(), members));
            }
        }
        return new StageRoll(sheet.stage(), sheet.questions(), members, asked);
    }

    /** When stages open and close, as far as a day is known: those that have opened, and of each process the next one, as its members see it on the home. */
    @Allowed(system = true)
    public List<StageDate> dates() {
        return shown().map(stage -> new StageDate(stage.stage().id(), stage.process().body(), stage.stage().title(), stage.stage().opensAt(), stage.stage().closesAt()))
                .filter(date -> date.opensAt() != null && date.closesAt() != null).toList();
    }

    /** The stages in which the member may answer, has been able to, or could if they opened now. */
    @Allowed(system = true)
    public Set<UUID> asking(UUID member) {
        Set<UUID> mine = new HashSet<>(stages.rolls(member));
        Set<UUID> seats = members.seats(member);
        Set<UUID> deputyIn = members.bodiesOf(member, Set.of(Role.DEPUTY));
        shown().filter(one -> one.stage().state() == StageState.PLANNED)
                .filter(one -> seats.contains(one.process().body()) || one.stage().invitesDeputies() && deputyIn.contains(one.process().body()))
                .forEach(one -> mine.add(one.stage().id()));
        return mine;
    }

    /** Who may answer the stage, or could if it opened now, whether they have or not; nobody where there is no such stage any more. */
    @Allowed(system = true)
    public List<UUID> asked(UUID stage) {
        List<UUID> roll = stages.roll(stage);
        return roll.isEmpty() ? stages.asking(stage).map(one -> invited.of(one.process().body(), one.stage().invitesDeputies(), one.questions())).orElse(List.of()) : roll;
    }

    private Stream<Stages.Asking> shown() {
        return processes.whole().stream().flatMap(process -> Stream.concat(
                process.stages().stream().filter(one -> one.stage().state() != StageState.PLANNED),
                process.process().isClosed() ? Stream.empty() : process.stages().stream().filter(one -> one.stage().state() == StageState.PLANNED).limit(1)));
    }

    private List<UUID> readers(Stage stage) {
        return stage.audience() == Audience.PARTICIPANTS ? stages.roll(stage.id()) : List.of();
    }
}

package fi.sopu.survey.boundary;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.survey.SessionsSheet;
import fi.sopu.survey.StatementsQuestion;
import fi.sopu.survey.control.RecordedSessions;
import fi.sopu.survey.control.StoredRounds;
import fi.sopu.survey.entity.HeldSessions;
import fi.sopu.survey.entity.Round;
import fi.sopu.survey.entity.RoundUnit;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writing down in which units something was held before a round, and how often. */
@UseCase
public class RecordingSessions {

    @Inject
    StoredRounds rounds;
    @Inject
    ReadingQuestions questions;
    @Inject
    RecordedSessions recorded;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;

    /** @throws NotFound when this council has no such question of statements */
    @Allowed(group = RoleGroup.RUNNERS)
    public SessionsSheet sheet(UUID question) {
        AskedQuestion asked = questions.question(question);
        if (!StatementsQuestion.is(asked)) {
            throw new NotFound("question");
        }
        Optional<Round> round = rounds.find(question);
        Map<UUID, Integer> held = rounds.held(question);
        List<RoundUnit> units = rounds.units(question);
        Set<UUID> higher = units.stream().map(RoundUnit::parent).collect(Collectors.toSet());
        int before = round.isEmpty() ? 0 : recorded.before(units, asked.stage().when().opensAt()).values().stream().mapToInt(Integer::intValue).sum();
        return new SessionsSheet(asked, round.map(Round::number).orElse(0), round.map(Round::held).orElse(Words.of(null, null)), before,
                units.stream().filter(unit -> unit.parent() != null && !higher.contains(unit.unit()))
                        .map(unit -> new SessionsSheet.Unit(unit.unit(), unit.name(), unit.people(), held.getOrDefault(unit.unit(), 0))).toList());
    }

    /**
     * @param what     was held, possibly empty
     * @param sessions by unit; 0 for none
     * @throws fi.sopu.shared.Refused when a number is wrong, a text too long, or somebody else has changed them
     */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void save(UUID question, Words what, Map<UUID, Integer> sessions, Seen seen) {
        SessionsSheet now = sheet(question);
        Round round = rounds.require(question);
        Words cleaned = Round.cleaned(what);
        List<Difference> differences = new ArrayList<>(List.of(new Difference("survey.sessions.what", now.what(), cleaned)));
        now.units().forEach(unit -> differences.add(new Difference("survey.sessions.count", unit.sessions(), sessions.getOrDefault(unit.unit(), 0))));
        editing.check(now.thing(), seen, now.seen(), differences.toArray(Difference[]::new));
        round.hold(what);
        rounds.forgetHeld(question);
        now.units().forEach(unit -> {
            int many = sessions.getOrDefault(unit.unit(), 0);
            if (many != 0) {
                rounds.add(new HeldSessions(question, unit.unit(), many));
            }
        });
        acted.fire(new Acted("survey.sessionsSaved", "process", round.series(), Integer.toString(round.number())));
    }
}

package fi.sopu.survey.boundary;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.MeasuredDimensions;
import fi.sopu.process.Outcome;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Role;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.survey.Changed;
import fi.sopu.survey.ExposedSheet;
import fi.sopu.survey.Foreseen;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.StatementsQuestion;
import fi.sopu.survey.TargetFacts;
import fi.sopu.survey.Weight;
import fi.sopu.survey.WordsFacts;
import fi.sopu.survey.control.Divisions;
import fi.sopu.survey.control.Exposures;
import fi.sopu.survey.control.Instruments;
import fi.sopu.survey.control.RecordedSessions;
import fi.sopu.survey.control.StoredRounds;
import fi.sopu.survey.control.StoredTargets;
import fi.sopu.survey.control.ToldRounds;
import fi.sopu.survey.control.UnitSheets;
import fi.sopu.survey.entity.Round;
import fi.sopu.survey.entity.RoundUnit;
import fi.sopu.unit.UnitTree;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What rounds of measurement came to, for those to whom it was promised, and what can be expected of a round that has not begun. */
@UseCase
public class ReadingMeasurements {

    @Inject
    StoredRounds rounds;
    @Inject
    ToldRounds toldRounds;
    @Inject
    StoredTargets targets;
    @Inject
    Instruments instruments;
    @Inject
    ReadingOutcomes outcomes;
    @Inject
    ReadingQuestions questions;
    @Inject
    Divisions divisions;
    @Inject
    RecordedSessions recorded;

    /**
     * By unit.
     *
     * @return empty when nothing is told: not closed, not for the reader, or too few took part
     * @throws NotFound when this council has no such question of statements
     */
    @Allowed(member = true)
    public Optional<MeasuredSheet> ofQuestion(UUID question) {
        return told(question).map(outcome -> sheet(outcome, rounds.weights(question).stream().collect(Collectors.toMap(Weight::dimension, Function.identity())),
                rounds.words(question).stream().map(one -> new WordsFacts(one.id(), one.words())).toList()));
    }

    /**
     * The same of an outcome that has been read, but for what its dimensions weigh and what was answered in words.
     *
     * @return empty when nothing is told
     */
    // whoever keeps the council reads every result, as all who run processes do
    @Allowed(Role.REGIONAL_ADMIN)
    public Optional<MeasuredSheet> ofOutcome(Outcome outcome) {
        return Optional.of(outcome).filter(ReadingMeasurements::isTold).map(one -> sheet(one, Map.of(), List.of()));
    }

    private MeasuredSheet sheet(Outcome outcome, Map<UUID, Weight> weights, List<WordsFacts> words) {
        Round round = rounds.require(outcome.question());
        InstrumentSheet instrument = instruments.require(round.instrument());
        UnitSheets sheets = toldRounds.of(round);
        return new MeasuredSheet(outcome, instrument, round.number(), round.former() != null, sheets.rows(), sheets.targets(weights),
                instrument.dimensions().stream().map(one -> weights.get(one.lasting())).filter(Objects::nonNull).toList(), words);
    }

    private Optional<Outcome> told(UUID question) {
        return outcomes.ofQuestion(question).filter(ReadingMeasurements::isTold);
    }

    private static boolean isTold(Outcome outcome) {
        return outcome.as(MeasuredDimensions.class).filter(found -> !found.isEmpty()).isPresent();
    }

    /**
     * Units in which something was held before the round, beside the others: as it was typed for the round, or else as it was recorded where video workshops were held.
     *
     * @return empty when nothing is told, or no round is before it
     * @throws NotFound when this council has no such question of statements
     */
    @Allowed(member = true)
    public Optional<ExposedSheet> exposed(UUID question) {
        Optional<Outcome> outcome = told(question);
        if (outcome.isEmpty()) {
            return Optional.empty();
        }
        Round round = rounds.require(question);
        if (round.former() == null) {
            return Optional.empty();
        }
        List<RoundUnit> units = rounds.units(question);
        Map<UUID, Integer> typed = rounds.held(question);
        Map<UUID, Integer> held = typed.isEmpty() ? recorded.before(units, questions.question(question).stage().when().opensAt()) : typed;
        Exposures exposures = new Exposures(units, held);
        UnitSheets before = toldRounds.before(round);
        List<Changed> changed = rounds.changes(question);
        return Optional.of(new ExposedSheet(outcome.get(), round.held(), typed.isEmpty() ? held.values().stream().mapToInt(Integer::intValue).sum() : 0,
                instruments.require(round.instrument()).dimensions().stream()
                        .flatMap(one -> exposures.of(one, changed.stream().filter(change -> change.dimension().equals(one.lasting())).toList(), before).stream()).toList()));
    }

    /** What a unit, or all together, had chosen to develop by this round; empty where nothing of it is told. */
    @Allowed(member = true)
    public List<TargetFacts> targets(UUID question, UUID unit) {
        if (told(question).isEmpty()) {
            return List.of();
        }
        Round round = rounds.require(question);
        return targets.of(round.series(), unit, round.number());
    }

    /**
     * What a round asks, of which units, and how small a change can be seen in them.
     *
     * @throws NotFound when this council has no such question of statements
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public Foreseen foreseen(UUID question) {
        AskedQuestion asked = questions.question(question);
        if (!StatementsQuestion.is(asked)) {
            throw new NotFound("question");
        }
        Optional<Round> round = rounds.find(question);
        InstrumentSheet instrument = instruments.require(round.map(Round::instrument).orElse(asked.plan().by()));
        if (round.isPresent()) {
            return new Foreseen(asked, instrument, round.get().number(),
                    rounds.units(question).stream().map(unit -> new Foreseen.Unit(unit.name(), unit.people(), round.get().smallest())).toList());
        }
        Divisions.Division by = divisions.of(asked.plan().of());
        UnitTree tree = by.tree();
        Map<UUID, Integer> people = tree.people(by.seats().values());
        return new Foreseen(asked, instrument, rounds.ofSeries(asked.stage().process()).size() + 1,
                tree.units().stream().map(unit -> new Foreseen.Unit(unit.name(), people.getOrDefault(unit.id(), 0), asked.stage().smallest())).toList());
    }
}

package fi.sopu.survey.boundary;

import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.OpenedBox;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.MeasuredDimensions;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.ProcessEnded;
import fi.sopu.process.StageClosing;
import fi.sopu.process.StageOpened;
import fi.sopu.process.boundary.PublishingOutcomes;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import fi.sopu.survey.Given;
import fi.sopu.survey.GivenWords;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.StatementsQuestion;
import fi.sopu.survey.control.Closing;
import fi.sopu.survey.control.Divisions;
import fi.sopu.survey.control.Closing.Told;
import fi.sopu.survey.control.Instruments;
import fi.sopu.survey.control.StoredRounds;
import fi.sopu.survey.control.RoundSeating;
import fi.sopu.survey.entity.Round;
import fi.sopu.survey.entity.StoredWords;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a round with its stage, with the units as they are that day, and counts it when the stage closes, all in the stage's own transaction. The single
 * answers are deleted then; each person's means stay, sealed, until the series ends, for pairing them with later rounds.
 */
@UseCase
public class CountingMeasurements {

    @Inject
    StoredRounds rounds;
    @Inject
    Instruments instruments;
    @Inject
    Divisions divisions;
    @Inject
    RoundSeating seating;
    @Inject
    BallotBox box;
    @Inject
    ClosingActivities closing;
    @Inject
    PublishingOutcomes publishing;

    void opened(@Observes StageOpened opened) {
        opened.questions().stream().filter(StatementsQuestion::is).forEach(asked -> open(asked, opened.roll()));
    }

    private void open(AskedQuestion asked, List<UUID> roll) {
        UUID series = asked.stage().process();
        if (rounds.find(asked.id()).isEmpty()) {
            // what may be told of one is decided with everything in view that has been told of the others
            if (rounds.ofSeries(series).stream().anyMatch(one -> box.isOpen(one.id()))) {
                throw new Refused("survey.round.oneOpen");
            }
            InstrumentSheet sheet = instruments.require(asked.plan().by());
            if (sheet.statements() == 0) {
                throw new Refused("survey.round.nothingAsked");
            }
            UUID instrument = sheet.id();
            if (!instruments.isReady(instrument)) {
                instruments.requireLocked(instrument).freeze();
            }
            Round round = new Round(asked.id(), series, instrument, former(series).map(Round::id).orElse(null), rounds.ofSeries(series).size() + 1,
                    asked.stage().smallest());
            rounds.add(round);
            seating.seat(round, divisions.of(asked.plan().of()), roll);
        }
        box.open(asked.id(), Given.LENGTH);
        if (!rounds.find(asked.id()).map(Round::instrument).map(instruments::require).orElseThrow().open().isEmpty()) {
            box.open(GivenWords.box(asked.id()), GivenWords.LENGTH);
        }
        if (box.facts(series).isEmpty()) {
            // its keys alone are wanted: they make the pseudonyms that pair a person's rounds
            box.open(series, 1);
        }
    }

    /** The series' last round whose answers are kept. */
    private Optional<Round> former(UUID series) {
        return rounds.ofSeries(series).stream().filter(one -> box.facts(one.id()).map(BoxFacts::state).filter(state -> state == BoxState.CLOSED).isPresent())
                .reduce((earlier, later) -> later);
    }

    void closing(@Observes StageClosing stage) {
        for (AskedQuestion asked : stage.questions()) {
            if (StatementsQuestion.is(asked)) {
                rounds.find(asked.id()).ifPresentOrElse(round -> publishing.publish(count(round, stage.roll().size())),
                        () -> publishing.publish(new OutcomeDraft(asked.id(), stage.roll().size(), 0, 0, MeasuredDimensions.NONE)));
            }
        }
    }

    private OutcomeDraft count(Round round, int roll) {
        OpenedBox opened = closing.close(round.id());
        rounds.forgetSeats(round.id());
        List<String> words = words(round.id());
        Closing people = new Closing(instruments.require(round.instrument()), opened.ballots());
        if (people.count() < round.smallest()) {
            // too few to tell or keep anything
            closing.seal(round.id());
            return new OutcomeDraft(round.id(), Math.max(roll, opened.participants()), opened.participants(), 0, MeasuredDimensions.NONE);
        }
        rounds.before(round).forEach(one -> people.after(one, rounds.units(one.id()), closing.kept(one.id()).orElse(List.of()), rounds.cells(one.id()), rounds.changes(one.id())));
        Told told = people.tell(round, rounds.units(round.id()));
        told.rows().forEach(rounds::add);
        if (words.size() >= round.smallest()) {
            words.forEach(one -> rounds.add(new StoredWords(round.id(), one)));
        }
        closing.keepForLater(round.id(), people.kept());
        return new OutcomeDraft(round.id(), Math.max(roll, opened.participants()), opened.participants(), told.answers(), new MeasuredDimensions(told.dimensions()));
    }

    /** What was answered in words, in an order of chance; of it nothing is kept for later. */
    private List<String> words(UUID round) {
        UUID words = GivenWords.box(round);
        if (box.facts(words).isEmpty()) {
            return List.of();
        }
        List<String> all = closing.close(words).ballots().stream().map(one -> GivenWords.of(one.payload()).words()).filter(text -> !text.isBlank()).toList();
        closing.seal(words);
        return all;
    }

    /** Nothing more is compared: what was kept for that goes, and with it whatever could tell that two rounds are one person's. */
    void ended(@Observes ProcessEnded ended) {
        List<Round> series = rounds.ofSeries(ended.process());
        series.forEach(round -> closing.seal(round.id()));
        if (box.isOpen(ended.process())) {
            closing.close(ended.process());
            closing.seal(ended.process());
        }
    }
}

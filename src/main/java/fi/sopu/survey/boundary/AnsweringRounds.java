package fi.sopu.survey.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.OwnPart;
import fi.sopu.process.OwnPartsAsked;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.Given;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.RoundSheet;
import fi.sopu.survey.StatementsQuestion;
import fi.sopu.survey.control.RememberedInstruments;
import fi.sopu.survey.control.StoredRounds;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answering the statements of an open round, a dimension at a time. Each dimension is a sealed ballot of its own, which replaces the one that the same
 * person gave about it; what has been answered so far is found again wherever one goes on.
 */
@UseCase
public class AnsweringRounds {

    @Inject
    StoredRounds rounds;
    @Inject
    RememberedInstruments instruments;
    @Inject
    ReadingQuestions questions;
    @Inject
    BallotBox box;
    @Inject
    CurrentActor actor;

    /** The stage's question of statements, or empty when it asks none. */
    @Allowed(member = true)
    public Optional<RoundSheet> ofStage(UUID stage) {
        return questions.questionsOf(stage).stream().filter(StatementsQuestion::is).findFirst().map(this::sheet);
    }

    private RoundSheet sheet(AskedQuestion asked) {
        return new RoundSheet(asked, instruments.of(asked));
    }

    void asked(@Observes OwnPartsAsked asked) {
        asked.questions().stream().filter(StatementsQuestion::is).map(this::sheet).forEach(sheet -> {
            int done = given(sheet).values().stream().mapToInt(Given::done).sum();
            int of = sheet.statements();
            asked.tell(OwnPart.of(sheet.asked(), done, of, RoundSheet.SECONDS));
        });
    }

    /** The reader's own answers so far, by dimension. */
    @Allowed(member = true)
    public Map<UUID, Given> mine(UUID question) {
        return given(requireAnswerable(question));
    }

    private Map<UUID, Given> given(RoundSheet sheet) {
        List<DimensionSheet> dimensions = sheet.instrument().dimensions();
        UUID question = sheet.asked().id();
        return box.mine(question, dimensions.stream().map(one -> token(question, one)).toList()).stream().map(Ballot::payload).map(Given::of)
                .filter(given -> given.dimension() < dimensions.size()).collect(Collectors.toMap(given -> dimensions.get(given.dimension()).lasting(), Function.identity()));
    }

    /**
     * Keeps the answers unless later ones are there; the same again changes nothing.
     *
     * @param answers as of {@link Given}, one for each statement
     * @return what is kept now: what was given, or what came later
     * @throws Refused when the stage is not open, or the reader is not on its roll
     */
    @Allowed(member = true)
    public Given answer(UUID question, UUID dimension, byte[] answers, int turn) {
        RoundSheet sheet = requireAnswerable(question);
        InstrumentSheet instrument = sheet.instrument();
        DimensionSheet about = instrument.dimensions().stream().filter(one -> one.lasting().equals(dimension)).findFirst().orElseThrow(() -> new NotFound("dimension"));
        if (answers.length != about.statements().size()) {
            throw new IllegalArgumentException("not one answer for each statement");
        }
        UUID me = actor.get().me();
        UUID series = sheet.asked().stage().process();
        UUID pseudonym = UUID.nameUUIDFromBytes(box.voter(series).getBytes(StandardCharsets.US_ASCII));
        Given given = new Given(instrument.dimensions().indexOf(about), answers, turn, rounds.seat(question, me).orElse(series), pseudonym);
        AtomicReference<Given> later = new AtomicReference<>();
        box.put(question, token(question, about), given.payload(), earlier -> {
            Given was = Given.of(earlier);
            if (!given.isAfter(was)) {
                later.set(was);
            }
            return given.isAfter(was);
        });
        return Objects.requireNonNullElse(later.get(), given);
    }

    RoundSheet requireAnswerable(UUID question) {
        AskedQuestion asked = questions.remembered(question);
        if (!StatementsQuestion.is(asked)) {
            throw new NotFound("question");
        }
        if (!asked.isOpen()) {
            throw new Refused("survey.answer.closed");
        }
        if (!asked.onRoll()) {
            throw new Refused("survey.answer.notOnRoll");
        }
        return sheet(asked);
    }

    private UUID token(UUID question, DimensionSheet dimension) {
        return box.token(question, dimension.lasting(), "dimension");
    }
}

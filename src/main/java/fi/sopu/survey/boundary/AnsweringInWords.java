package fi.sopu.survey.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.UseCase;
import fi.sopu.survey.GivenWords;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Answering the open question of an open round, as {@link AnsweringRounds} does its statements: sealed, replaced by what the same person writes later, found again. */
@UseCase
public class AnsweringInWords {

    @Inject
    AnsweringRounds answering;
    @Inject
    BallotBox box;

    /** The reader's own words so far; empty where there are none, or nothing is asked in words. */
    @Allowed(member = true)
    public Optional<GivenWords> mine(UUID question) {
        UUID words = GivenWords.box(question);
        return box.isOpen(words) ? box.mine(words, List.of(token(question))).stream().map(Ballot::payload).map(GivenWords::of).findFirst() : Optional.empty();
    }

    /**
     * Keeps the words unless later ones are there; the same again changes nothing.
     *
     * @return what is kept now: what was given, or what came later
     * @throws Refused when the stage is not open, the reader is not on its roll, nothing is asked in words, or they are too many
     */
    @Allowed(member = true)
    public GivenWords answer(UUID question, @Nullable String words, int turn) {
        if (answering.requireAnswerable(question).instrument().open().isEmpty()) {
            throw new Refused("survey.answer.noWords");
        }
        GivenWords given = new GivenWords(Objects.toString(TypedText.lines(words, GivenWords.MOST), ""), turn);
        AtomicReference<GivenWords> later = new AtomicReference<>();
        box.put(GivenWords.box(question), token(question), given.payload(), earlier -> {
            GivenWords was = GivenWords.of(earlier);
            if (given.turn() <= was.turn()) {
                later.set(was);
            }
            return given.turn() > was.turn();
        });
        return Objects.requireNonNullElse(later.get(), given);
    }

    private UUID token(UUID question) {
        return box.token(GivenWords.box(question), question, "words");
    }
}

package fi.sopu.charter.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.charter.ClauseVerdict;
import fi.sopu.charter.ClausesQuestion;
import fi.sopu.charter.FollowupSheet;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Sheets;
import fi.sopu.charter.entity.CharterVersion;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.OwnPart;
import fi.sopu.process.OwnPartsAsked;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Saying clause by clause how the charter has been kept. Each answer is a sealed ballot of its own, which replaces the
 * one that the same person gave about the same clause; nobody can tell whose it is once the stage has closed.
 */
@UseCase
public class AnsweringFollowups {

    /** To read a clause of fifteen words, 200 a minute, and to decide. */
    private static final int SECONDS = 8;

    @Inject
    Charters charters;
    @Inject
    Sheets sheets;
    @Inject
    ReadingQuestions questions;
    @Inject
    BallotBox box;

    /** The stage's question about the charter, or empty when it asks none. */
    @Allowed(member = true)
    public Optional<FollowupSheet> ofStage(UUID stage) {
        return questions.questionsOf(stage).stream().filter(ClausesQuestion::is).findFirst().map(this::sheet);
    }

    /** The reader's own answers so far. */
    @Allowed(member = true)
    public List<ClauseVerdict> mine(UUID question) {
        return verdicts(requireAnswerable(question));
    }

    void asked(@Observes OwnPartsAsked asked) {
        asked.questions().stream().filter(ClausesQuestion::is).map(this::sheet).filter(FollowupSheet::answerable).forEach(sheet -> {
            int done = verdicts(sheet).size();
            int of = sheet.clauses().size();
            asked.tell(OwnPart.of(sheet.asked(), done, of, SECONDS));
        });
    }

    private List<ClauseVerdict> verdicts(FollowupSheet sheet) {
        UUID question = sheet.asked().id();
        return box.mine(question, sheet.clauses().stream().map(clause -> token(question, clause.id())).toList()).stream()
                .map(Ballot::payload).map(ClauseVerdict::of).toList();
    }

    /**
     * Keeps the answer unless a later one is there, or a later taking back; the same again changes nothing.
     *
     * @return what is kept now: the answer given, or the later one, or none
     * @throws Refused when the stage is not open, or the reader is not on its roll
     */
    @Allowed(member = true)
    public ClauseVerdict answer(UUID question, ClauseVerdict given) {
        requireAsked(question, given.clause());
        AtomicReference<ClauseVerdict> later = new AtomicReference<>();
        box.put(question, token(question, given.clause()), given.payload(), earlier -> {
            ClauseVerdict was = ClauseVerdict.of(earlier);
            if (!given.isAfter(was)) {
                later.set(was);
            }
            return given.isAfter(was);
        });
        return Objects.requireNonNullElse(later.get(), given);
    }

    /**
     * Takes the answer about a clause back; nothing happens when there is none, or a later one than meant.
     *
     * @param turn of the taking back, which counts as making up one's mind too
     */
    @Allowed(member = true)
    public void takeBack(UUID question, UUID clause, int turn) {
        requireAsked(question, clause);
        box.takeBack(question, token(question, clause), new ClauseVerdict(clause, null, turn).payload(),
                earlier -> ClauseVerdict.of(earlier).turn() < turn);
    }

    private FollowupSheet sheet(AskedQuestion asked) {
        Optional<CharterVersion> version = charters.followup(asked.id()).map(f -> charters.requireVersion(f.version()));
        return new FollowupSheet(asked, version.map(CharterVersion::number).orElse(0),
                version.map(v -> sheets.sheet(v, null).clauses()).orElse(List.of()));
    }

    private FollowupSheet requireAnswerable(UUID question) {
        AskedQuestion asked = questions.question(question);
        if (!ClausesQuestion.is(asked)) {
            throw new NotFound("question");
        }
        if (!asked.isOpen()) {
            throw new Refused("charter.followup.closed");
        }
        if (!asked.onRoll()) {
            throw new Refused("charter.followup.notOnRoll");
        }
        return sheet(asked);
    }

    private void requireAsked(UUID question, UUID clause) {
        if (!requireAnswerable(question).asksAbout(clause)) {
            throw new NotFound("clause");
        }
    }

    private UUID token(UUID question, UUID clause) {
        return box.token(question, clause, "followup");
    }
}

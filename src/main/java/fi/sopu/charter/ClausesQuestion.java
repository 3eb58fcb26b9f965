package fi.sopu.charter;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.KindOfQuestion;
import fi.sopu.process.KnownProcess;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.WayIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Asks how each clause of the charter in force has been kept. */
@ApplicationScoped
public class ClausesQuestion implements KindOfQuestion {

    public static final QuestionKind ID = QuestionKind.CLAUSES;

    public static boolean is(AskedQuestion question) {
        return question.kind() == ID;
    }

    @Override
    public QuestionKind id() {
        return ID;
    }

    @Override
    public WayIn answering() {
        return new WayIn("/charter/followup", "charter.question.begin", "charter.question.part");
    }

    @Override
    public String adding() {
        return "charter.question.add";
    }

    @Override
    public List<String> about(Pole pole, Format format) {
        return List.of("charter.question.about");
    }

    @Override
    public String form() {
        return "";
    }

    @Override
    public String hint() {
        return "charter.question.hint";
    }

    @Override
    public Optional<String> onlyOne() {
        return Optional.of("charter.question.onlyOne");
    }

    @Override
    public Optional<String> missing(KnownProcess process) {
        return process.charterAdoptedOn() == null ? Optional.of("process.noCharter") : Optional.empty();
    }
}

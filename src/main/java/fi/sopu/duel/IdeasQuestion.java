package fi.sopu.duel;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.KindOfQuestion;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.WayIn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks for ideas and which of them come first. */
@ApplicationScoped
public class IdeasQuestion implements KindOfQuestion {

    public static final QuestionKind ID = QuestionKind.IDEAS;

    public static boolean is(AskedQuestion question) {
        return question.kind() == ID;
    }

    @Override
    public QuestionKind id() {
        return ID;
    }

    @Override
    public WayIn answering() {
        return new WayIn("/duel/prioritise", "duel.question.begin", "duel.question.part");
    }

    @Override
    public String adding() {
        return "duel.question.add";
    }

    @Override
    public List<String> about(Pole pole, Format format) {
        return List.of("process.pole." + pole, "process.format." + format);
    }

    @Override
    public String form() {
        return "/WEB-INF/includes/duel/question-form.xhtml";
    }

    @Override
    public String links() {
        return "/WEB-INF/includes/duel/question-links.xhtml";
    }
}

package fi.sopu.survey;

import fi.sopu.cohort.boundary.ReadingCohorts;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Format;
import fi.sopu.process.KindOfQuestion;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.QuestionPlan;
import fi.sopu.process.WayIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Asks how far people agree with the statements of an instrument. A stage that does is a round, its process a series of rounds. */
@ApplicationScoped
public class StatementsQuestion implements KindOfQuestion {

    public static final QuestionKind ID = QuestionKind.STATEMENTS;

    public static boolean is(AskedQuestion question) {
        return question.kind() == ID;
    }

    @Inject
    ReadingCohorts cohorts;

    @Override
    public Optional<Set<UUID>> asks(QuestionPlan plan) {
        return plan.of() == null ? Optional.empty() : Optional.of(cohorts.divided(plan.of()).map(one -> one.seats().keySet()).orElse(Set.of()));
    }

    @Override
    public QuestionKind id() {
        return ID;
    }

    @Override
    public WayIn answering() {
        return new WayIn("/survey/answer", "survey.question.begin", "survey.question.part");
    }

    @Override
    public String adding() {
        return "survey.question.add";
    }

    @Override
    public List<String> about(Pole pole, Format format) {
        return List.of("survey.question.about");
    }

    @Override
    public String form() {
        return "/WEB-INF/includes/survey/question-form.xhtml";
    }

    @Override
    public String hint() {
        return "survey.question.hint";
    }

    @Override
    public String links() {
        return "/WEB-INF/includes/survey/question-links.xhtml";
    }

    @Override
    public Optional<String> onlyOne() {
        return Optional.of("survey.question.onlyOne");
    }
}

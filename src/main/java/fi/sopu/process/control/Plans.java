package fi.sopu.process.control;

import fi.sopu.process.KindOfQuestion;
import fi.sopu.process.KindsOfQuestion;
import fi.sopu.process.ProcessPlan;
import fi.sopu.process.QuestionPlan;
import fi.sopu.process.ResultPromise;
import fi.sopu.process.Schedule;
import fi.sopu.process.StagePlan;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Question;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns plans into stages and questions, and back: for starting, editing, copying and keeping as a template. */
@ApplicationScoped
public class Plans {

    @Inject
    Stages stages;
    @Inject
    KindsOfQuestion kinds;

    /** Adds a stage with its questions to the end of a process. */
    public Stage add(CouncilProcess process, StagePlan plan, int position) {
        Stage stage = new Stage(process.id(), position, plan.kind(), plan.title(), plan.purpose(), plan.minutes());
        stage.schedule(plan.schedule());
        stage.promise(plan.promise(), plan.deputies());
        stages.add(stage);
        stages.flush();
        ask(stage, plan.questions());
        return stage;
    }

    /** Writes an edited plan over a stage that is still planned. */
    public void apply(Stage stage, StagePlan plan) {
        stage.refuseUnlessPlanned();
        stage.describe(plan.title(), plan.purpose(), plan.minutes());
        stage.schedule(plan.schedule());
        stage.promise(plan.promise(), plan.deputies());
        ask(stage, plan.questions());
    }

    public StagePlan plan(Stage stage) {
        return plan(stage, stages.questions(stage.id()));
    }

    /** The same where the questions have been read. */
    public static StagePlan plan(Stage stage, List<Question> questions) {
        return new StagePlan(stage.id(), stage.process(), stage.kind(), stage.title(), stage.purpose(), stage.minutes(),
                new Schedule(stage.opening(), stage.opensOn(), stage.closesOn(), stage.days()), new ResultPromise(stage.audience(), stage.release()),
                stage.invitesDeputies(), questions.stream().map(Question::plan).toList());
    }

    /** The whole process; its first day is that of its first dated stage, since a process may have been moved. */
    public ProcessPlan plan(CouncilProcess process) {
        List<StagePlan> plans = stages.of(process.id()).stream().map(this::plan).toList();
        return new ProcessPlan(process.title(), plans.stream().map(plan -> plan.schedule().opensOn()).filter(day -> day != null)
                .min(Comparator.naturalOrder()).orElse(process.startsOn()), plans);
    }

    private void ask(Stage stage, List<QuestionPlan> plans) {
        if (plans.isEmpty() || plans.size() > StagePlan.MOST_QUESTIONS) {
            throw new Refused("process.questionsRange", 1, StagePlan.MOST_QUESTIONS);
        }
        for (KindOfQuestion kind : kinds.all()) {
            if (kind.onlyOne().isPresent() && plans.stream().filter(plan -> plan.kind() == kind.id()).count() > 1) {
                throw new Refused(kind.onlyOne().get());
            }
        }
        Map<UUID, Question> kept = stages.questions(stage.id()).stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        List<Question> gone = new ArrayList<>(kept.values());
        int position = 1;
        for (QuestionPlan plan : plans) {
            Question question = plan.id() == null ? null : kept.get(plan.id());
            if (plan.id() != null && question == null) {
                throw new NotFound("question " + plan.id());
            }
            if (question == null) {
                question = new Question(stage.id(), position, plan.kind(), plan.pole(), plan.words());
                stages.add(question);
            }
            gone.remove(question);
            question.ask(plan.pole(), plan.words());
            question.prioritiseBy(plan.format(), plan.topK(), plan.ideaLimit());
            question.askBy(plan.by(), plan.of());
            question.moveTo(position++);
        }
        gone.forEach(stages::remove);
    }
}

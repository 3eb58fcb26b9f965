package fi.sopu.process.web;

import fi.sopu.process.KindOfQuestion;
import fi.sopu.process.KindsOfQuestion;
import fi.sopu.process.Opening;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.Pole;
import fi.sopu.process.ProcessSheet;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.QuestionPlan;
import fi.sopu.process.Release;
import fi.sopu.process.StagePlan;
import fi.sopu.process.StageSheet;
import fi.sopu.shared.Words;
import fi.sopu.texts.Dates;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Says in the reader's language what a plan says: when a stage opens, who sees the result, what happens next. */
@Named
@RequestScoped
public class StageWords {

    @Inject
    Texts texts;
    @Inject
    Dates dates;
    @Inject
    KindsOfQuestion kinds;

    /** The council's own text for this reader. */
    public String in(Words words) {
        return words == null ? "" : words.in(texts.language());
    }

    /** When a planned stage opens, how long an open one is open, when a closed one was closed. */
    public String when(PlannedStage stage) {
        return switch (stage.when().state()) {
            case OPEN -> texts.of("process.when.open", dates.moment(stage.when().closes()));
            case CLOSED -> texts.of("process.when.closed", dates.dayOf(stage.when().closes()));
            case PLANNED -> stage.when().opening() == Opening.DATE
                    ? texts.of("process.when.planned", dates.dayOf(stage.when().opens()), dates.dayOf(stage.when().closes()))
                    : texts.of("process.when." + stage.when().opening(), stage.when().days());
        };
    }

    /** When a stage that is not open yet opens. */
    public String opens(PlannedStage stage) {
        return stage.when().opening() == Opening.DATE ? texts.of("process.opens.DATE", dates.shortDayOf(stage.when().opens()))
                : texts.of("process.opens." + stage.when().opening());
    }

    /** Day on which a stage opened by hand or by meetings is expected, empty where none is. */
    public String expected(StagePlan plan) {
        return plan.schedule().opening() == Opening.DATE || plan.schedule().opensOn() == null ? ""
                : texts.of("process.expected", dates.day(plan.schedule().opensOn()));
    }

    /** The same for a stage on the plan's page; empty once it has opened. */
    public String expectedYet(StageSheet sheet) {
        return sheet.stage().isPlanned() ? expected(sheet.plan()) : "";
    }

    /** Who will see the result and when, in one sentence. */
    public String promise(PlannedStage stage) {
        return texts.of("process.promise." + stage.promise().audience()) + " " + texts.of("process.promise." + stage.promise().release());
    }

    /** On which day the result of an open stage may be read, by those who will. */
    public String result(PlannedStage stage) {
        if (stage.when().closesAt() == null) {
            return promise(stage);
        }
        boolean reviewed = stage.promise().release() == Release.AFTER_REVIEW;
        return texts.of("process.result." + stage.promise().release(),
                dates.shortDayOf(reviewed ? stage.when().closesAt().plus(Duration.ofDays(Release.LATEST_DAYS)) : stage.when().closesAt()));
    }

    /** What happens next in a process, in one sentence. */
    public String next(ProcessSheet sheet) {
        if (sheet.process().closedAt() != null) {
            return texts.of("process.next.archived", dates.dayOf(sheet.process().closedAt()));
        }
        return sheet.current().map(current -> next(current, sheet)).orElseGet(() -> texts.of("process.next.finished"));
    }

    private String next(StageSheet current, ProcessSheet sheet) {
        PlannedStage stage = current.stage();
        String title = in(stage.title());
        String late = current.overdue() ? " " + texts.of("process.next.overdue") : "";
        if (stage.isRunning()) {
            return texts.of("process.next.open", title, dates.moment(stage.when().closes())) + late;
        }
        return switch (stage.when().opening()) {
            case DATE -> texts.of("process.next.date", title, dates.moment(stage.when().opens()));
            case HAND -> texts.of("process.next.hand", title);
            case MEETINGS -> sheet.process().charterAdoptedOn() == null ? texts.of("process.next.charter", title)
                    : texts.of("process.next.meetings", title, sheet.meetings());
        } + late;
    }

    /** What a question is about. */
    public String about(QuestionPlan question) {
        return texts.of(keys(question).get(0));
    }

    /** What a question is about and how it is asked. */
    public String asked(QuestionPlan question) {
        return keys(question).stream().map(texts::of).collect(Collectors.joining(", "));
    }

    private List<String> keys(QuestionPlan question) {
        return kind(question.kind()).about(question.pole(), question.format());
    }

    public KindOfQuestion kind(QuestionKind kind) {
        return kinds.of(kind);
    }

    public List<KindOfQuestion> getKinds() {
        return kinds.all();
    }

    /** The pole's look: wanted, unwanted or neutral. */
    public String look(Pole pole) {
        return pole.isNegative() ? "unwanted" : pole == Pole.NEUTRAL || pole == Pole.DEVELOP ? "neutral" : "wanted";
    }
}

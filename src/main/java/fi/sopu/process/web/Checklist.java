package fi.sopu.process.web;

import fi.sopu.portal.Layout;
import fi.sopu.process.Opening;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.ProcessSheet;
import fi.sopu.process.StageKind;
import fi.sopu.process.StageSheet;
import fi.sopu.texts.Dates;
import fi.sopu.texts.TextStore;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do in a process from its first stage to the archive, in its order: done, next, later, each with its day, and for what comes next
 * the words to send. Reckoned from the plan; nobody ticks anything.
 */
@Named
@RequestScoped
public class Checklist {

    @Inject
    Texts texts;
    @Inject
    StageWords words;
    @Inject
    Invitation invitation;
    @Inject
    Layout layout;

    /** Words to send, in a language of the council. */
    public record Message(String language, String text) {}

    /**
     * @param state    done, now or coming, as the pages show them
     * @param when     the day or what it waits for, possibly empty
     * @param path     of the page where it is done
     * @param messages empty where there is nothing to send
     */
    public record Row(String state, String text, String when, String path, List<Message> messages) {}

    /** Something to do, before it is known what comes next. */
    private record Step(boolean done, boolean begun, String text, String when, String path, List<Message> messages) {}

    public List<Row> of(ProcessSheet sheet) {
        List<Row> rows = new ArrayList<>();
        boolean nextFound = false;
        for (Step step : steps(sheet)) {
            boolean next = !step.done && (step.begun || !nextFound);
            nextFound |= next;
            rows.add(new Row(step.done ? "done" : next ? "now" : "coming", step.text, step.when, step.path, next ? step.messages : List.of()));
        }
        return rows;
    }

    private List<Step> steps(ProcessSheet sheet) {
        List<Step> steps = new ArrayList<>();
        boolean charterTold = false;
        for (StageSheet one : sheet.stages()) {
            boolean byMeetings = one.stage().when().opening() == Opening.MEETINGS;
            if (!charterTold && (byMeetings || one.stage().kind() == StageKind.FOLLOWUP)) {
                charterTold = true;
                steps.add(charter(sheet));
            }
            if (byMeetings) {
                steps.add(new Step(sheet.meetings() >= Opening.MEETINGS_NEEDED || !one.stage().isPlanned(), false,
                        texts.of("process.list.meetings", Math.min(Opening.MEETINGS_NEEDED, sheet.meetings()), Opening.MEETINGS_NEEDED), "",
                        "/process/meetings?body=" + sheet.process().body(), List.of()));
            }
            steps.add(stage(one.stage()));
        }
        if (!charterTold) {
            steps.add(charter(sheet));
        }
        steps.add(new Step(sheet.process().closedAt() != null, false, texts.of("process.list.archive"), "", "/process/plan?process=" + sheet.process().id(), List.of()));
        return steps;
    }

    private Step stage(PlannedStage stage) {
        String title = words.in(stage.title());
        return stage.isClosed() ? new Step(true, true, texts.of("process.list.closed", title), words.when(stage), "/report/report?stage=" + stage.id(), List.of())
                : new Step(false, stage.isRunning(), texts.of(stage.isRunning() ? "process.list.open" : "process.list.planned", title), words.when(stage),
                        "/process/stage?stage=" + stage.id(),
                        messages(stage.isRunning() ? "process.list.openWords" : "process.list.plannedWords", stage));
    }

    private Step charter(ProcessSheet sheet) {
        LocalDate on = sheet.process().charterAdoptedOn();
        boolean adopted = on != null;
        return new Step(adopted, false, texts.of("process.list.charter"), on == null ? "" : texts.of("process.list.adopted", Dates.day(texts.language(), on)),
                (adopted ? "/charter/charter?process=" : "/charter/draft?process=") + sheet.process().id(), messages("process.list.charterWords", null));
    }

    /** @param stage that it is about, or null */
    private List<Message> messages(String key, @Nullable PlannedStage stage) {
        return layout.here().languages().stream().map(language -> new Message(language, stage == null ? TextStore.text(language, key, invitation.getAddress())
                : TextStore.text(language, key, invitation.getAddress(), stage.title().in(language), stage.minutes(),
                        stage.isRunning() ? stage.when().closes() : "")))
                .toList();
    }
}

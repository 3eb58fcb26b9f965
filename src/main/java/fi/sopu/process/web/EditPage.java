package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.process.Audience;
import fi.sopu.process.Format;
import fi.sopu.process.KindOfQuestion;
import fi.sopu.process.KindsOfQuestion;
import fi.sopu.process.Opening;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Release;
import fi.sopu.process.StagePlan;
import fi.sopu.process.boundary.PlanningProcesses;
import fi.sopu.process.boundary.PlanningStages;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;

/** Editing a stage that is still planned. */
@Named
@ViewScoped
public class EditPage implements Serializable {

    @Inject
    PlanningStages planning;
    @Inject
    PlanningProcesses processes;
    @Inject
    KindsOfQuestion kinds;

    private String stage = "";
    private StageForm form;

    @CalledFirst
    public void open() {
        form = new StageForm(planning.plan(Ids.of(stage)));
    }

    public String save() {
        StagePlan read = planning.plan(Ids.of(stage));
        planning.save(getForm().plan(read), form.seen());
        return plan(read);
    }

    public String remove() {
        StagePlan read = planning.plan(Ids.of(stage));
        processes.removeStage(Ids.of(stage));
        return plan(read);
    }

    private static String plan(StagePlan read) {
        return "/process/plan?faces-redirect=true&process=" + read.process();
    }

    public void addQuestion(QuestionKind kind) {
        form.getQuestions().add(QuestionForm.blank(kind));
    }

    public void removeQuestion(QuestionForm question) {
        form.getQuestions().remove(question);
    }

    public void raise(QuestionForm question) {
        int at = form.getQuestions().indexOf(question);
        Collections.swap(form.getQuestions(), at, Math.max(0, at - 1));
    }

    /** The kinds of questions that there is room for. */
    public List<KindOfQuestion> getAddable() {
        List<QuestionForm> questions = getQuestions();
        return questions.size() >= StagePlan.MOST_QUESTIONS ? List.of() : kinds.all().stream()
                .filter(kind -> kind.onlyOne().isEmpty() || questions.stream().noneMatch(question -> question.getKind() == kind.id())).toList();
    }

    public Opening[] getOpenings() {
        return Opening.values();
    }

    public Audience[] getAudiences() {
        return Audience.values();
    }

    public Release[] getReleases() {
        return Release.values();
    }

    public Pole[] getPoles() {
        return Pole.values();
    }

    public Format[] getFormats() {
        return Format.values();
    }

    public List<QuestionForm> getQuestions() {
        return getForm().getQuestions();
    }

    /** @throws ViewExpiredException where the page was opened by another login, whose form is gone with it */
    public StageForm getForm() {
        if (form == null) {
            throw new ViewExpiredException();
        }
        return form;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }
}

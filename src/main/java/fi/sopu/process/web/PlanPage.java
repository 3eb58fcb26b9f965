package fi.sopu.process.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.process.ProcessSheet;
import fi.sopu.process.boundary.PlanningProcesses;
import fi.sopu.process.boundary.ReadingPlans;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of a process: stages on a timeline, its name, a template of it. Its people: {@link PlanPeople}. */
@Named
@ViewScoped
public class PlanPage implements Serializable {

    @Inject
    ReadingPlans plans;
    @Inject
    PlanningProcesses planning;
    @Inject
    Says says;

    private String process = "";
    private WordsForm title;
    private Seen seen;
    private transient @Nullable ProcessSheet sheet;

    @CalledFirst
    public void open() {
        title = new WordsForm(getSheet().process().title());
        seen = getSheet().process().seen();
    }

    public ProcessSheet getSheet() {
        if (sheet == null) {
            sheet = plans.sheet(id());
        }
        return sheet;
    }

    public String rename() {
        planning.rename(id(), title.words(), ConflictView.seen(seen));
        return again();
    }

    public String addStage() {
        return "/process/edit?faces-redirect=true&stage=" + planning.addStage(id(), null);
    }

    public String saveAsTemplate() {
        UUID template = planning.saveAsTemplate(id(), title.words());
        says.done("process.template.saved", title.words().in(says.language()));
        return "/process/start?faces-redirect=true&from=OWN:" + template;
    }

    public String archive() {
        planning.archive(id());
        return "/process/archive?faces-redirect=true";
    }

    public String remove() {
        ProcessSheet gone = getSheet();
        planning.remove(gone.process().id());
        says.done(gone.template() ? "process.template.removed" : "process.removed", gone.process().title().in(says.language()));
        return "/process/start?faces-redirect=true";
    }

    private String again() {
        return "/process/plan?faces-redirect=true&process=" + process;
    }

    private UUID id() {
        return Ids.of(process);
    }

    public String getProcess() {
        return process;
    }

    public void setProcess(String process) {
        this.process = process;
    }

    public WordsForm getTitle() {
        return title;
    }
}

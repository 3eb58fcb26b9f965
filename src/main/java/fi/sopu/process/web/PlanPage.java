package fi.sopu.process.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.process.PlannerFacts;
import fi.sopu.process.ProcessSheet;
import fi.sopu.process.boundary.PlanningProcesses;
import fi.sopu.process.boundary.PlanningTogether;
import fi.sopu.process.boundary.ReadingPlans;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** The plan of a process: stages on a timeline, people, its name, a template of it. */
@Named
@ViewScoped
public class PlanPage implements Serializable {

    @Inject
    ReadingPlans plans;
    @Inject
    PlanningProcesses planning;
    @Inject
    PlanningTogether together;
    @Inject
    Says says;

    private String process;
    private WordsForm title;
    private Seen seen;
    private String person;
    private transient ProcessSheet sheet;

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

    public List<PlannerFacts> getCandidates() {
        return together.candidates(id());
    }

    /** The candidate chosen in the form: member and role. */
    public String invite() {
        if (person != null) {
            int colon = person.indexOf(':');
            together.invite(id(), Ids.of(person.substring(0, colon)), Role.valueOf(person.substring(colon + 1)));
        }
        return again();
    }

    public String release(PlannerFacts planner) {
        together.release(id(), planner.member(), planner.actsAs());
        return again();
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

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public WordsForm getTitle() {
        return title;
    }
}

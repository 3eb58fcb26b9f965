package fi.sopu.programme.web;

import fi.sopu.cohort.TargetGroupFacts;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.boundary.PlanningProgrammes;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The council's programmes, and the beginning of a new one: from blank or with the days of the template. */
@Named
@ViewScoped
public class ProgrammesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PlanningProgrammes planning;
    @Inject
    Says says;

    private final ProgrammeForm form = new ProgrammeForm();
    private @Nullable String target;
    private boolean templated = true;
    private boolean impacts = true;
    private transient @Nullable List<ProgrammeFacts> all;
    private transient @Nullable List<TargetGroupFacts> targets;

    @CalledFirst
    public void open() {
        getAll();
    }

    public List<ProgrammeFacts> getAll() {
        all = all == null ? planning.all() : all;
        return all;
    }

    public List<TargetGroupFacts> getTargets() {
        targets = targets == null ? planning.targets() : targets;
        return targets;
    }

    public String add() {
        String address = "/programme/programme.xhtml?faces-redirect=true&id=" + planning.add(form.plan(), Ids.of(target), templated, impacts);
        says.done(templated ? "programme.addedWithDays" : "programme.added");
        return address;
    }

    public ProgrammeForm getForm() {
        return form;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String id) {
        target = id;
    }

    public boolean isTemplated() {
        return templated;
    }

    public void setTemplated(boolean with) {
        templated = with;
    }

    public boolean isImpacts() {
        return impacts;
    }

    public void setImpacts(boolean later) {
        impacts = later;
    }
}

package fi.sopu.programme.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.boundary.PlanningProgrammes;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a programme is called, what it is for, who answers for it, from when to when. */
@Named
@ViewScoped
public class ProgrammePlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PlanningProgrammes planning;
    @Inject
    Says says;

    private @Nullable String id;
    private ProgrammeForm form = new ProgrammeForm();
    private @Nullable Seen seen;

    @CalledFirst
    public void open() {
        ProgrammeFacts facts = planning.facts(Ids.of(id));
        form = new ProgrammeForm(facts.plan());
        seen = facts.seen();
    }

    public String save() {
        planning.save(Ids.of(id), form.plan(), ConflictView.seen(seen));
        says.done("programme.savedDone");
        return "/programme/programme.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public ProgrammeForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}

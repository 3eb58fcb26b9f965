package fi.sopu.experiment.web;

import fi.sopu.experiment.boundary.KeepingExperiments;
import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Planning an experiment: a new one, or one that there is. */
@Named
@ViewScoped
public class ExperimentEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    KeepingExperiments keeping;
    @Inject
    Says says;

    private @Nullable String id;
    private ExperimentForm form = new ExperimentForm();
    private @Nullable Seen seen;

    @CalledFirst
    public void open() {
        keeping.begin(Optional.ofNullable(id).map(Ids::of)).ifPresent(facts -> {
            form = new ExperimentForm(facts.plan());
            seen = facts.seen();
        });
    }

    public String save() {
        if (id == null) {
            UUID added = keeping.add(form.plan());
            says.done("experiment.addedDone");
            return "/experiment/experiment.xhtml?faces-redirect=true&id=" + added;
        }
        keeping.save(Ids.of(id), form.plan(), ConflictView.seen(seen));
        says.done("experiment.savedDone");
        return "/experiment/experiment.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public ExperimentForm getForm() {
        return form;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}

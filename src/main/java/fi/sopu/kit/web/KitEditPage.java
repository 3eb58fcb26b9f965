package fi.sopu.kit.web;

import fi.sopu.kit.KitPlan;
import fi.sopu.kit.boundary.KeepingKits;
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

/** Making a kit: a new one, or one that there is. */
@Named
@ViewScoped
public class KitEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    KeepingKits keeping;
    @Inject
    Says says;

    private @Nullable String id;
    private KitForm form = new KitForm();
    private @Nullable Seen seen;

    @CalledFirst
    public void open() {
        keeping.begin(Optional.ofNullable(id).map(Ids::of)).ifPresent(facts -> {
            form = new KitForm(facts.plan());
            seen = facts.seen();
        });
    }

    public String save() {
        if (id == null) {
            UUID added = keeping.add(form.plan());
            says.done("kit.addedDone");
            return "/kit/kit.xhtml?faces-redirect=true&id=" + added;
        }
        keeping.save(Ids.of(id), form.plan(), ConflictView.seen(seen));
        says.done("kit.savedDone");
        return "/kit/kit.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public KitForm getForm() {
        return form;
    }

    public int getMost() {
        return KitPlan.MOST_MINUTES;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}

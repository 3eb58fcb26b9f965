package fi.sopu.platform.web;

import fi.sopu.platform.AreaLine;
import fi.sopu.platform.boundary.AddingCouncils;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adding a council: from the facts of its wellbeing area, or by hand. */
@Named
@ViewScoped
public class AddCouncilPage implements Serializable {

    @Inject
    AddingCouncils adding;

    private final CouncilForm form = new CouncilForm();
    private @Nullable String by;

    @CalledFirst
    public void open() {
        adding.areas(); // refuses whoever may not add councils
    }

    public List<AreaLine> getAreas() {
        return adding.areas();
    }

    public String add() {
        return "/platform/council.xhtml?faces-redirect=true&slug=" + adding.add(form.wishes()).slug();
    }

    public String addNetwork() {
        return "/platform/council.xhtml?faces-redirect=true&slug=" + adding.addNetwork(form.wishes()).slug();
    }

    public boolean isNetwork() {
        return "network".equals(by);
    }

    public boolean isByHand() {
        return "hand".equals(by);
    }

    public @Nullable String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public CouncilForm getForm() {
        return form;
    }
}

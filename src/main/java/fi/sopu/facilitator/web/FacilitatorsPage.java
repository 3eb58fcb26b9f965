package fi.sopu.facilitator.web;

import fi.sopu.facilitator.FacilitatorCard;
import fi.sopu.facilitator.FacilitatorFacts;
import fi.sopu.facilitator.boundary.KeepingFacilitators;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can be asked to facilitate, and what I say there of myself. */
@Named
@RequestScoped
public class FacilitatorsPage {

    @Inject
    KeepingFacilitators keeping;
    @Inject
    PlainForm form;

    private @Nullable List<FacilitatorFacts> all;
    private @Nullable FacilitatorCard mine;

    /** Opens the page, or keeps what was said. */
    @CalledFirst
    public void open() {
        if (form.act().equals("say")) {
            List<String> languages = FacilitatorCard.LANGUAGES.stream().filter(one -> !form.text("in-" + one).isEmpty()).toList();
            boolean listed = !form.text("listed").isEmpty();
            keeping.say(new FacilitatorCard(form.text("skills"), languages, form.text("place"), listed));
            form.say(listed ? "facilitator.isListed" : "facilitator.isHidden");
            form.go("/facilitator/directory");
        } else {
            getAll();
        }
    }

    public List<FacilitatorFacts> getAll() {
        all = all == null ? keeping.directory() : all;
        return all;
    }

    public FacilitatorCard getMine() {
        mine = mine == null ? keeping.mine() : mine;
        return mine;
    }

    public List<String> getLanguages() {
        return FacilitatorCard.LANGUAGES;
    }

    /** What was ticked before the form was refused, or else what is so. */
    public boolean ticked(String name, boolean stored) {
        return form.act().equals("say") ? !form.text(name).isEmpty() : stored;
    }
}

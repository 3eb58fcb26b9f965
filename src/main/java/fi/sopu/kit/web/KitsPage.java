package fi.sopu.kit.web;

import fi.sopu.kit.KitLine;
import fi.sopu.kit.boundary.KeepingKits;
import fi.sopu.kit.boundary.ReadingKits;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All video workshops that can be held. */
@Named
@RequestScoped
public class KitsPage {

    @Inject
    ReadingKits reading;
    @Inject
    KeepingKits keeping;
    @Inject
    PlainForm form;

    private @Nullable List<KitLine> all;

    /** Opens the page, or puts back what was removed. */
    @CalledFirst
    public void open() {
        if (form.act().equals("putback")) {
            keeping.putBack(form.actId());
            form.say("kit.isBack");
            form.go("/kit/kits");
        } else {
            getAll();
        }
    }

    public List<KitLine> getAll() {
        all = all == null ? reading.all() : all;
        return all;
    }
}

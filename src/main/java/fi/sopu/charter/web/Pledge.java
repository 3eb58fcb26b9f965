package fi.sopu.charter.web;

import fi.sopu.charter.Pledges;
import fi.sopu.charter.boundary.CommittingMyself;
import fi.sopu.portal.PlainForm;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "I commit myself", on the charter's page. */
@Named
@RequestScoped
public class Pledge {

    @Inject
    CommittingMyself committing;
    @Inject
    PlainForm form;

    private @Nullable Pledges pledges;

    /** Does what was pressed, if that is what was pressed. */
    @CalledFirst
    public void open() {
        boolean yes = form.act().equals("yes");
        if (yes || form.act().equals("no")) {
            if (yes) {
                committing.say(form.actId());
            } else {
                committing.takeBack(form.actId());
            }
            form.say(yes ? "charter.yes.said" : "charter.yes.takenBack");
            form.go("/charter/charter", "process", form.id("process"));
        }
    }

    public Pledges of(UUID version) {
        if (pledges == null) {
            pledges = committing.of(version);
        }
        return pledges;
    }
}

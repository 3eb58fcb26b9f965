package fi.sopu.programme.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.boundary.PlanningGatherings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Cancelling a day, and holding it after all. */
@Named
@RequestScoped
public class GatheringEnd {

    @Inject
    PlanningGatherings planning;
    @Inject
    Says says;

    public String cancel(String id) {
        planning.cancel(Ids.of(id));
        return back(id, "programme.day.cancelledDone");
    }

    public String restore(String id) {
        planning.restore(Ids.of(id));
        return back(id, "programme.day.restoredDone");
    }

    private String back(String id, String done) {
        UUID programme = planning.gathering(Ids.of(id)).programme();
        says.done(done);
        return "/programme/programme.xhtml?faces-redirect=true&id=" + programme;
    }
}

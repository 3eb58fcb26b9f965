package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.process.PlannerFacts;
import fi.sopu.process.boundary.PlanningTogether;
import fi.sopu.shared.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** On the page of a plan: who plans with is asked to, and let go. */
@Named
@ViewScoped
public class PlanPeople implements Serializable {

    @Inject
    PlanningTogether together;

    private @Nullable String person;

    /** The candidate chosen in the form: member and role. */
    public String invite(String process) {
        if (person != null) {
            int colon = person.indexOf(':');
            together.invite(Ids.of(process), Ids.of(person.substring(0, colon)), Role.valueOf(person.substring(colon + 1)));
        }
        return again(process);
    }

    public String release(String process, PlannerFacts planner) {
        together.release(Ids.of(process), planner.member(), planner.actsAs());
        return again(process);
    }

    private static String again(String process) {
        return "/process/plan?faces-redirect=true&process=" + Ids.of(process);
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(String chosen) {
        person = chosen;
    }
}

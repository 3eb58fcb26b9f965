package fi.sopu.steering.web;

import fi.sopu.steering.boundary.SeeingChange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** On the home page: whether the way to the page of the change is shown. */
@Named
@RequestScoped
public class SteeringGroup {

    @Inject
    SeeingChange seeing;

    private @Nullable Boolean in;

    /** To be asked of insiders alone. */
    public boolean isIn() {
        in = in == null ? seeing.steers() : in;
        return in;
    }
}

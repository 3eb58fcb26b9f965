package fi.sopu.identity.web;

import fi.sopu.identity.boundary.WatchingTheDoor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The warnings above every page of an administrator. */
@Named
@RequestScoped
public class DoorBand {

    @Inject
    WatchingTheDoor watching;

    private WatchingTheDoor.@Nullable Warnings warnings;

    public WatchingTheDoor.Warnings getWarnings() {
        if (warnings == null) {
            warnings = watching.warnings();
        }
        return warnings;
    }
}

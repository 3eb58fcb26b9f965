package fi.sopu.identity.web;

import fi.sopu.identity.boundary.LinkingNewcomers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What an administrator's tabs show beside the names of the pages. */
@Named
@RequestScoped
public class AdminTabs {

    @Inject
    LinkingNewcomers linking;

    private @Nullable Integer waiting;

    /** How many people wait to be linked. */
    public int getWaiting() {
        if (waiting == null) {
            waiting = linking.waiting();
        }
        return waiting;
    }
}

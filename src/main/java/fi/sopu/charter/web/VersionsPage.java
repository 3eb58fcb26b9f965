package fi.sopu.charter.web;

import fi.sopu.charter.VersionHistory;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.portal.PlainForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** A charter's history, and what changed from one version to another. */
@Named
@RequestScoped
public class VersionsPage {

    @Inject
    ReadingCharters reading;
    @Inject
    PlainForm form;

    private @Nullable VersionHistory history;

    /** The versions, the one that is looked at, and what it is compared with: those that the address asks for, or else the newest and the one before. */
    public VersionHistory getHistory() {
        if (history == null) {
            history = reading.history(form.id("process"), form.maybe("newer"), form.maybe("older"));
        }
        return history;
    }
}

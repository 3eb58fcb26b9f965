package fi.sopu.process.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Says;
import fi.sopu.shared.Seen;
import fi.sopu.tenant.CouncilSettings;
import fi.sopu.tenant.boundary.KeepingSettings;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a council decides for itself, each with its effect in words. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {

    @Inject
    KeepingSettings keeping;
    @Inject
    Says says;

    private final SettingsForm form = new SettingsForm();
    private @Nullable Seen seen;
    private boolean published;

    public void open() {
        if (seen == null) {
            CouncilSettings now = keeping.settings();
            seen = now.seen();
            published = now.publicMeetings();
            form.fill(now);
        }
    }

    public String save() {
        CouncilSettings wishes = form.wishes();
        keeping.change(wishes, ConflictView.seen(seen));
        says.done(wishes.adminStarts() ? "tenant.settings.saved.adminStarts" : "tenant.settings.saved", wishes.minutes());
        return "/process/settings.xhtml?faces-redirect=true";
    }

    public SettingsForm getForm() {
        return form;
    }

    /** Whether the council's meetings are public as it was read, whatever has been chosen since. */
    public boolean isPublished() {
        return published;
    }

    public UUID getThing() {
        return CouncilSettings.ID;
    }
}

package fi.sopu.report.web;

import fi.sopu.portal.Layout;
import fi.sopu.tenant.CouncilSettings;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What the council adds to the public statements on accessibility and privacy, and whom to write to about them. */
@Named
@RequestScoped
public class StatementPage {

    @Inject
    FindingCouncils councils;
    @Inject
    Layout layout;
    @Inject
    Texts texts;

    private @Nullable CouncilSettings settings;

    /** The council's contact person or office, or null. */
    public @Nullable String getContact() {
        return settings().contactName();
    }

    /** The contact's e-mail address, or null. */
    public @Nullable String getEmail() {
        return settings().contactEmail();
    }

    /** Where feedback on accessibility goes, or null. */
    public @Nullable String getAccessibilityEmail() {
        String own = settings().accessibilityEmail();
        return own == null ? getEmail() : own;
    }

    /** What the council itself says of privacy. */
    public Said getPrivacy() {
        return Said.of(settings().privacy(), texts.language());
    }

    /** The same of accessibility. */
    public Said getAccessibility() {
        return Said.of(settings().accessibility(), texts.language());
    }

    private CouncilSettings settings() {
        if (settings == null) {
            settings = councils.settings(layout.here().slug());
        }
        return settings;
    }
}

package fi.sopu.report.web;

import fi.sopu.portal.Layout;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Whom to write to about accessibility and privacy: the council's own contact, as the public statements name it. */
@Named
@RequestScoped
public class StatementPage {

    @Inject
    FindingCouncils councils;
    @Inject
    Layout layout;

    private @Nullable CouncilFacts council;

    /** The council's contact person or office, or null. */
    public @Nullable String getContact() {
        return council().contactName();
    }

    /** The contact's e-mail address, or null. */
    public @Nullable String getEmail() {
        return council().contactEmail();
    }

    private CouncilFacts council() {
        if (council == null) {
            council = councils.bySlug(layout.getCouncil().slug()).orElseThrow();
        }
        return council;
    }
}

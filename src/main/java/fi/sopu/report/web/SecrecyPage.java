package fi.sopu.report.web;

import fi.sopu.portal.Layout;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a council promises to those who answer, as far as it has chosen it itself. */
@Named
@RequestScoped
public class SecrecyPage {

    @Inject
    FindingCouncils councils;
    @Inject
    Layout layout;

    /** Of fewer people nothing is told, in stages that open now. */
    public int getSmallest() {
        return councils.settings(layout.here().slug()).smallest();
    }
}

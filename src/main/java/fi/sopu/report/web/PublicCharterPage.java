package fi.sopu.report.web;

import fi.sopu.portal.Layout;
import fi.sopu.report.boundary.ReadingPublications;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A published charter, for everybody. */
@Named
@RequestScoped
public class PublicCharterPage {

    @Inject
    ReadingPublications reading;
    @Inject
    CharterViews views;
    @Inject
    Layout layout;

    private CharterView charter;

    @CalledFirst
    public void open() {
        charter = views.of(reading.charter(layout.here().slug(), Address.id("id")));
    }

    public CharterView getCharter() {
        return charter;
    }
}

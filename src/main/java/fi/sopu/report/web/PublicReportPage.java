package fi.sopu.report.web;

import fi.sopu.portal.Layout;
import fi.sopu.report.boundary.ReadingPublications;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A published report, for everybody. */
@Named
@RequestScoped
public class PublicReportPage {

    @Inject
    ReadingPublications reading;
    @Inject
    ResultViews views;
    @Inject
    Layout layout;

    private ResultView result;

    @CalledFirst
    public void open() {
        result = views.of(reading.report(layout.here().slug(), Address.id("id")));
    }

    public ResultView getResult() {
        return result;
    }
}

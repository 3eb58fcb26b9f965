package fi.sopu.report.web;

import fi.sopu.portal.Says;
import fi.sopu.report.CharterToBe;
import fi.sopu.report.PublicationLine;
import fi.sopu.report.StageResult;
import fi.sopu.report.boundary.Publishing;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishing a stage's report ({@code stage=}) or a process's charter ({@code process=}): shows what would become public as
 * it would look, and publishes it, or withdraws what was published.
 */
@Named
@RequestScoped
public class PublishPage {

    @Inject
    Publishing publishing;
    @Inject
    ResultViews resultViews;
    @Inject
    CharterViews charterViews;
    @Inject
    Says says;

    private @Nullable ResultView result;
    private @Nullable CharterView charter;
    private @Nullable PublicationLine published;
    private @Nullable String refusal;
    private boolean outdated;
    private boolean opened;

    /** Also called before the page is shown: what a button may do depends on what is public now. */
    @CalledFirst
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        try {
            if (isReport()) {
                published = publishing.publicReport(id()).orElse(null);
                StageResult now = publishing.reportToBe(id());
                result = resultViews.of(now);
                outdated = published != null && publishing.isReportOutdated(id(), now);
            } else {
                CharterToBe now = publishing.charterToBe(id());
                published = now.published();
                charter = charterViews.of(now.copy());
            }
        } catch (Refused no) {
            refusal = says.text(no.key(), no.arguments());
        }
    }

    public String publish() {
        if (isReport()) {
            publishing.publishReport(id());
        } else {
            publishing.publishCharter(id());
        }
        says.done("report.publish.done");
        return again();
    }

    public String withdraw() {
        (isReport() ? publishing.publicReport(id()) : publishing.publicCharter(id())).map(PublicationLine::id)
                .ifPresent(publishing::withdraw);
        says.done("report.publish.withdrawn");
        return again();
    }

    /** True when a report is to be published, false when a charter is. */
    public boolean isReport() {
        return Address.has("stage");
    }

    public @Nullable ResultView getResult() {
        open();
        return result;
    }

    public @Nullable CharterView getCharter() {
        open();
        return charter;
    }

    /** The copy that is public now, or null. */
    public @Nullable PublicationLine getPublished() {
        open();
        return published;
    }

    /** Whether the public copy says something else than what is shown. */
    public boolean isOutdated() {
        open();
        return outdated;
    }

    /** Why it can not be published, or null. */
    public @Nullable String getRefusal() {
        open();
        return refusal;
    }

    public UUID id() {
        return Address.id(isReport() ? "stage" : "process");
    }

    private String again() {
        return "/report/publish?faces-redirect=true&" + (isReport() ? "stage=" : "process=") + id();
    }
}

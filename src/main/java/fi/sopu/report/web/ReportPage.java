package fi.sopu.report.web;

import fi.sopu.charter.boundary.DraftingCharters;
import fi.sopu.process.Audience;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.Release;
import fi.sopu.process.StageKind;
import fi.sopu.report.PublicationLine;
import fi.sopu.report.ShownClauses;
import fi.sopu.report.ShownMeasured;
import fi.sopu.report.ShownRanking;
import fi.sopu.report.StageReport;
import fi.sopu.report.StageResult;
import fi.sopu.report.boundary.Publishing;
import fi.sopu.report.boundary.ReadingReports;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The report of a stage, or why there is none. */
@Named
@RequestScoped
public class ReportPage {

    @Inject
    ReadingReports reports;
    @Inject
    Publishing publishing;
    @Inject
    DraftingCharters drafting;
    @Inject
    ResultViews views;

    private StageReport report;
    private @Nullable ResultView result;
    private @Nullable PublicationLine published;

    @CalledFirst
    public void open() {
        if (report != null) {
            return;
        }
        report = reports.ofStage(Address.id("stage"));
        StageResult given = report.result();
        if (given != null && report.isReady()) {
            result = views.of(given);
            published = publishing.publicReport(report.stage().id()).orElse(null);
        }
    }

    /** Also asked for before the page is shown: what a button may do depends on it. */
    public StageReport getReport() {
        open();
        return report;
    }

    public PlannedStage getStage() {
        return getReport().stage();
    }

    /** Null when there is nothing to show. */
    public @Nullable ResultView getResult() {
        return result;
    }

    /** The copy that is public now, or null. */
    public @Nullable PublicationLine getPublished() {
        return published;
    }

    /** Whether those who answered were told that the result becomes public. */
    public boolean isMeantForPublic() {
        return getStage().promise().audience() == Audience.PUBLIC;
    }

    /** The last moment at which the result is shown to those to whom it was promised. */
    public @Nullable Instant getLatestRelease() {
        Instant closes = getStage().when().closesAt();
        return closes == null ? null : closes.plus(Duration.ofDays(Release.LATEST_DAYS));
    }

    /** From this stage's result the charter is written. */
    public boolean isForCharter() {
        return getStage().kind() == StageKind.RULES;
    }

    /** This stage asked how the charter has been kept. */
    public boolean isFollowup() {
        return !report.showing(ShownClauses.class).isEmpty();
    }

    /** The questions whose ideas can be grouped. */
    public List<UUID> getOfIdeas() {
        return report.showing(ShownRanking.class);
    }

    /** The questions whose result is told by unit too. */
    public List<UUID> getMeasured() {
        return report.showing(ShownMeasured.class);
    }

    /** Starts a version of the charter from the one in force, or goes on with the one that has been started. */
    public String startVersion() {
        PlannedStage stage = reports.ofStage(Address.id("stage")).stage();
        drafting.start(stage.process());
        return "/charter/draft?faces-redirect=true&process=" + stage.process();
    }
}

package fi.sopu.report.web;

import fi.sopu.process.PlannedStage;
import fi.sopu.report.ProcessOverview;
import fi.sopu.report.PublicationLine;
import fi.sopu.report.StageReport.State;
import fi.sopu.report.StageResult;
import fi.sopu.report.boundary.Publishing;
import fi.sopu.report.boundary.ReadingReports;
import fi.sopu.shared.CalledFirst;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process's results at a glance, stage by stage, with the way to its charter. */
@Named
@RequestScoped
public class ProcessPage {

    @Inject
    ReadingReports reports;
    @Inject
    Publishing publishing;
    @Inject
    Texts texts;

    private ProcessOverview overview;
    private @Nullable PublicationLine charter;

    /**
     * A stage with what its result says, in the reader's language.
     *
     * @param rests how many took part and how many answers it rests on, or empty
     */
    public record Row(PlannedStage stage, Said title, boolean readable, String state, List<String> sentences, String rests) {
    }

    @CalledFirst
    public void open() {
        overview = reports.ofProcess(Address.id("process"));
        charter = publishing.publicCharter(overview.process().id()).orElse(null);
    }

    public ProcessOverview getOverview() {
        return overview;
    }

    public Said getTitle() {
        return Said.of(overview.process().title(), texts.language());
    }

    public Said getBody() {
        return Said.of(overview.body(), texts.language());
    }

    /** The public copy of its charter, or null. */
    public @Nullable PublicationLine getCharter() {
        return charter;
    }

    public List<Row> getRows() {
        return overview.stages().stream().map(this::row).toList();
    }

    private Row row(ProcessOverview.Line line) {
        StageResult result = line.result();
        List<String> sentences = result != null && line.state() == State.READY ? Spoken.all(result, texts.language()) : List.of();
        return new Row(line.stage(), Said.of(line.stage().title(), texts.language()), line.isReadable(),
                texts.of("report.process." + (line.stage().isClosed() ? line.state().name() : line.stage().when().state().name())), sentences,
                result == null || sentences.isEmpty() ? "" : texts.of("report.process.rests", result.answers(), result.participants(), result.roll()));
    }
}

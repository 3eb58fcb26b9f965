package fi.sopu.process.web;

import fi.sopu.portal.LazyRows;
import fi.sopu.process.ArchivedProcess;
import fi.sopu.process.KnownProcess;
import fi.sopu.process.PlannedStage;
import fi.sopu.shared.Sought;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The archive for those who plan and run processes: a table of them, latest first, narrowed as one types a part of a title, a body or a result. */
@Named
@ViewScoped
public class ArchiveTable implements Serializable {

    private static final String TABLE = "archive:list";
    private static final Map<String, Function<Row, Comparable<?>>> COLUMNS = Map.of("title", Row::title, "body", Row::body, "process.startsOn", row -> row.process.startsOn(),
            "process.closedAt", row -> row.process.closedAt());

    @Inject
    ArchivePage page;
    @Inject
    StageWords words;
    @Inject
    PlanBody bodies;

    private @Nullable String search;
    private @Nullable Boolean running;

    /** A line of the table. */
    public record Row(KnownProcess process, String title, String body, List<PlannedStage> results) {
    }

    /** What the table shows of all. */
    public record Found(LazyRows<Row> rows, int found, int all) {
    }

    public Found getFound() {
        List<Row> all = page.getProcesses().stream().map(this::row).toList();
        List<Row> found = all.stream().filter(row -> running == null || running == (row.process.closedAt() == null))
                .filter(row -> search == null || Sought.holds(text(row), search))
                .toList();
        return new Found(new LazyRows<>(found, COLUMNS), found.size(), all.size());
    }

    private Row row(ArchivedProcess one) {
        return new Row(one.process(), words.in(one.process().title()), bodies.name(one.process().body()), one.results());
    }

    private String text(Row row) {
        return Stream.concat(Stream.of(row.title, row.body), row.results.stream().map(stage -> words.in(stage.title()))).collect(Collectors.joining(" "));
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(String typed) {
        LazyRows.narrowed(TABLE, search, typed);
        search = typed;
    }

    /** Those under way, those that have ended, or (null) both. */
    public @Nullable Boolean getRunning() {
        return running;
    }

    public void setRunning(Boolean those) {
        LazyRows.narrowed(TABLE, running, those);
        running = those;
    }
}

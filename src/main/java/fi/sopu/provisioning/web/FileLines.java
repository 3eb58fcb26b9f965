package fi.sopu.provisioning.web;

import fi.sopu.portal.LazyRows;
import fi.sopu.provisioning.Plan;
import fi.sopu.shared.Sought;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a file would change, a page of lines at a time, narrowed by what happens and by what is typed. */
@Named
@ViewScoped
public class FileLines implements Serializable {

    private static final String TABLE = "changes:list";
    private static final Map<String, Function<Row, Comparable<?>>> COLUMNS = Map.of("row", Row::row, "name", Row::name, "kind", Row::kind, "why", Row::why);

    @Inject
    FilePage file;
    @Inject
    WhyWords words;

    private @Nullable String search;
    private Plan.@Nullable Kind kind;

    /** A line of the table; {@code row} null for a member whom the file does not have. */
    public record Row(int place, @Nullable Integer row, String name, Plan.Kind kind, String why) {
    }

    /** What the table shows of all. */
    public record Found(LazyRows<Row> rows, int found, int all) {
    }

    public Found getFound() {
        Plan plan = file.getSheet().plan();
        List<Plan.Line> lines = plan == null ? List.of() : plan.lines();
        int[] place = {0};
        List<Row> found = lines.stream().map(line -> new Row(place[0]++, line.row() == 0 ? null : line.row(), line.name(), line.kind(), why(line)))
                .filter(row -> (kind == null || row.kind == kind) && (search == null || Sought.holds(row.name + " " + row.why, search)))
                .sorted(Comparator.comparing(Row::kind)).toList();
        return new Found(new LazyRows<>(found, COLUMNS), found.size(), lines.size());
    }

    /** The reasons of a line, in the reader's language. */
    public String why(Plan.Line line) {
        return words.of(line.whys());
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        LazyRows.narrowed(TABLE, this.search, search);
        this.search = search;
    }

    public Plan.@Nullable Kind getKind() {
        return kind;
    }

    public void setKind(Plan.@Nullable Kind kind) {
        LazyRows.narrowed(TABLE, this.kind, kind);
        this.kind = kind;
    }
}

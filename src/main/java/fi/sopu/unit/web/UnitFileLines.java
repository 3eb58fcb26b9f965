package fi.sopu.unit.web;

import fi.sopu.portal.LazyRows;
import fi.sopu.shared.Sought;
import fi.sopu.unit.UnitPlan;
import fi.sopu.unit.UnitPlan.Kind;
import fi.sopu.unit.UnitPlan.Line;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a file of units would change, a page of rows at a time, narrowed by what happens and by what is typed. */
@Named
@ViewScoped
public class UnitFileLines implements Serializable {

    private static final String TABLE = "changes:list";
    private static final Map<String, Function<Line, Comparable<?>>> COLUMNS = Map.of("row", Line::row, "name", Line::name, "kind", Line::kind, "why", Line::why);

    @Inject
    UnitFilePage file;

    private @Nullable String search;
    private @Nullable Kind kind;

    /** What the table shows of all. */
    public record Found(LazyRows<Line> rows, int found, int all) {
    }

    public Found getFound() {
        UnitPlan plan = file.getSheet().plan();
        List<Line> lines = plan == null ? List.of() : plan.lines();
        List<Line> found = lines.stream().filter(line -> (kind == null || line.kind() == kind) && (search == null || Sought.holds(line.name() + " " + line.why(), search)))
                .sorted(Comparator.comparing(Line::kind)).toList();
        return new Found(new LazyRows<>(found, COLUMNS), found.size(), lines.size());
    }

    public List<Kind> getKinds() {
        return List.of(Kind.values());
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String words) {
        LazyRows.narrowed(TABLE, search, words);
        search = words;
    }

    public @Nullable Kind getKind() {
        return kind;
    }

    public void setKind(@Nullable Kind one) {
        LazyRows.narrowed(TABLE, kind, one);
        kind = one;
    }
}

package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.LazyRows;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.RollSheet;
import fi.sopu.process.RollSheet.Entry;
import fi.sopu.process.boundary.KeepingRoll;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.shared.Sought;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is on the roll of a stage, as the table shows them, narrowed by what is typed. */
@Named
@ViewScoped
public class RollTable implements Serializable {

    private static final String TABLE = "roll:list";

    @Inject
    KeepingRoll keeping;
    @Inject
    ReadingQuestions questions;

    private String stage = "";
    private @Nullable String search;

    /** What the table shows of all. */
    public record Found(LazyRows<Entry> rows, List<UUID> ids, int found, int all) {
    }

    public RollSheet getSheet() {
        return keeping.sheet(Ids.of(stage));
    }

    public Found getFound() {
        List<Entry> all = getSheet().roll();
        List<Entry> found = all.stream().filter(one -> search == null || Sought.holds(one.told(), search)).toList();
        return new Found(new LazyRows<>(found, Map.of()), found.stream().map(Entry::member).toList(), found.size(), all.size());
    }

    public PlannedStage getPlanned() {
        return questions.stage(Ids.of(stage));
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(String words) {
        LazyRows.narrowed(TABLE, search, words);
        search = words;
    }
}

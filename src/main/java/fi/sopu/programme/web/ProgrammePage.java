package fi.sopu.programme.web;

import fi.sopu.cohort.TargetGroupFacts;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.ProgrammeSheet;
import fi.sopu.programme.boundary.PlanningProgrammes;
import fi.sopu.shared.CalledFirst;
import fi.sopu.texts.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One programme for those who run it: its days by date, for whom each is, and inviting its people. */
@Named
@ViewScoped
public class ProgrammePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PlanningProgrammes planning;
    @Inject
    Says says;
    @Inject
    Texts texts;

    private @Nullable String id;
    private transient @Nullable ProgrammeSheet sheet;
    private transient @Nullable List<Row> rows;

    /**
     * A day in the table.
     *
     * @param title in the reader's language
     * @param whom  the names of its cohorts, or that it is for everybody
     */
    public record Row(GatheringFacts day, String title, String whom) {}

    @CalledFirst
    public void open() {
        getSheet();
    }

    public ProgrammeSheet getSheet() {
        sheet = sheet == null ? planning.sheet(Ids.of(id)) : sheet;
        return sheet;
    }

    public List<Row> getRows() {
        if (rows == null) {
            TargetGroupFacts target = getSheet().target();
            Map<UUID, String> names = target == null ? Map.of()
                    : target.cohorts().stream().collect(Collectors.toMap(TargetGroupFacts.Cohort::id, TargetGroupFacts.Cohort::name));
            rows = getSheet().days().stream().map(day -> new Row(day, day.plan().title().in(texts.language()), whom(day, names))).toList();
        }
        return rows;
    }

    private String whom(GatheringFacts day, Map<UUID, String> names) {
        return day.cohorts().isEmpty() ? texts.of("programme.day.everybody")
                : day.cohorts().stream().map(cohort -> names.getOrDefault(cohort, "–")).sorted().collect(Collectors.joining(", "));
    }

    public String invite() {
        planning.invite(Ids.of(id));
        says.done("programme.invitedDone");
        return "/programme/programme.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public String remove() {
        planning.remove(Ids.of(id));
        says.done("programme.removedDone");
        return "/programme/programmes.xhtml?faces-redirect=true";
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}

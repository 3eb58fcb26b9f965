package fi.sopu.programme.web;

import fi.sopu.cohort.CohortName;
import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.Way;
import fi.sopu.programme.ProgrammeSheet;
import fi.sopu.programme.boundary.PlanningGatherings;
import fi.sopu.programme.boundary.PlanningProgrammes;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adding a day to a programme, or changing it. */
@Named
@ViewScoped
public class GatheringPage implements Serializable {

    @Inject
    PlanningGatherings planning;
    @Inject
    PlanningProgrammes programmes;
    @Inject
    Says says;

    private @Nullable String programme;
    private @Nullable String id;
    private GatheringForm form = new GatheringForm();
    private List<String> cohorts = new ArrayList<>();
    private boolean cancelled;
    private @Nullable Seen seen;
    private transient @Nullable ProgrammeFacts whole;
    private transient @Nullable List<CohortName> choice;

    @CalledFirst
    public void open() {
        if (id != null) {
            GatheringFacts day = planning.gathering(Ids.of(id));
            programme = day.programme().toString();
            form = new GatheringForm(day.plan());
            cancelled = day.cancelled();
            cohorts = day.cohorts().stream().filter(cohort -> getChoice().stream().anyMatch(one -> one.id().equals(cohort))).map(UUID::toString).toList();
            seen = day.seen();
        }
        getWhole();
    }

    /** The programme that the day is of. */
    public ProgrammeFacts getWhole() {
        whole = whole == null ? programmes.facts(Ids.of(programme)) : whole;
        return whole;
    }

    /** For whom it can be. */
    public List<CohortName> getChoice() {
        choice = choice == null ? planning.choice(Ids.of(programme)) : choice;
        return choice;
    }

    public String save() {
        List<UUID> whom = cohorts.stream().map(Ids::of).toList();
        if (id == null) {
            planning.add(Ids.of(programme), form.plan(), whom);
        } else {
            planning.save(Ids.of(id), form.plan(), whom, ConflictView.seen(seen));
        }
        says.done(id == null ? "programme.day.addedDone" : "programme.day.savedDone");
        return "/programme/programme.xhtml?faces-redirect=true&id=" + Ids.of(programme);
    }

    public GatheringForm getForm() {
        return form;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public List<String> getCohorts() {
        return cohorts;
    }

    public void setCohorts(List<String> chosen) {
        cohorts = chosen;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }

    public @Nullable String getProgramme() {
        return programme;
    }

    public void setProgramme(@Nullable String text) {
        programme = text;
    }
}

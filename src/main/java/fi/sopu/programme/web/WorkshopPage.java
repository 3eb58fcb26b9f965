package fi.sopu.programme.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.process.PlannedStage;
import fi.sopu.programme.GatheringKind;
import fi.sopu.programme.Way;
import fi.sopu.programme.boundary.AddingWorkshops;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Adding a workshop to a stage of a process. */
@Named
@ViewScoped
public class WorkshopPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    AddingWorkshops adding;
    @Inject
    Says says;

    private @Nullable String stage;
    private final GatheringForm form = new GatheringForm();
    private transient @Nullable PlannedStage whole;

    @CalledFirst
    public void open() {
        form.setKind(GatheringKind.WORKSHOP);
        getWhole();
    }

    /** The stage whose workshop it is. */
    public PlannedStage getWhole() {
        whole = whole == null ? adding.stage(Ids.of(stage)) : whole;
        return whole;
    }

    public String save() {
        String address = "/programme/programme.xhtml?faces-redirect=true&id=" + adding.add(Ids.of(stage), form.plan());
        says.done("programme.workshop.added");
        return address;
    }

    public GatheringKind[] getKinds() {
        return GatheringKind.values();
    }

    public Way[] getWays() {
        return Way.values();
    }

    public GatheringForm getForm() {
        return form;
    }

    public @Nullable String getStage() {
        return stage;
    }

    public void setStage(@Nullable String id) {
        stage = id;
    }
}

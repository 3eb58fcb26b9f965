package fi.sopu.process.web;

import fi.sopu.process.Choice;
import fi.sopu.process.ProcessPlan;
import fi.sopu.process.boundary.StartingProcesses;
import fi.sopu.shared.CalledFirst;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starting a process: what from, for which body, under what name, from which day. */
@Named
@ViewScoped
public class StartPage implements Serializable {

    private static final int DAYS_TO_PLAN = 7;

    @Inject
    StartingProcesses starting;
    @Inject
    FindingCouncils councils;
    @Inject
    Clock clock;

    private final StartForm form = new StartForm();
    private transient @Nullable ProcessPlan preview;
    private boolean starter;

    /** Fills the form from what was chosen: its name, and a Monday that leaves a week to plan. */
    @CalledFirst
    public void open() {
        // asked once for the page, in which several parts hang on it; the act asks for itself
        starter = starting.isStarter();
        form.fill(starting.body(form.origin()), getPreview().title(), monday());
    }

    public String start() {
        return "/process/plan?faces-redirect=true&process="
                + starting.start(form.origin(), form.body(), form.getTitle().words(), form.getStartsOn(), form.isAnyway());
    }

    /** False where the council leaves it to its administrator. */
    public boolean isStarter() {
        return starter;
    }

    /** There is one of this name and first day in this body. */
    public boolean isThere() {
        return starting.isThere(form.body(), form.getTitle().words(), form.getStartsOn());
    }

    private LocalDate monday() {
        return LocalDate.now(clock).plusDays(DAYS_TO_PLAN).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    public List<Choice> getChoices() {
        return starting.choices();
    }

    public List<BodyFacts> getBodies() {
        return councils.bodies();
    }

    /** What would be started, on the day in the form; read once for the page. */
    public ProcessPlan getPreview() {
        preview = preview == null ? starting.preview(form.origin(), form.getStartsOn() == null ? monday() : form.getStartsOn()) : preview;
        return preview;
    }

    public StartForm getForm() {
        return form;
    }
}

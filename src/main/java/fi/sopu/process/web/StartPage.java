package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.process.Choice;
import fi.sopu.process.Origin;
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

    private String from = "READY";
    private String body;
    private WordsForm title;
    private @Nullable LocalDate startsOn;
    private boolean anyway;
    private transient @Nullable ProcessPlan preview;

    /** Fills the form from what was chosen: its name, and a Monday that leaves a week to plan. */
    @CalledFirst
    public void open() {
        setStartsOn(monday());
        title = new WordsForm(getPreview().title());
        body = starting.body(Origin.of(from)).toString();
    }

    public String start() {
        return "/process/plan?faces-redirect=true&process="
                + starting.start(Origin.of(from), Ids.of(body), title.words(), startsOn, anyway);
    }

    /** False where the council leaves it to its administrator. */
    public boolean isStarter() {
        return starting.isStarter();
    }

    /** There is one of this name and first day in this body. */
    public boolean isThere() {
        return starting.isThere(Ids.of(body), title.words(), startsOn);
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

    /** What would be started, on the day in the form. */
    public ProcessPlan getPreview() {
        if (preview == null) {
            preview = starting.preview(Origin.of(from), startsOn == null ? monday() : startsOn);
        }
        return preview;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
        preview = null;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
        preview = null;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean yes) {
        anyway = yes;
    }

    public WordsForm getTitle() {
        return title;
    }
}

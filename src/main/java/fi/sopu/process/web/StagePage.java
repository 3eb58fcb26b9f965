package fi.sopu.process.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.process.Participation;
import fi.sopu.process.StageSheet;
import fi.sopu.process.boundary.CountingParticipation;
import fi.sopu.process.boundary.ReadingPlans;
import fi.sopu.process.boundary.RunningStages;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Seen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stage for those who run it: opening, closing, participation, the coach's note. */
@Named
@ViewScoped
public class StagePage implements Serializable {

    @Inject
    ReadingPlans plans;
    @Inject
    RunningStages running;
    @Inject
    CountingParticipation counting;
    @Inject
    Says says;

    private String stage = "";
    private WordsForm note;
    private @Nullable LocalDate until;
    private Seen noteSeen;
    private Seen untilSeen;
    private transient @Nullable StageSheet sheet;

    @CalledFirst
    public void load() {
        note = new WordsForm(getSheet().stage().note());
        until = getSheet().plan().schedule().closesOn();
        noteSeen = Seen.of(getSheet().stage().note());
        untilSeen = Seen.of(until);
    }

    public StageSheet getSheet() {
        if (sheet == null) {
            sheet = plans.stage(id());
        }
        return sheet;
    }

    /** How many could answer if it were opened now. */
    public int getInvited() {
        return plans.invited(id());
    }

    public Participation getParticipation() {
        return counting.of(id());
    }

    public String open() {
        running.open(id());
        return again("process.stage.opened");
    }

    public String close() {
        running.close(id());
        return again("process.stage.closed");
    }

    public String extend() {
        running.extend(id(), until, ConflictView.seen(untilSeen));
        return again("process.stage.extended", says.day(until), says.day(getSheet().plan().schedule().closesOn()));
    }

    public String release() {
        running.release(id());
        return again("process.stage.released");
    }

    public String writeNote() {
        running.writeNote(id(), note.words(), ConflictView.seen(noteSeen));
        return again("process.stage.noted");
    }

    private String again(String done, Object... arguments) {
        says.done(done, arguments);
        return "/process/stage?faces-redirect=true&stage=" + stage;
    }

    private UUID id() {
        return Ids.of(stage);
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate day) {
        until = day;
    }

    public WordsForm getNote() {
        return note;
    }
}

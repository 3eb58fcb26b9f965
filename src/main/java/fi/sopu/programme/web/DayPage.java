package fi.sopu.programme.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.Marked;
import fi.sopu.programme.MyGathering;
import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.boundary.ComingTogether;
import fi.sopu.programme.boundary.GivingFeedback;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of my days: when and where, what there will be, that I come or do not, and that I am there. */
@Named
@ViewScoped
public class DayPage implements Serializable {

    @Inject
    ComingTogether coming;
    @Inject
    GivingFeedback giving;
    @Inject
    Says says;
    @Inject
    Clock clock;

    private @Nullable String id;
    private @Nullable String code;
    private transient @Nullable MyGathering mine;

    @CalledFirst
    public void open() {
        getMine();
    }

    public MyGathering getMine() {
        mine = mine == null ? coming.day(Ids.of(id)) : mine;
        return mine;
    }

    /** Whether feedback on it is asked for. What has been said is not asked for here: it would lie in the session. */
    public boolean isAsked() {
        return giving.isAsked(getMine());
    }

    public boolean isToday() {
        return getMine().day().plan().day().equals(LocalDate.now(clock));
    }

    public boolean isOver() {
        return getMine().day().plan().day().isBefore(LocalDate.now(clock));
    }

    /** Whether it is too late to say that one comes. */
    public boolean isLate() {
        return getMine().answer() != SeatAnswer.COMING && getMine().day().plan().isSignUpOver(LocalDate.now(clock));
    }

    /** What there will be, item by item. */
    public List<String> agenda(String language) {
        return getMine().day().plan().agenda().in(language).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public String come() {
        MyGathering now = coming.say(Ids.of(id), SeatAnswer.COMING);
        says.done(now.turn() > 0 ? "programme.say.waiting" : "programme.say.coming", now.turn());
        return again();
    }

    public String excuse() {
        coming.say(Ids.of(id), SeatAnswer.EXCUSED);
        says.done("programme.say.excused");
        return again();
    }

    public String mark() {
        Marked came = coming.mark(Ids.of(id), Objects.requireNonNullElse(code, ""));
        if (came == Marked.HERE) {
            says.done("programme.say.here");
        } else {
            says.odd("programme.marked." + came);
        }
        return again();
    }

    private String again() {
        return "/programme/day.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String text) {
        code = text;
    }
}

package fi.sopu.programme.web;

import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.AttendanceSheet;
import fi.sopu.programme.Attendee;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.boundary.KeepingAttendance;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of a day in the room: who comes, who waits, who is there; and the code for the wall. */
@Named
@ViewScoped
public class AttendancePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    KeepingAttendance keeping;
    @Inject
    Says says;
    @Inject
    Clock clock;

    private @Nullable String id;
    private transient @Nullable AttendanceSheet sheet;

    @CalledFirst
    public void open() {
        getSheet();
    }

    public AttendanceSheet getSheet() {
        sheet = sheet == null ? keeping.sheet(Ids.of(id)) : sheet;
        return sheet;
    }

    public GatheringFacts getDay() {
        return getSheet().day();
    }

    public List<Attendee> getList() {
        return getSheet().people();
    }

    public long getThere() {
        return getSheet().nameless() + getList().stream().filter(one -> one.came() != null).count();
    }

    public long getExcused() {
        return getList().stream().filter(one -> one.answer() == SeatAnswer.EXCUSED).count();
    }

    /** Whether it is held today, so that a code can be shown. */
    public boolean isToday() {
        return !getDay().cancelled() && getDay().plan().day().equals(LocalDate.now(clock));
    }

    public String mark(Attendee one, boolean there) {
        keeping.mark(Ids.of(id), one.member(), there);
        says.done(there ? "programme.attendance.marked" : "programme.attendance.unmarked", one.name());
        return again();
    }

    public String seat(Attendee one) {
        keeping.seat(Ids.of(id), one.member());
        says.done("programme.attendance.seated", one.name());
        return again();
    }

    /** Whether somebody can still be given a place. */
    public boolean isSeating() {
        return getDay().plan().places() != null && !getDay().cancelled() && !getDay().plan().day().isBefore(LocalDate.now(clock));
    }

    public String show() {
        keeping.show(Ids.of(id));
        says.done("programme.attendance.shown");
        return again();
    }

    private String again() {
        return "/programme/attendance.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}

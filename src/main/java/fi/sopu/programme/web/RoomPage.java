package fi.sopu.programme.web;

import fi.sopu.portal.Ids;
import fi.sopu.programme.AgendaItem;
import fi.sopu.programme.AttendanceSheet;
import fi.sopu.programme.TurnSheet;
import fi.sopu.programme.boundary.GivingTurns;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Zone;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wall of the room: what is going on, how long it still takes, what comes next, who speaks, and the code by which people mark themselves. */
@Named
@RequestScoped
public class RoomPage {

    @Inject
    GivingTurns giving;
    @Inject
    Texts texts;
    @Inject
    Clock clock;

    private @Nullable String id;
    private @Nullable TurnSheet turns;

    @CalledFirst
    public void open() {
        getTurns();
    }

    public TurnSheet getTurns() {
        turns = turns == null ? giving.sheet(Ids.of(id)) : turns;
        return turns;
    }

    public AttendanceSheet getSheet() {
        return getTurns().list();
    }

    /** What has its time, in the reader's language. */
    public List<AgendaItem> getItems() {
        return AgendaItem.of(getSheet().day().plan().agenda().in(texts.language()), getSheet().day().plan().where().at().ends());
    }

    public boolean isToday() {
        return getSheet().day().plan().day().equals(LocalDate.now(clock));
    }

    /** Seconds since midnight here, by the server's clock: the room's own may be wrong. */
    public int getNow() {
        return LocalTime.ofInstant(clock.instant(), Zone.HERE).toSecondOfDay();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}

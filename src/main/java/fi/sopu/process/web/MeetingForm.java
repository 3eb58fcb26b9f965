package fi.sopu.process.web;

import fi.sopu.shared.Refused;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.TimeAndPlace;
import fi.sopu.texts.Dates;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is typed of a meeting. Knows no rule. */
public class MeetingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate heldOn;
    private @Nullable Integer number;
    private @Nullable String starts;
    private @Nullable String ends;
    private @Nullable String place;

    void fill(LocalDate day, int next) {
        heldOn = day;
        number = next;
    }

    void fill(MeetingFacts meeting) {
        fill(meeting.heldOn(), meeting.number());
        starts = Dates.typedHour(meeting.at().starts());
        ends = Dates.typedHour(meeting.at().ends());
        place = meeting.at().place();
    }

    LocalDate day() {
        if (heldOn == null) {
            throw new Refused("portal.badDate");
        }
        return heldOn;
    }

    int count() {
        return number == null ? 0 : number;
    }

    TimeAndPlace at() {
        return TimeAndPlace.typed(starts, ends, place);
    }

    public @Nullable LocalDate getHeldOn() {
        return heldOn;
    }

    public void setHeldOn(@Nullable LocalDate day) {
        heldOn = day;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer some) {
        number = some;
    }

    public @Nullable String getStarts() {
        return starts;
    }

    public void setStarts(@Nullable String hour) {
        starts = hour;
    }

    public @Nullable String getEnds() {
        return ends;
    }

    public void setEnds(@Nullable String hour) {
        ends = hour;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String text) {
        place = text;
    }
}

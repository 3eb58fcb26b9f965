package fi.sopu.programme.web;

import fi.sopu.programme.GatheringKind;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.Way;
import fi.sopu.programme.Where;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.TimeAndPlace;
import fi.sopu.texts.Dates;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is typed of a day of a programme. Knows no rule. */
public class GatheringForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private GatheringKind kind = GatheringKind.TRAINING;
    private @Nullable String titleFi;
    private @Nullable String titleSv;
    private @Nullable String agendaFi;
    private @Nullable String agendaSv;
    private @Nullable LocalDate day;
    private final Spot spot = new Spot();
    private @Nullable Integer places;
    private @Nullable LocalDate until;

    /** When in the day, where and how. */
    public static class Spot implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String starts;
        private @Nullable String ends;
        private @Nullable String place;
        private Way way = Way.SITE;
        private @Nullable String link;

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

        public Way getWay() {
            return way;
        }

        public void setWay(Way chosen) {
            way = chosen;
        }

        public @Nullable String getLink() {
            return link;
        }

        public void setLink(@Nullable String address) {
            link = address;
        }
    }

    GatheringForm() {
    }

    GatheringForm(GatheringPlan plan) {
        kind = plan.kind();
        titleFi = plan.title().getFi();
        titleSv = plan.title().getSv();
        agendaFi = plan.agenda().getFi();
        agendaSv = plan.agenda().getSv();
        day = plan.day();
        spot.starts = Dates.typedHour(plan.where().at().starts());
        spot.ends = Dates.typedHour(plan.where().at().ends());
        spot.place = plan.where().at().place();
        spot.way = plan.where().way();
        spot.link = plan.where().link();
        places = plan.places();
        until = plan.until();
    }

    GatheringPlan plan() {
        if (day == null) {
            throw new Refused("portal.badDate");
        }
        return new GatheringPlan(kind, Words.of(titleFi, titleSv), Words.of(agendaFi, agendaSv), day,
                Where.typed(TimeAndPlace.typed(spot.starts, spot.ends, spot.place), spot.way, spot.link), places, until);
    }

    public GatheringKind getKind() {
        return kind;
    }

    public void setKind(GatheringKind chosen) {
        kind = chosen;
    }

    public @Nullable String getTitleFi() {
        return titleFi;
    }

    public void setTitleFi(@Nullable String text) {
        titleFi = text;
    }

    public @Nullable String getTitleSv() {
        return titleSv;
    }

    public void setTitleSv(@Nullable String text) {
        titleSv = text;
    }

    public @Nullable String getAgendaFi() {
        return agendaFi;
    }

    public void setAgendaFi(@Nullable String text) {
        agendaFi = text;
    }

    public @Nullable String getAgendaSv() {
        return agendaSv;
    }

    public void setAgendaSv(@Nullable String text) {
        agendaSv = text;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate some) {
        day = some;
    }

    public Spot getSpot() {
        return spot;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate last) {
        until = last;
    }

    public @Nullable Integer getPlaces() {
        return places;
    }

    public void setPlaces(@Nullable Integer many) {
        places = many;
    }
}

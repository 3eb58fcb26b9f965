package fi.sopu.programme.control;

import fi.sopu.programme.Way;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The template "Johtoryhmien valmennusohjelma": eight days over a period, the first and the last and one with the owners for everybody, two remote for everybody, three on site for
 * each cohort by itself, one cohort a week. All on Tuesdays, none from midsummer to the beginning of August or around Christmas. Pure.
 */
public final class YearOfDays {

    private static final List<Day> DAYS = List.of(new Day("opening", Way.SITE, false), new Day("guidance", Way.REMOTE, false), new Day("economy", Way.SITE, true),
            new Day("organising", Way.SITE, true), new Day("owners", Way.BOTH, false), new Day("communication", Way.REMOTE, false), new Day("staff", Way.SITE, true),
            new Day("closing", Way.SITE, false));
    private static final int MIDSUMMER = 18;
    private static final int AUGUST = 7;
    private static final int INDEPENDENCE = 6;
    private static final int CHRISTMAS = 18;
    private static final int EPIPHANY = 7;

    private YearOfDays() {
    }

    private record Day(String theme, Way way, boolean each) {
    }

    /**
     * A day as the template has it.
     *
     * @param theme  of its texts: programme.template.theme
     * @param cohort null where it is for everybody
     */
    public record Planned(String theme, Way way, LocalDate day, @Nullable UUID cohort) {
    }

    /**
     * @param cohorts in their order; without any each day is for everybody
     * @return in the order of the themes, and of each theme in the order of the cohorts
     */
    public static List<Planned> of(LocalDate starts, LocalDate ends, List<UUID> cohorts) {
        List<Planned> all = new ArrayList<>();
        LocalDate last = starts.minusDays(1);
        long span = ChronoUnit.DAYS.between(starts, ends);
        for (int at = 0; at < DAYS.size(); at++) {
            Day day = DAYS.get(at);
            LocalDate due = starts.plusDays(span * at / (DAYS.size() - 1));
            LocalDate next = due.isAfter(last) ? due : last.plusDays(1);
            if (!day.each || cohorts.isEmpty()) {
                last = working(next, ends);
                all.add(new Planned(day.theme, day.way, last, null));
                continue;
            }
            for (UUID cohort : cohorts) {
                LocalDate held = working(next, ends);
                all.add(new Planned(day.theme, day.way, held, cohort));
                next = held.plusDays(1);
                last = held;
            }
        }
        return all;
    }

    /** The next Tuesday that is none of a holiday; where the period ends before it, the last one within. */
    private static LocalDate working(LocalDate from, LocalDate ends) {
        LocalDate day = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        while (isHoliday(day)) {
            day = day.plusWeeks(1);
        }
        if (day.isAfter(ends)) {
            day = ends.with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY));
            while (isHoliday(day)) {
                day = day.minusWeeks(1);
            }
        }
        return day;
    }

    private static boolean isHoliday(LocalDate day) {
        int at = day.getDayOfMonth();
        return switch (day.getMonth()) {
            case JUNE -> at >= MIDSUMMER;
            case JULY -> true;
            case AUGUST -> at < AUGUST;
            case DECEMBER -> at == INDEPENDENCE || at >= CHRISTMAS;
            case JANUARY -> at < EPIPHANY;
            case MAY -> at == 1;
            default -> false;
        };
    }
}

package fi.sopu.programme;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a day that has its time.
 *
 * @param from when it begins
 * @param to   when it ends; null when nobody has said
 */
public record AgendaItem(LocalTime from, @Nullable LocalTime to, String what) {

    private static final Pattern TIMED = Pattern.compile("(\\d{1,2})[.:](\\d{2})(?:\\s*[–-]\\s*(\\d{1,2})[.:](\\d{2}))?\\s+(\\S.*)");
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    /**
     * The lines of an agenda that begin with a time, in the order of their times. What says no end ends when the next one begins, the last one with the day.
     *
     * @param ends when the day ends; null when nobody has said
     */
    public static List<AgendaItem> of(String agenda, @Nullable LocalTime ends) {
        List<AgendaItem> said = new ArrayList<>(agenda.lines().map(String::strip).map(TIMED::matcher).filter(Matcher::matches).filter(AgendaItem::isTime)
                .map(line -> new AgendaItem(time(line, 1), line.group(3) == null ? null : time(line, 3), line.group(5).strip())).toList());
        said.sort((one, other) -> one.from.compareTo(other.from));
        for (int at = 0; at < said.size(); at++) {
            AgendaItem one = said.get(at);
            LocalTime next = at + 1 < said.size() ? said.get(at + 1).from : ends;
            if (one.to == null && next != null && next.isAfter(one.from)) {
                said.set(at, new AgendaItem(one.from, next, one.what));
            }
        }
        return List.copyOf(said);
    }

    private static boolean isTime(Matcher line) {
        return isTime(line, 1) && (line.group(3) == null || isTime(line, 3));
    }

    private static boolean isTime(Matcher line, int hour) {
        return Integer.parseInt(line.group(hour)) < HOURS && Integer.parseInt(line.group(hour + 1)) < MINUTES;
    }

    private static LocalTime time(Matcher line, int hour) {
        return LocalTime.of(Integer.parseInt(line.group(hour)), Integer.parseInt(line.group(hour + 1)));
    }
}

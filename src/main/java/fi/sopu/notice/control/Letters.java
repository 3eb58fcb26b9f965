package fi.sopu.notice.control;

import fi.sopu.calendar.DayInvitation;
import fi.sopu.mail.CalendarPart;
import fi.sopu.mail.Letter;
import fi.sopu.notice.entity.Tiding;
import fi.sopu.texts.TextStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes letters of what is to be told: one thing is its own title, several have one that says how many. */
public final class Letters {

    private static final String GATHERED = "GATHERED";

    private Letters() {}

    /** @param tidings at least one, in the order in which they are told, and none about a day */
    public static Letter of(UUID member, String language, List<Tiding> tidings) {
        return of(member, language, tidings, Map.of());
    }

    /**
     * @param tidings at least one, in the order in which they are told
     * @param days    how the member is told of the days that they are about
     */
    public static Letter of(UUID member, String language, List<Tiding> tidings, Map<UUID, DayInvitation> days) {
        List<Letter.Part> parts = tidings.stream().map(tiding -> part(language, tiding, tiding.date() == null ? null : days.get(tiding.date()))).distinct().toList();
        String title = parts.size() == 1 ? parts.get(0).heading() : TextStore.text(language, "notice.mailSeveral", parts.size());
        return new Letter(member, parts.size() == 1 ? tidings.get(0).occasion().name() : GATHERED, language, title, parts, CalendarPart.NONE);
    }

    /** A day in a letter of its own, which a calendar takes. */
    public static Letter inviting(UUID member, String language, Tiding tiding, DayInvitation day) {
        Letter.Part part = part(language, tiding, day);
        return new Letter(member, tiding.occasion().name(), language, part.heading(), List.of(part), new CalendarPart(day.method(), day.text()));
    }

    private static Letter.Part part(String language, Tiding tiding, @Nullable DayInvitation day) {
        String key = "notice.mail." + tiding.occasion();
        List<String> lines = new ArrayList<>();
        if (day != null) {
            lines.add(day.line());
        }
        lines.add(TextStore.text(language, key + ".line", tiding.minutes()));
        if (tiding.until() != null) {
            lines.add(TextStore.text(language, "notice.mailUntil", tiding.until()));
        }
        return new Letter.Part(TextStore.text(language, key, day == null ? tiding.about().in(language) : day.title()), lines, TextStore.text(language, key + ".link"),
                tiding.path());
    }
}

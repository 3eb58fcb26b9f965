package fi.sopu.notice.control;

import fi.sopu.mail.CalendarPart;
import fi.sopu.mail.Letter;
import fi.sopu.notice.entity.Tiding;
import fi.sopu.texts.TextStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes letters of what is to be told: one thing is its own title, several have one that says how many. */
public final class Letters {

    private static final String GATHERED = "GATHERED";

    private Letters() {}

    /** @param tidings at least one, in the order in which they are told */
    public static Letter of(UUID member, String language, List<Tiding> tidings) {
        List<Letter.Part> parts = tidings.stream().map(tiding -> part(language, tiding)).distinct().toList();
        String title = parts.size() == 1 ? parts.get(0).heading() : TextStore.text(language, "notice.mailSeveral", parts.size());
        return new Letter(member, parts.size() == 1 ? tidings.get(0).occasion().name() : GATHERED, language, title, parts, CalendarPart.NONE);
    }

    private static Letter.Part part(String language, Tiding tiding) {
        String key = "notice.mail." + tiding.occasion();
        List<String> lines = new ArrayList<>();
        lines.add(TextStore.text(language, key + ".line", tiding.minutes()));
        if (tiding.until() != null) {
            lines.add(TextStore.text(language, "notice.mailUntil", tiding.until()));
        }
        return new Letter.Part(TextStore.text(language, key, tiding.about().in(language)), lines, TextStore.text(language, key + ".link"), tiding.path());
    }
}

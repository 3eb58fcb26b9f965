package fi.sopu.portal;

import fi.sopu.shared.Conflict;
import fi.sopu.shared.Difference;
import fi.sopu.shared.PeopleNames;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import fi.sopu.texts.Dates;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two people edited the same thing: who saved first and when, and both values, for {@code <s:conflict>} in the form. The form keeps what was typed and from
 * then on says that the stored value has been seen, so that saving once more takes one's own.
 */
@Named("conflict")
@RequestScoped
public class ConflictView {

    private static final String MINE = "mine";

    @Inject
    HttpServletRequest request;
    @Inject
    PeopleNames people;
    @Inject
    Texts texts;
    @Inject
    Dates dates;

    private @Nullable Conflict conflict;

    /** A field in which the two differ; tongue is suomi, svenska or null. */
    public record Line(String label, @Nullable String tongue, String language, String stored, String own) {
    }

    void set(Conflict found) {
        conflict = found;
    }

    /** What the form was read from: as the page remembers it, unless the person has seen a conflict since. */
    public static Seen seen(@Nullable Seen read) {
        String mine = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(MINE);
        return mine == null && read != null ? read : new Seen(mine);
    }

    /** True when it is this thing that somebody else has changed. */
    public boolean about(@Nullable Object thing) {
        return conflict != null && thing != null && conflict.thing().toString().equals(thing.toString());
    }

    private Conflict shown() {
        return Objects.requireNonNull(conflict, "asked for where there is one");
    }

    public String getSentence() {
        Conflict shown = shown();
        String name = shown.by() == null ? null : people.names().get(shown.by());
        return name == null || shown.at() == null ? texts.of("portal.conflict.somebody") : texts.of("portal.conflict.who", name, dates.moment(shown.at()));
    }

    public @Nullable String getMark() {
        return shown().now().mark();
    }

    /** The page itself, which then shows what is stored. */
    public String getHere() {
        String query = CouncilViewHandler.originalQuery(request);
        return CouncilViewHandler.originalUri(request) + (query == null ? "" : "?" + query);
    }

    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        for (Difference difference : shown().differences()) {
            String label = texts.of(difference.label());
            if (difference.stored() instanceof Words stored && difference.own() instanceof Words own) {
                words(lines, label, "suomi", "fi", stored.getFi(), own.getFi());
                words(lines, label, "svenska", "sv", stored.getSv(), own.getSv());
            } else {
                lines.add(new Line(label, null, texts.language(), text(difference.stored()), text(difference.own())));
            }
        }
        return lines;
    }

    private void words(List<Line> lines, String label, String tongue, String language, @Nullable String stored, @Nullable String own) {
        if (!Objects.equals(stored, own)) {
            lines.add(new Line(label, tongue, language, text(stored), text(own)));
        }
    }

    private String text(@Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return texts.of("portal.conflict.nothing");
        }
        return value instanceof LocalDate day ? dates.day(day) : value instanceof LocalTime hour ? Dates.typedHour(hour) : value instanceof Difference.Key key ? texts.of(key.key())
                : value instanceof Boolean on ? texts.of(on ? "portal.yes" : "portal.no") : value.toString();
    }

    /** The same for a script. */
    Map<String, Object> json() {
        return Map.of("error", getSentence(), "key", shown().key(), "seen", String.valueOf(getMark()),
                "lines", getLines().stream().map(line -> Map.of("label", line.label(), "language", line.language(), "stored", line.stored(), "own", line.own())).toList());
    }
}

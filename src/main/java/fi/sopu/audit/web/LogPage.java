package fi.sopu.audit.web;

import fi.sopu.audit.LogPart;
import fi.sopu.audit.LogPlace;
import fi.sopu.audit.boundary.ReadingTheLog;
import fi.sopu.audit.web.LogWords.Line;
import fi.sopu.shared.Alphabet;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The log for an administrator: by time, act and person, a hundred rows at a time, latest first. */
@Named
@RequestScoped
public class LogPage {

    private static final int ROWS = 100;

    @Inject
    ReadingTheLog reading;
    @Inject
    LogWords words;
    @Inject
    LogQuery query;
    @Inject
    Texts texts;

    private LogPart found;
    private Map<UUID, String> people;
    private Map<UUID, String> names;

    /** A choice of the search form. */
    public record Choice(String value, String text) {
    }

    public void open() {
        people = reading.names();
        names = reading.allNames();
        found = reading.search(query.search(), query.place(), query.isNewer(), ROWS);
    }

    public List<Line> getLines() {
        return found.rows().stream().map(trace -> words.line(trace, names)).toList();
    }

    /** The place after which older rows follow, or null. */
    public String getOlder() {
        return found.older() ? LogPlace.of(found.rows().get(found.rows().size() - 1)).text() : null;
    }

    /** The place before which newer rows stand, or null. */
    public String getNewer() {
        return found.newer() && !found.rows().isEmpty() ? LogPlace.of(found.rows().get(0)).text() : null;
    }

    public List<Choice> getActs() {
        return reading.acts().stream().map(act -> new Choice(act, words.act(act))).sorted(alphabetic()).toList();
    }

    public List<Choice> getPeople() {
        return people.entrySet().stream().map(one -> new Choice(one.getKey().toString(), one.getValue())).sorted(alphabetic()).toList();
    }

    private Comparator<Choice> alphabetic() {
        return Alphabet.by(Choice::text);
    }

    public LogQuery getQuery() {
        return query;
    }
}

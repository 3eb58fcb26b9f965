package fi.sopu.audit.web;

import fi.sopu.audit.LogPart;
import fi.sopu.audit.LogPlace;
import fi.sopu.audit.LogSheet;
import fi.sopu.audit.boundary.ReadingTheLog;
import fi.sopu.audit.web.LogWords.Line;
import fi.sopu.portal.Offered;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.CalledFirst;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The log for an administrator: by time, act and person, a hundred rows at a time, latest first. What is looked for stands in the address, which can be passed on. */
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

    private @Nullable LogSheet found;

    /** An act that can be looked for. */
    public record KnownAct(String value, String text) {
    }

    @CalledFirst
    public void open() {
        found = reading.search(query.search(), query.place(), query.isNewer(), ROWS);
        if (query.getPerson() != null) {
            query.setPerson(new Offered(query.getPerson().id(), words.person(query.getPerson().uuid(), found.names())));
        }
    }

    /** Also after a day was typed that is none: then the page shows what it has shown. */
    private LogSheet found() {
        if (found == null) {
            found = reading.search(query.search(), query.place(), query.isNewer(), ROWS);
        }
        return found;
    }

    private LogPart part() {
        return found().part();
    }

    public List<Line> getLines() {
        return part().rows().stream().map(trace -> words.line(trace, found().names())).toList();
    }

    /** The place after which older rows follow, or null. */
    public @Nullable String getOlder() {
        return part().older() ? LogPlace.of(part().rows().get(part().rows().size() - 1)).text() : null;
    }

    /** The place before which newer rows stand, or null. */
    public @Nullable String getNewer() {
        return part().newer() && !part().rows().isEmpty() ? LogPlace.of(part().rows().get(0)).text() : null;
    }

    public List<KnownAct> getActs() {
        return found().acts().stream().map(one -> new KnownAct(one, words.act(one))).sorted(Alphabet.by(KnownAct::text)).toList();
    }

    /** People in the log, as one types. */
    public List<Offered> complete(String typed) {
        return Offered.of(Alphabet.sorted(reading.names().entrySet(), Map.Entry::getValue), typed, Map.Entry::getKey, Map.Entry::getValue);
    }

    /** To the address of what was chosen. */
    public String find() {
        return "/audit/log.xhtml?faces-redirect=true" + (query.isNarrow() ? "&" + query.getAsText() : "");
    }

    public LogQuery getQuery() {
        return query;
    }
}

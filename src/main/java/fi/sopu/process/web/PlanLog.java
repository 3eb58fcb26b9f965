package fi.sopu.process.web;

import fi.sopu.audit.Trace;
import fi.sopu.process.ProcessActs;
import fi.sopu.process.boundary.ReadingActs;
import fi.sopu.texts.TextStore;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who did what to a process, in words: what the planners see of each other's work. */
@Named
@RequestScoped
public class PlanLog {

    private static final int LATEST = 25;

    @Inject
    ReadingActs reading;
    @Inject
    Texts texts;

    /** A line of the log. */
    public record Line(Instant at, String who, String what) {
    }

    /** The latest acts, latest first; acts that have no words here are for the full log alone. */
    public List<Line> of(UUID process) {
        ProcessActs acts = reading.of(process);
        Map<UUID, String> names = acts.names();
        return acts.latest().stream().filter(trace -> TextStore.has(texts.language(), key(trace))).limit(LATEST)
                .map(trace -> new Line(trace.at(), who(trace, names), texts.of(key(trace), detail(trace, names)))).toList();
    }

    private String who(Trace trace, Map<UUID, String> names) {
        return trace.actor() == null ? "Sopu" : names.getOrDefault(trace.actor(), texts.of("process.log.formerMember"));
    }

    private String detail(Trace trace, Map<UUID, String> names) {
        String detail = trace.detail() == null ? "" : trace.detail();
        if (trace.act().startsWith("process.planner")) {
            return texts.of("process.role." + detail);
        }
        int colon = detail.indexOf(": ");
        if (colon > 0 && detail.length() == colon + 38) {
            return detail.substring(0, colon + 2) + names.getOrDefault(UUID.fromString(detail.substring(colon + 2)), "");
        }
        return detail;
    }

    private static String key(Trace trace) {
        return "process.log." + trace.act().substring(trace.act().indexOf('.') + 1);
    }
}

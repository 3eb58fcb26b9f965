package fi.sopu.audit.web;

import fi.sopu.audit.LogPlace;
import fi.sopu.audit.LogSearch;
import fi.sopu.audit.Trace;
import fi.sopu.audit.boundary.ReadingTheLog;
import fi.sopu.audit.web.LogWords.Line;
import fi.sopu.portal.Spreadsheet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Zone;
import fi.sopu.texts.Csv;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log, as far as the search narrows it, for a spreadsheet: names as they are today, and the opaque ids that the log itself holds. */
@RequestScoped
@Path("audit/log.csv")
public class LogExport {

    /** As the page shows it, and what a spreadsheet takes for a time; the head names the zone. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Zone.HERE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(Zone.HERE);

    @Inject
    ReadingTheLog reading;
    @Inject
    LogWords words;
    @Inject
    LogQuery query;
    @Inject
    Texts texts;
    @Inject
    CurrentActor actor;

    /** Sent while it is read, piece by piece: however long the log is, neither memory nor a transaction holds all of it. */
    @GET
    @Produces("text/csv;charset=UTF-8")
    public Response export() {
        LogSearch search = query.search();
        List<Trace> first = reading.export(search, null);
        Map<UUID, String> names = reading.allNames();
        StreamingOutput sent = out -> {
            out.write(Csv.of(List.of(head())).getBytes(StandardCharsets.UTF_8));
            for (List<Trace> piece = first; !piece.isEmpty(); piece = reading.export(search, LogPlace.of(piece.get(piece.size() - 1)))) {
                out.write(Csv.lines(piece.stream().map(trace -> row(trace, words.line(trace, names))).toList()).getBytes(StandardCharsets.UTF_8));
            }
        };
        return Spreadsheet.of(sent, actor.get(), "log");
    }

    private List<String> head() {
        return List.of(texts.of("audit.at") + " (" + Zone.HERE + ")", texts.of("audit.who"), texts.of("audit.what"), texts.of("audit.whom"), texts.of("audit.detail"),
                "at", "act", "by", "actor", "about", "subject", "id");
    }

    private static List<String> row(Trace trace, Line line) {
        return List.of((trace.byDay() ? DAY : TIME).format(trace.at()), line.who(), line.what(), line.whom(), line.detail(),
                trace.byDay() ? DAY.format(trace.at()) : trace.at().truncatedTo(ChronoUnit.SECONDS).toString(), trace.act(), trace.by().name(), text(trace.actor()),
                trace.about(), text(trace.subject()), trace.id().toString());
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}

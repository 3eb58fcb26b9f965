package fi.sopu.audit.web;

import fi.sopu.audit.LogSearch;
import fi.sopu.audit.LogSheet;
import fi.sopu.audit.LogSlice;
import fi.sopu.audit.boundary.ReadingTheLog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of the log, read once in a request however often a component asks for it, and not kept longer: whoever may no longer read it is told so at the next page. */
@RequestScoped
public class LogReading {

    @Inject
    ReadingTheLog reading;

    private @Nullable LogSlice slice;
    private @Nullable LogSheet sheet;

    LogSheet sheet(LogSearch search, LogSlice asked) {
        if (sheet == null || !asked.equals(slice)) {
            slice = asked;
            sheet = reading.search(search, asked);
        }
        return sheet;
    }

    Map<UUID, String> names() {
        return reading.names();
    }
}

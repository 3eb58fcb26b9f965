package fi.sopu.audit.web;

import fi.sopu.audit.LogSearch;
import fi.sopu.audit.LogSheet;
import fi.sopu.audit.LogSlice;
import fi.sopu.audit.boundary.ReadingTheLog;
import fi.sopu.portal.Offered;
import fi.sopu.shared.Alphabet;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of the log, read once in a request however often a component asks for it, and not kept longer: whoever may no longer read it is told so at the next page. */
@Named
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

    /** People in the log, as one types. */
    public List<Offered> complete(String typed) {
        return Offered.of(Alphabet.sorted(reading.names().entrySet(), Map.Entry::getValue), typed, Map.Entry::getKey, Map.Entry::getValue);
    }
}

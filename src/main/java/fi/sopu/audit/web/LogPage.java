package fi.sopu.audit.web;

import fi.sopu.audit.LogSearch;
import fi.sopu.audit.LogSheet;
import fi.sopu.audit.LogSlice;
import fi.sopu.audit.web.LogWords.Act;
import fi.sopu.audit.web.LogWords.Line;
import fi.sopu.portal.LazyRows;
import fi.sopu.portal.Offered;
import fi.sopu.shared.CalledFirst;
import jakarta.faces.component.UIData;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The log for an administrator: by time, act and person, a page at a time, as it was when the page was opened. What is looked for, and which page
 * is shown, stand in the address, which can be passed on.
 */
@Named
@ViewScoped
public class LogPage implements Serializable {

    private static final String TABLE = "log:list";

    @Inject
    LogReading reading;
    @Inject
    LogWords words;
    @Inject
    LogQuery query;
    @Inject
    Clock clock;

    private LogSearch search = LogSearch.ALL;
    private @Nullable LogSlice slice;
    private boolean earlier;

    @CalledFirst
    public void open() {
        Instant now = clock.instant();
        search = query.search();
        slice = query.slice(now);
        earlier = slice.asOf().isBefore(now);
        if (query.getPerson() != null) {
            query.setPerson(new Offered(query.getPerson().id(), words.person(query.getPerson().uuid(), sheet().names())));
        }
    }

    /** The part that the address asked for. */
    public LogSlice getSlice() {
        return Objects.requireNonNull(slice, "read when the page is opened");
    }

    /** The part that the table shows by now. */
    private LogSlice shown() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getViewRoot().findComponent(TABLE) instanceof UIData table
                ? slice(LazyRows.sorting(TABLE).map(by -> !by.down()).orElse(getSlice().oldestFirst()), table.getFirst(), table.getRows()) : getSlice();
    }

    private LogSlice slice(boolean oldestFirst, int first, int size) {
        return new LogSlice(getSlice().asOf(), oldestFirst, first, LogQuery.SIZES.contains(size) ? size : LogQuery.SIZES.get(0));
    }

    private LogSheet sheet() {
        return reading.sheet(search, shown());
    }

    /** Rows as the table asks for them, read from the database a page at a time: before it is drawn, since what fails amid that is not told. */
    public LogRows getRows() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            sheet();
        }
        return new LogRows(() -> sheet().part().all(), this::lines);
    }

    private List<Line> lines(boolean oldestFirst, int first, int size) {
        LogSheet found = reading.sheet(search, slice(oldestFirst, first, size));
        return found.part().rows().stream().map(trace -> words.line(trace, found.names())).toList();
    }

    public List<Act> getActs() {
        return words.acts(sheet().acts());
    }

    /** To the address of what was chosen. */
    public String find() {
        String typed = LogQuery.text(query.search());
        return "/audit/log.xhtml?faces-redirect=true" + (typed.isEmpty() ? "" : "&" + typed);
    }

    public LogQuery getQuery() {
        return query;
    }

    /** What the log is narrowed by, as a part of an address; empty for nothing. */
    public String getNarrowing() {
        return LogQuery.text(search);
    }

    /** What leads back to the page that the table shows. */
    public String getAddress() {
        return LogQuery.text(search, shown());
    }

    /** Whether it is the log as it was before now. */
    public boolean isEarlier() {
        return earlier;
    }
}

package fi.sopu.audit.web;

import fi.sopu.audit.LogSearch;
import fi.sopu.audit.LogSlice;
import fi.sopu.portal.AddressQuery;
import fi.sopu.portal.Offered;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search in the address of the log's page and of its export, and then as it is typed anew. What can not be understood is as if it were not there. */
@RequestScoped
public class LogQuery {

    /** Rows that a page may have; the first of them, when nothing is said. */
    static final List<Integer> SIZES = List.of(100, 50, 25);

    @Inject
    HttpServletRequest request;

    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private @Nullable String act;
    private @Nullable Offered person;

    @PostConstruct
    void read() {
        from = day("from");
        until = day("until");
        act = text("act");
        person = id("person");
    }

    LogSearch search() {
        return new LogSearch(from, until, act, person == null ? null : person.uuid());
    }

    private @Nullable LocalDate day(String name) {
        try {
            return text(name) == null ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable Offered id(String name) {
        String text = text(name);
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? new Offered(text, "") : null;
    }

    private @Nullable String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() || value.length() > 100 ? null : value.strip();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate typed) {
        from = typed;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate typed) {
        until = typed;
    }

    public @Nullable String getAct() {
        return act;
    }

    public void setAct(String chosen) {
        act = chosen;
    }

    public @Nullable Offered getPerson() {
        return person;
    }

    public void setPerson(Offered chosen) {
        person = chosen;
    }

    /**
     * Which part of the log the address asks for: an earlier one of today's, or of a log as it was.
     *
     * @param now the latest that can be asked for
     */
    LogSlice slice(Instant now) {
        int rows = number("rows", SIZES.get(0));
        return new LogSlice(moment(now), "oldest".equals(text("order")), Math.max(0, number("row", 1) - 1), SIZES.contains(rows) ? rows : SIZES.get(0));
    }

    private Instant moment(Instant now) {
        try {
            Instant asked = text("asof") == null ? now : Instant.parse(text("asof"));
            return asked.isAfter(now) || asked.isBefore(Instant.EPOCH) ? now : asked;
        } catch (DateTimeParseException e) {
            return now;
        }
    }

    private int number(String name, int otherwise) {
        String text = text(name);
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** The search as a part of an address; empty for none. */
    static String text(LogSearch search) {
        return AddressQuery.of("from", search.from(), "until", search.until(), "act", search.act(), "person", search.person());
    }

    /** The same with the part of the log. */
    static String text(LogSearch search, LogSlice slice) {
        String narrow = text(search);
        return (narrow.isEmpty() ? "" : narrow + "&")
                + AddressQuery.of("asof", slice.asOf(), "order", slice.oldestFirst() ? "oldest" : null, "row", slice.first() + 1, "rows", slice.size());
    }
}

package fi.sopu.audit.web;

import fi.sopu.audit.LogPlace;
import fi.sopu.audit.LogSearch;
import fi.sopu.portal.AddressQuery;
import fi.sopu.portal.Offered;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The search in the address of the log's page and of its export, and then as it is typed anew. What can not be understood is as if it were not there. */
@RequestScoped
public class LogQuery {

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

    /** Where in the log the page begins, or null for the latest. */
    @Nullable
    LogPlace place() {
        return LogPlace.read(text(isNewer() ? "newer" : "older")).orElse(null);
    }

    /** Whether the page shows what stands before the place. */
    boolean isNewer() {
        return text("newer") != null;
    }

    /** True when the page shows not the whole log. */
    public boolean isNarrow() {
        return !getAsText().isEmpty();
    }

    /** The search as a part of an address, without the place; empty for none. */
    public String getAsText() {
        return AddressQuery.of("from", from, "until", until, "act", act, "person", person == null ? null : person.id());
    }
}

package fi.sopu.audit.web;

import fi.sopu.audit.LogPlace;
import fi.sopu.audit.LogSearch;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The search in the address of the log's page and of its export. What can not be understood is as if it were not there. */
@RequestScoped
public class LogQuery {

    @Inject
    HttpServletRequest request;

    LogSearch search() {
        return new LogSearch(day("from"), day("until"), text("act"), person());
    }

    private LocalDate day(String name) {
        try {
            return text(name) == null ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private UUID person() {
        String text = text("person");
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    private String text(String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() || value.length() > 100 ? null : value.strip();
    }

    public String getFrom() {
        return text("from");
    }

    public String getUntil() {
        return text("until");
    }

    public String getAct() {
        return text("act");
    }

    public String getPerson() {
        return text("person");
    }

    /** Where in the log the page begins, or null for the latest. */
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
        return Stream.of("from", "until", "act", "person").filter(name -> text(name) != null)
                .map(name -> name + "=" + URLEncoder.encode(text(name), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}

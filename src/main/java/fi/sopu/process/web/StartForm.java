package fi.sopu.process.web;

import fi.sopu.portal.Ids;
import fi.sopu.process.Origin;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed of a process to start. */
public class StartForm implements Serializable {

    private String from = "READY";
    private String body = "";
    private WordsForm title = new WordsForm(Words.of(null, null));
    private @Nullable LocalDate startsOn;
    private boolean anyway;

    void fill(UUID first, Words name, LocalDate day) {
        body = first.toString();
        title = new WordsForm(name);
        startsOn = day;
    }

    Origin origin() {
        return Origin.of(from);
    }

    UUID body() {
        return Ids.of(body);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String text) {
        from = text;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String id) {
        body = id;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate day) {
        startsOn = day;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean yes) {
        anyway = yes;
    }

    public WordsForm getTitle() {
        return title;
    }
}

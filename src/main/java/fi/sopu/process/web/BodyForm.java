package fi.sopu.process.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.shared.Seen;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.TermFacts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed of a body or a term; without an id it is a new one. */
public class BodyForm implements Serializable {

    private @Nullable UUID body;
    private @Nullable UUID term;
    private @Nullable Seen seen;
    private @Nullable Seen termSeen;
    private String kind = "BOARD";
    private @Nullable String fi;
    private @Nullable String sv;
    private @Nullable Integer seats;
    private @Nullable LocalDate starts;
    private @Nullable LocalDate ends;

    void fill(BodyFacts facts) {
        body = facts.id();
        seen = facts.seen();
        fi = facts.name().getFi();
        sv = facts.name().getSv();
        seats = facts.seats();
    }

    void fill(TermFacts facts) {
        term = facts.id();
        termSeen = facts.seen();
        starts = facts.starts();
        ends = facts.ends();
    }

    /** What the body was when it was opened for typing. */
    Seen seen() {
        return ConflictView.seen(seen);
    }

    Seen termSeen() {
        return ConflictView.seen(termSeen);
    }

    public @Nullable UUID getBody() {
        return body;
    }

    public @Nullable UUID getTerm() {
        return term;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String text) {
        kind = text;
    }

    public @Nullable String getFi() {
        return fi;
    }

    public void setFi(String text) {
        fi = text;
    }

    public @Nullable String getSv() {
        return sv;
    }

    public void setSv(String text) {
        sv = text;
    }

    public @Nullable Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer number) {
        seats = number;
    }

    public @Nullable LocalDate getStarts() {
        return starts;
    }

    public void setStarts(LocalDate day) {
        starts = day;
    }

    public @Nullable LocalDate getEnds() {
        return ends;
    }

    public void setEnds(LocalDate day) {
        ends = day;
    }
}

package fi.sopu.identity.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What is typed of a role to give, or of the days to move one to. */
public class RoleForm implements Serializable {

    private UUID id;
    private String role;
    private String body;
    private LocalDate starts;
    private LocalDate ends;
    private Seen seen;

    UUID bodyId() {
        return body == null || body.isBlank() ? null : UUID.fromString(body);
    }

    /** What the days were when they were opened for typing. */
    Seen seen() {
        return ConflictView.seen(seen);
    }

    void setSeen(Seen read) {
        seen = read;
    }

    /** The role whose days are being moved, or null while one is given. */
    public UUID getId() {
        return id;
    }

    void setId(UUID role) {
        id = role;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String text) {
        role = text;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String text) {
        body = text;
    }

    public LocalDate getStarts() {
        return starts;
    }

    public void setStarts(LocalDate day) {
        starts = day;
    }

    public LocalDate getEnds() {
        return ends;
    }

    public void setEnds(LocalDate day) {
        ends = day;
    }
}

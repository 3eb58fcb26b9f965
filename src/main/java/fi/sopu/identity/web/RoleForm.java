package fi.sopu.identity.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed of a role to give, or of the days to move one to. */
public class RoleForm implements Serializable {

    private @Nullable UUID id;
    private @Nullable String role;
    private @Nullable String body;
    private @Nullable LocalDate starts;
    private @Nullable LocalDate ends;
    private @Nullable Seen seen;

    @Nullable
    UUID bodyId() {
        return body == null || body.isBlank() ? null : UUID.fromString(body);
    }

    Role role() {
        return Role.valueOf(String.valueOf(role));
    }

    /** What the days were when they were opened for typing. */
    Seen seen() {
        return ConflictView.seen(seen);
    }

    void setSeen(Seen read) {
        seen = read;
    }

    /** The role whose days are being moved, or null while one is given. */
    public @Nullable UUID getId() {
        return id;
    }

    void setId(UUID role) {
        id = role;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(String text) {
        role = text;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(String text) {
        body = text;
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

    public void setEnds(@Nullable LocalDate day) {
        ends = day;
    }
}

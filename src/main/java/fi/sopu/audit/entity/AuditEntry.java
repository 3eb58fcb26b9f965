package fi.sopu.audit.entity;

import fi.sopu.audit.ByWhom;
import fi.sopu.audit.Trace;
import fi.sopu.shared.Acted;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the audit log. The actor is an opaque id, the name lies elsewhere, so that a person can be erased and the log kept. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends TenantOwned {

    @Column(name = "at")
    private Instant at;
    /** The same as others than the operator are told it: of coming and going, the last moment of the day. */
    @Column(name = "told_at", insertable = false, updatable = false)
    private @Nullable Instant toldAt;
    private @Nullable UUID actor;
    /** Who it was when it was no member. */
    @Enumerated(EnumType.STRING)
    @Column(name = "by_whom")
    private ByWhom by;
    private String act;
    private String about;
    private @Nullable UUID subject;
    private @Nullable String detail;

    protected AuditEntry() {
    }

    public AuditEntry(Instant at, @Nullable UUID actor, ByWhom by, Acted acted) {
        this.at = at;
        this.actor = actor;
        this.by = by;
        this.act = acted.act();
        this.about = acted.about();
        this.subject = acted.subject();
        this.detail = acted.detail();
    }

    /** With its exact time. */
    public Trace trace() {
        return trace(at, false);
    }

    /** Coming and going by the day alone. */
    public Trace told() {
        Instant time = Objects.requireNonNull(toldAt, "known once it is stored");
        return trace(time, !time.equals(at));
    }

    private Trace trace(Instant time, boolean byDay) {
        return new Trace(id(), time, byDay, actor, by, act, about, subject, detail);
    }
}

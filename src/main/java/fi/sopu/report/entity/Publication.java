package fi.sopu.report.entity;

import fi.sopu.report.PublicationKind;
import fi.sopu.shared.PlatformOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A copy that a council has made public. Never changed: it is withdrawn, and a newer one takes its place. */
@Entity
@Table(name = "publication")
@PlatformOwned("everybody may read it without logging in; the database lets only its own council add and withdraw")
public class Publication {

    @Id
    private UUID id = UUID.randomUUID();
    @Column(name = "tenant_id")
    private int tenant;
    @SuppressWarnings("UnusedVariable") // for the database alone
    private String slug;
    @Enumerated(EnumType.STRING)
    private PublicationKind kind;
    @Column(name = "source_id")
    private UUID source;
    private String body;
    @Column(name = "published_at")
    private Instant publishedAt;
    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected Publication() {
    }

    /**
     * @param source the stage or charter that was copied
     * @param body   the copy, as JSON in the council's languages
     */
    public Publication(int tenant, String slug, PublicationKind kind, UUID source, String body, Instant now) {
        this.tenant = tenant;
        this.slug = slug;
        this.kind = kind;
        this.source = source;
        this.body = body;
        this.publishedAt = now;
    }

    public void withdraw(Instant now) {
        if (withdrawnAt == null) {
            withdrawnAt = now;
        }
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public UUID id() {
        return id;
    }

    public PublicationKind kind() {
        return kind;
    }

    public UUID source() {
        return source;
    }

    public String body() {
        return body;
    }

    public Instant publishedAt() {
        return publishedAt;
    }
}

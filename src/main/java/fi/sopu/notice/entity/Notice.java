package fi.sopu.notice.entity;

import fi.sopu.notice.NoticeFacts;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a member should know. Written when it happens, put away by its reader. */
@Entity
@Table(name = "notice")
public class Notice extends TenantOwned {

    @Column(name = "member_id")
    private UUID member;
    @Column(name = "text_key")
    private String key;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "about_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "about_sv"))
    private Words about;
    private String path;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "put_away_at")
    private @Nullable Instant putAwayAt;

    protected Notice() {
    }

    public Notice(UUID member, String key, Words about, String path, Instant now) {
        this.member = member;
        this.key = key;
        this.about = about;
        this.path = path;
        this.createdAt = now;
    }

    public void putAway(Instant now) {
        if (putAwayAt == null) {
            putAwayAt = now;
        }
    }

    public void takeOut() {
        putAwayAt = null;
    }

    public NoticeFacts facts() {
        return new NoticeFacts(id(), key, about, path, createdAt);
    }
}

package fi.sopu.provisioning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person of the council's directory, as the directory has said it the last time; beside it the member that they are in Sopu.
 * Added, changed, switched off and on again, and gone when the directory says so.
 */
@Entity
@Table(name = "scim_person")
public class ScimPerson extends ScimResource {

    private @Nullable UUID member;
    @Column(name = "user_name")
    private String userName = "";
    private String said = "{}";
    private boolean active;
    @Column(name = "ended_here")
    private boolean endedHere;

    protected ScimPerson() {
    }

    public ScimPerson(Instant now) {
        super(now);
    }

    /** Names are compared without case (RFC 7643, 4.1.1). */
    public static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** @param json what the directory has said, as it is said back to it */
    public void say(String name, String external, boolean isActive, String json, Instant now) {
        userName = plain(name);
        active = isActive;
        said = json;
        heard(external, now);
    }

    public void become(@Nullable UUID who) {
        member = who;
    }

    /** The directory has ended the membership, and may take it up again. */
    public void end(boolean byDirectory) {
        endedHere = byDirectory;
    }

    public @Nullable UUID member() {
        return member;
    }

    public String userName() {
        return userName;
    }

    public String said() {
        return said;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isEndedHere() {
        return endedHere;
    }
}

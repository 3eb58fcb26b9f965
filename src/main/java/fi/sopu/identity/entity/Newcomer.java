package fi.sopu.identity.entity;

import fi.sopu.identity.NewcomerFacts;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the council's IdP knows and the council does not yet, or of whom it is in doubt. Waits for an administrator, who
 * links or refuses; name and address are as the IdP said them, and go with the decision.
 */
@Entity
@Table(name = "newcomer")
public class Newcomer extends TenantOwned {

    private static final int LONGEST = 200;

    @Column(name = "idp_entity_id")
    private String idpEntityId;
    @Column(name = "key_name")
    private String keyName;
    @Column(name = "key_value")
    private String keyValue;
    private @Nullable String name;
    private @Nullable String email;
    @Column(name = "first_came")
    private Instant firstCame;
    @Column(name = "last_came")
    private Instant lastCame;
    private int times;
    private @Nullable Instant refused;

    protected Newcomer() {
    }

    public Newcomer(String idpEntityId, String keyName, String keyValue, Instant now) {
        this.idpEntityId = idpEntityId;
        this.keyName = keyName;
        this.keyValue = keyValue;
        this.firstCame = now;
        this.lastCame = now;
    }

    /** The person has come (again). Somebody who was refused stays refused, and leaves nothing new. */
    public void come(@Nullable String saidName, @Nullable String saidEmail, Instant now) {
        lastCame = now;
        times++;
        if (refused == null) {
            name = TypedText.foreign(saidName, LONGEST);
            email = TypedText.foreign(saidEmail, LONGEST);
        }
    }

    public void refuse(Instant now) {
        refused = now;
        name = null;
        email = null;
    }

    public boolean isRefused() {
        return refused != null;
    }

    public String idpEntityId() {
        return idpEntityId;
    }

    public String keyName() {
        return keyName;
    }

    public String keyValue() {
        return keyValue;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable String email() {
        return email;
    }

    public NewcomerFacts facts(List<NewcomerFacts.Likely> likely) {
        return new NewcomerFacts(id(), name, email, keyValue, idpEntityId, firstCame, lastCame, times, refused, likely);
    }
}

package fi.sopu.identity.entity;

import fi.sopu.identity.Mapping;
import fi.sopu.saml.Peer;
import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.Signs;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TenantOwned;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider of the council. Begins as a draft, gets its metadata, is tried by a test login, and is switched on; two
 * may be on at a time. Each change gives it a new revision, from which clients are built anew.
 */
@Entity
@Table(name = "idp")
public class Idp extends TenantOwned {

    private static final int LONGEST_NAME = 120;
    private static final int MOST_HOURS = 365 * 24;
    /** What a NameID without a format is (SAML Core 2.2.2). */
    private static final String UNSPECIFIED = "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified";

    private String path;
    @Column(name = "entity_id")
    private @Nullable String entityId;
    private @Nullable String metadata;
    @Embedded
    @AttributeOverride(name = "fi", column = @Column(name = "name_fi"))
    @AttributeOverride(name = "sv", column = @Column(name = "name_sv"))
    private Words name;
    private @Nullable String profile;
    @Column(name = "key_attribute")
    private @Nullable String keyAttribute;
    @Column(name = "key_scope")
    private @Nullable String keyScope;
    @Column(name = "given_attribute")
    private @Nullable String givenAttribute;
    @Column(name = "family_attribute")
    private @Nullable String familyAttribute;
    @Column(name = "mail_attribute")
    private @Nullable String mailAttribute;
    @Enumerated(EnumType.STRING)
    private @Nullable Signs signs;
    @Column(name = "name_format")
    private @Nullable String nameFormat;
    @Column(name = "max_auth_hours")
    private int maxAuthHours = 8;
    @Column(name = "encryption_required")
    private boolean encryptionRequired;
    @Column(name = "cbc_accepted")
    private boolean cbcAccepted;
    private boolean live;
    private int revision = 1;
    @Column(name = "metadata_url")
    private @Nullable String metadataUrl;
    @Column(name = "trust_anchor")
    private @Nullable String trustAnchor;
    private @Nullable Instant fetched;
    @Column(name = "fetch_problem")
    private @Nullable String fetchProblem;
    private @Nullable Instant expires;
    private @Nullable Instant proven;

    protected Idp() {
    }

    /** One that the operator gives: in use at once. */
    public Idp(String path, String entityId, String metadata, Words name, Mapping mapping) {
        this.path = path;
        this.entityId = entityId;
        this.metadata = metadata;
        rename(name);
        map(mapping);
        this.live = true;
    }

    /**
     * A draft: not in use, and without metadata yet.
     *
     * @param path its name in paths, such as {@code demo}
     */
    public Idp(String path, Words name, @Nullable String profile, Mapping mapping) {
        this.path = path;
        this.profile = profile;
        rename(name);
        map(mapping);
    }

    /** @throws Refused when there is no name: people choose by it when two IdPs are in use */
    public final void rename(Words newName) {
        Words clean = TypedText.line(newName, LONGEST_NAME);
        if (clean.isEmpty()) {
            throw new Refused("identity.idp.nameMissing");
        }
        name = clean;
    }

    /** @throws Refused when the IdP is in use: everybody would become somebody else */
    public final void map(Mapping mapping) {
        boolean otherKey = !Objects.equals(keyAttribute, mapping.key()) || !Objects.equals(keyScope, mapping.keyScope());
        if (otherKey && live) {
            throw new Refused("identity.idp.keyInUse");
        }
        keyAttribute = mapping.key();
        keyScope = mapping.keyScope();
        givenAttribute = mapping.given();
        familyAttribute = mapping.family();
        mailAttribute = mapping.mail();
        if (otherKey) {
            forgetTest();
        }
    }

    /** Takes new metadata of the same IdP; another entityID would be another IdP. */
    public void renew(String newEntityId, String newMetadata, @Nullable Instant newExpires) {
        expires = newExpires;
        if (!newMetadata.equals(metadata) || !newEntityId.equals(entityId)) {
            if (!newEntityId.equals(entityId)) {
                forgetTest();
            }
            entityId = newEntityId;
            metadata = newMetadata;
            revision++;
        }
    }

    private void forgetTest() {
        signs = null;
        nameFormat = null;
        proven = null;
    }

    /** Where the metadata is fetched from time to time; null when it was pasted. */
    public void comesFrom(@Nullable String url, @Nullable String anchor) {
        metadataUrl = url;
        trustAnchor = anchor;
        fetchProblem = null;
    }

    /** @param problem why it could not be fetched, or null */
    public void fetched(Instant now, @Nullable String problem) {
        fetched = now;
        fetchProblem = problem;
    }

    /**
     * Remembers what the IdP signs: what it signed last while it is being set up, and once it is in use, less than that is refused; and where the
     * NameID tells people apart, its format.
     *
     * @param format of the NameID, or null
     * @throws SamlRefused when the format is another one than before: the same text may then be somebody else
     */
    public void pin(Signs seen, @Nullable String format) {
        if (signs == null || !live) {
            signs = Objects.requireNonNull(seen);
        }
        if (keyAttribute == null) {
            String kind = format == null ? UNSPECIFIED : format;
            if (nameFormat == null) {
                nameFormat = kind;
            } else if (!nameFormat.equals(kind)) {
                throw new SamlRefused("key.otherFormat", kind);
            }
        }
    }

    /** A test login was recognised as an administrator. */
    public void prove(Instant now) {
        proven = now;
    }

    /**
     * @param anybody true where it is enough that an answer to a test was right, whoever it was about
     * @throws Refused when no test login has shown that an administrator gets in
     */
    public void switchOn(boolean anybody) {
        if (proven == null && !(anybody && signs != null)) {
            throw new Refused("identity.idp.untested");
        }
        live = true;
    }

    /** What has been in use may be switched on again without another test. */
    public void switchOff(Instant now) {
        if (live && proven == null) {
            proven = now;
        }
        live = false;
    }

    /**
     * How its assertions must be encrypted. Off and off is the beginning: AES-GCM is taken, and what comes in the clear too.
     *
     * @param required an assertion in the clear is refused
     * @param cbc      AES-CBC is taken too (AD FS and Entra ID know nothing else), though only inside a Response that is signed as a
     *                 whole: CBC alone lets a stranger find out what is inside by asking often enough
     */
    public void encrypts(boolean required, boolean cbc) {
        encryptionRequired = required;
        cbcAccepted = cbc;
    }

    /**
     * How long ago a person may have authenticated at the IdP: whoever did earlier is asked anew, so this is how long a session that was left open
     * there is worth anything here.
     *
     * @throws Refused when it is no number of hours between one and a year's
     */
    public void remembers(@Nullable Integer hours) {
        if (hours == null || hours < 1 || hours > MOST_HOURS) {
            throw new Refused("identity.idp.hoursWrong");
        }
        maxAuthHours = hours;
    }

    /** What the service provider must know of it, at the council where the actor is. */
    public Peer peer(Actor here) {
        return new Peer(here.tenant(), here.slug(), id(), path, revision, Objects.toString(entityId, ""), metadata,
                new Peer.Demands(signs, oldestAuthentication(), encryptionRequired, cbcAccepted));
    }

    public boolean isEncryptionRequired() {
        return encryptionRequired;
    }

    public boolean isCbcAccepted() {
        return cbcAccepted;
    }

    public String path() {
        return path;
    }

    /** Null while it is a draft without metadata. */
    public @Nullable String entityId() {
        return entityId;
    }

    /** The entityID of one that has its metadata, without which nobody logs in by it. */
    public String issuer() {
        return Objects.requireNonNull(entityId, "a draft without metadata");
    }

    public @Nullable String metadata() {
        return metadata;
    }

    public Words name() {
        return name == null ? Words.of(null, null) : name;
    }

    public @Nullable String profile() {
        return profile;
    }

    public @Nullable String keyAttribute() {
        return keyAttribute;
    }

    public Mapping mapping() {
        return new Mapping(keyAttribute, keyScope, givenAttribute, familyAttribute, mailAttribute);
    }

    public @Nullable Signs signs() {
        return signs;
    }

    public Duration oldestAuthentication() {
        return Duration.ofHours(maxAuthHours);
    }

    public boolean isLive() {
        return live;
    }

    public int revision() {
        return revision;
    }

    public @Nullable String metadataUrl() {
        return metadataUrl;
    }

    public @Nullable String trustAnchor() {
        return trustAnchor;
    }

    public @Nullable Instant fetched() {
        return fetched;
    }

    public @Nullable String fetchProblem() {
        return fetchProblem;
    }

    public @Nullable Instant expires() {
        return expires;
    }

    public boolean isProven() {
        return proven != null;
    }
}

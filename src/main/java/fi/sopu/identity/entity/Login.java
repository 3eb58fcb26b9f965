package fi.sopu.identity.entity;

import fi.sopu.saml.SamlSession;
import fi.sopu.shared.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One login of a member. Begins as a ticket, which the same browser turns into a session within two minutes; counts
 * until it is ended here or by the IdP, is unused for two hours, or is twelve hours old. Holds no attributes.
 */
@Entity
@Table(name = "login")
public class Login extends TenantOwned {

    private static final Duration TICKET = Duration.ofMinutes(2);
    private static final Duration TICKET_FROM_HOME = Duration.ofMinutes(1);
    private static final Duration UNUSED = Duration.ofHours(2);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration LONGEST_FROM_HOME = Duration.ofHours(8);
    private static final Duration NOTICE = Duration.ofMinutes(1);

    @Column(name = "account_id")
    private @Nullable UUID account;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "idp_id")
    private @Nullable UUID idp;
    @Column(name = "name_id")
    private String nameId = "";
    @Column(name = "name_id_format")
    private @Nullable String nameIdFormat;
    @Column(name = "name_qualifier")
    private @Nullable String nameQualifier;
    @Column(name = "sp_name_qualifier")
    private @Nullable String spNameQualifier;
    @Column(name = "session_index")
    private @Nullable String sessionIndex;
    @Column(name = "ticket_hash")
    private @Nullable String ticketHash;
    @Column(name = "nonce_hash")
    private @Nullable String nonceHash;
    @Column(name = "ticket_until")
    private @Nullable Instant ticketUntil;
    private @Nullable String home;
    @Column(name = "return_path")
    private String returnPath = "/";
    @Column(name = "token_hash")
    private @Nullable String tokenHash;
    private Instant started;
    private Instant seen;
    private @Nullable Instant ended;

    protected Login() {
    }

    public Login(UUID account, UUID member, UUID idp, Instant now) {
        this.account = account;
        this.member = member;
        this.idp = idp;
        this.started = now;
        this.seen = now;
    }

    /** One that a member's own link has made, without an IdP: it counts at once. */
    public static Login byLink(UUID member, String hashOfToken, Instant now) {
        Login login = new Login();
        login.member = member;
        login.started = now;
        login.seen = now;
        login.tokenHash = hashOfToken;
        return login;
    }

    /** At a network, one that has come through the person's own council: that is where it was found out who it is. */
    public static Login fromHome(UUID member, String home, Instant now) {
        Login login = new Login();
        login.member = member;
        login.home = home;
        login.started = now;
        login.seen = now;
        return login;
    }

    /**
     * How the IdP knows this login, for logging out there.
     *
     * @param name    null where the IdP gave none, and so can not be told who leaves
     * @param indexes of its session
     */
    public void knownAs(@Nullable String name, @Nullable String format, @Nullable String qualifier, @Nullable String spQualifier, List<String> indexes) {
        nameId = name == null ? "" : name;
        nameIdFormat = format;
        nameQualifier = qualifier;
        spNameQualifier = spQualifier;
        sessionIndex = indexes.isEmpty() ? null : String.join("\n", indexes);
    }

    /** The ticket that the browser with this nonce may turn into a session. */
    public void waitForBrowser(String hashOfTicket, String hashOfNonce, String path) {
        ticketHash = hashOfTicket;
        nonceHash = hashOfNonce;
        returnPath = path;
        ticketUntil = seen.plus(home == null ? TICKET : TICKET_FROM_HOME);
    }

    public boolean isOpen(Instant now) {
        return tokenHash != null && ended == null && now.isBefore(seen.plus(UNUSED)) && now.isBefore(started.plus(home == null ? LONGEST : LONGEST_FROM_HOME));
    }

    /** Notes that the login was used; at most once a minute, to spare the database. */
    public void use(Instant now) {
        if (now.isAfter(seen.plus(NOTICE))) {
            seen = now;
        }
    }

    public void end(Instant now) {
        if (ended == null) {
            ended = now;
        }
    }

    public boolean isEnded() {
        return ended != null;
    }

    public Instant started() {
        return started;
    }

    public UUID member() {
        return member;
    }

    /** Whether it stands for somebody whom an IdP has told: here, or at the council from which they came. */
    public boolean isAssured() {
        return idp != null || home != null;
    }

    /** Name in paths of the council through which it came to this network, or null. */
    public @Nullable String home() {
        return home;
    }

    /** Null where a link has made it, or another council. */
    public @Nullable UUID idp() {
        return idp;
    }

    /** Empty where the IdP gave none. */
    public String nameId() {
        return nameId;
    }

    /** How the IdP knows this login. */
    public SamlSession atIdp() {
        return new SamlSession(nameId, nameIdFormat, nameQualifier, spNameQualifier, sessions());
    }

    public List<String> sessions() {
        return sessionIndex == null ? List.of() : List.of(sessionIndex.split("\n"));
    }

    public String returnPath() {
        return returnPath;
    }
}

package fi.sopu.provisioning.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.provisioning.KeyFrom;
import fi.sopu.provisioning.ScimSheet;
import fi.sopu.provisioning.control.ScimDepartments;
import fi.sopu.provisioning.control.ScimRows;
import fi.sopu.provisioning.control.ScimSettling;
import fi.sopu.provisioning.entity.ScimCall;
import fi.sopu.provisioning.entity.ScimGroup;
import fi.sopu.provisioning.entity.ScimPerson;
import fi.sopu.provisioning.entity.ScimRule;
import fi.sopu.provisioning.entity.ScimToken;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeping the council's directory: its tokens, what is made of its people and groups, where it says something else than Sopu keeps. */
@UseCase
public class KeepingScim {

    /** What a directory may give. An administrator is made by hand. */
    public static final List<Role> ROLES = List.of(Role.COUNCILLOR, Role.DEPUTY, Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_HOLDER);
    /** For how long a token may be good, in days. */
    public static final List<Integer> DAYS = List.of(90, 180, 365);
    private static final String PREFIX = "sopu_scim_";
    private static final int HEARD = 50;

    @Inject
    ScimRows rows;
    @Inject
    ScimSettling settling;
    @Inject
    FindingMembers finding;
    @Inject
    ScimDepartments departments;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    @Allowed(Role.REGIONAL_ADMIN)
    public ScimSheet sheet() {
        return settling.sheet(rows.tokens().stream().map(token -> token.facts(clock.instant())).toList(), rows.heard(HEARD).stream().map(ScimCall::heard).toList());
    }

    /**
     * Makes a token.
     *
     * @param days one of {@link #DAYS}
     * @return the token, which is shown once: only its hash is kept
     * @throws Refused when it has no name
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public String make(@Nullable String name, int days) {
        if (!DAYS.contains(days)) {
            throw new NotFound("days");
        }
        String secret = PREFIX + Tokens.fresh();
        ScimToken token = new ScimToken(name, Tokens.hash(secret), actor.get().me(), clock.instant(), clock.instant().plus(Duration.ofDays(days)));
        rows.add(token);
        acted.fire(new Acted("provisioning.scimTokenMade", "scimToken", token.id(), token.name()));
        return secret;
    }

    /** The directory is let in by it no more, at once and at every node. */
    @Allowed(Role.REGIONAL_ADMIN)
    public void revoke(UUID id) {
        ScimToken token = rows.token(id);
        token.revoke(clock.instant());
        acted.fire(new Acted("provisioning.scimTokenRevoked", "scimToken", id, token.name()));
    }

    /**
     * Says what is made of the directory's people, and makes it of those who are here.
     *
     * @param role that everybody gets, or null
     * @param seen the mark of what the editor had before them
     * @throws Refused when somebody else has changed it
     */
    @InTurn("KeepingMembers")
    @Allowed(Role.REGIONAL_ADMIN)
    public void rule(KeyFrom from, @Nullable Role role, @Nullable String seen) {
        ScimRule rule = rows.rule().orElseGet(ScimRule::new);
        if (!rule.facts().seen().equals(new Seen(seen))) {
            throw new Refused("provisioning.scim.changed");
        }
        rule.change(from, giveable(role));
        rows.keep(rule);
        settling.settle(rows.people(), false);
        acted.fire(new Acted("provisioning.scimRuleChanged", "scimRule", rule.id(), role == null ? null : role.name()));
    }

    private static @Nullable Role giveable(@Nullable Role role) {
        if (role != null && !ROLES.contains(role)) {
            throw new NotFound("role");
        }
        return role;
    }

    /**
     * Says what being in a group of the directory gives, and gives it to those who are in it.
     *
     * @param role         or null
     * @param councilGroup or null
     */
    @InTurn("KeepingMembers")
    @Allowed(Role.REGIONAL_ADMIN)
    public void mean(UUID id, @Nullable Role role, @Nullable UUID councilGroup) {
        ScimGroup group = rows.group(id.toString()).orElseThrow(() -> new NotFound("scimGroup"));
        if (councilGroup != null && finding.groups().stream().noneMatch(g -> g.id().equals(councilGroup))) {
            throw new NotFound("group");
        }
        group.mean(giveable(role), councilGroup);
        settling.settle(rows.seatsIn(id).stream().flatMap(seat -> rows.person(seat.person().toString()).stream()).toList(), false);
        acted.fire(new Acted("provisioning.scimGroupMeant", "scimGroup", id, group.name()));
    }

    /** Takes what the directory says of somebody, in place of what was typed or came from elsewhere; what is locked stays. */
    @InTurn("KeepingMembers")
    @Allowed(Role.REGIONAL_ADMIN)
    public void take(UUID person) {
        ScimPerson one = rows.person(person.toString()).orElseThrow(() -> new NotFound("scimPerson"));
        settling.settle(List.of(one), true);
    }

    /**
     * Makes a unit of a department of which the directory speaks, with those above it that its path names, and seats its people in it.
     *
     * @throws Refused when its name cannot be a unit's
     */
    @InTurn("KeepingMembers")
    @Allowed(Role.REGIONAL_ADMIN)
    public void makeUnit(String department) {
        departments.make(department, rows.people());
    }
}

package fi.sopu.provisioning.boundary;

import fi.sopu.identity.IdpSheet;
import fi.sopu.identity.boundary.ConnectingIdps;
import fi.sopu.provisioning.BroughtSheet;
import fi.sopu.provisioning.control.BroughtByLogins;
import fi.sopu.provisioning.control.BroughtLook;
import fi.sopu.provisioning.control.BroughtRows;
import fi.sopu.provisioning.entity.BroughtGroup;
import fi.sopu.provisioning.entity.BroughtRule;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Saying what is taken from the logins by an IdP, and seeing what it would do before it does. */
@UseCase
public class KeepingBrought {

    /** For how many days it is remembered who was in a group. */
    public static final int DAYS = 7;

    @Inject
    BroughtRows rows;
    @Inject
    BroughtLook look;
    @Inject
    BroughtByLogins brought;
    @Inject
    ConnectingIdps connecting;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** @throws NotFound when this council has no IdP of this path */
    @Allowed(Role.REGIONAL_ADMIN)
    public BroughtSheet sheet(String path) {
        return look.sheet(connecting.one(path));
    }

    /**
     * @param fields    whether name and address are taken at each login
     * @param attribute that tells groups, or null
     * @param seen      the mark of what the editor had before them
     * @throws Refused when somebody else has changed it
     */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void rule(String path, boolean fields, @Nullable String attribute, @Nullable String seen) {
        IdpSheet idp = connecting.one(path);
        BroughtRule rule = rows.rule(idp.path()).orElseGet(() -> new BroughtRule(idp.path()));
        if (!rule.seen().equals(new Seen(seen))) {
            throw new Refused("provisioning.login.changed");
        }
        rule.change(fields, attribute);
        rows.keep(rule);
        if (!fields) {
            rows.fieldsFrom(idp.path()).forEach(rows::remove);
        }
        acted.fire(new Acted("provisioning.loginRuleChanged", "idp", null, idp.path()));
    }

    /**
     * Begins to look who is in a group; it gives nothing yet.
     *
     * @throws Refused when the value is missing or looked for already
     */
    @Once
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void add(String path, @Nullable String value, @Nullable Role role) {
        if (role == null || !KeepingScim.ROLES.contains(role)) {
            throw new Refused("provisioning.login.roleMissing");
        }
        BroughtGroup group = new BroughtGroup(connecting.one(path).path(), value, role);
        if (rows.groups(group.idp()).stream().anyMatch(other -> other.value().equals(group.value()))) {
            throw new Refused("provisioning.login.valueTwice");
        }
        rows.add(group);
        acted.fire(new Acted("provisioning.loginGroupAdded", "broughtGroup", group.id(), group.value()));
    }

    /** From now on whoever logs in and is in the group has the role, and whoever has it from the IdP and is no longer in the group loses it. */
    @Allowed(Role.REGIONAL_ADMIN)
    public void switchOn(UUID id) {
        BroughtGroup group = rows.group(id);
        group.give(true);
        acted.fire(new Acted("provisioning.loginGroupOn", "broughtGroup", id, group.value()));
    }

    /** From now on it gives and takes nothing; roles stay as they are. */
    @Allowed(Role.REGIONAL_ADMIN)
    public void switchOff(UUID id) {
        BroughtGroup group = rows.group(id);
        group.give(false);
        acted.fire(new Acted("provisioning.loginGroupOff", "broughtGroup", id, group.value()));
    }

    /** Looks for the group no longer. Roles that it gave stay. */
    @Allowed(Role.REGIONAL_ADMIN)
    public void remove(UUID id) {
        BroughtGroup group = rows.group(id);
        rows.seatsIn(id).forEach(rows::remove);
        rows.remove(group);
        acted.fire(new Acted("provisioning.loginGroupRemoved", "broughtGroup", id, group.value()));
    }

    /** Takes what the IdP says of somebody, in place of what was typed or came from elsewhere; what is locked stays. */
    @InTurn("KeepingMembers")
    @Allowed(Role.REGIONAL_ADMIN)
    public void take(UUID difference) {
        brought.take(rows.fields(difference));
    }

    @Allowed(system = true)
    public void forgetOld() {
        rows.forgetSeats(LocalDate.now(clock).minusDays(DAYS));
    }

    void forgotten(@Observes Acted act) {
        if (act.act().equals("identity.memberForgotten") && act.subject() != null) {
            rows.forget(act.subject());
        }
    }
}

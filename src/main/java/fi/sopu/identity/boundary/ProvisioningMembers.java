package fi.sopu.identity.boundary;

import fi.sopu.identity.MemberBefore;
import fi.sopu.identity.MemberChange;
import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.Source;
import fi.sopu.identity.control.Admins;
import fi.sopu.identity.control.Logins;
import fi.sopu.identity.control.Members;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Members as another source than a hand says that they are: a file, another system. Called by the use case that knows the source, has asked who may, and holds
 * the turn of {@link KeepingMembers}; each change says what it was made from.
 */
@UseCase
public class ProvisioningMembers {

    private static final int TOLD_EACH = 100;

    @Inject
    Members members;
    @Inject
    Admins admins;
    @Inject
    Logins logins;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** Everything that is kept of every member, by family name; not whether they have come. */
    @Allowed(system = true)
    public List<MemberSheet> sheets() {
        return members.sheets();
    }

    /** Everything that is kept of one. */
    @Allowed(system = true)
    public MemberSheet sheet(UUID id) {
        return members.sheet(members.require(id));
    }

    /** The group of this name, made when there is none. */
    @Allowed(system = true)
    public UUID group(String name, Source by) {
        return members.group(Words.of(name, null), by);
    }

    /**
     * Makes all of the changes, or none. Whoever ends loses every open login.
     *
     * @param done told how many are done, now and then
     * @return what was before, in the same order
     * @throws Refused when a member has changed since a change was made, something in it is wrong, or nobody would be left to administer the council
     */
    @InTurn("GivingRoles")
    @Allowed(system = true)
    public List<MemberBefore> apply(List<MemberChange> changes, Source by, IntConsumer done) {
        Map<UUID, MemberSheet> sheets = members.sheets().stream().collect(Collectors.toMap(MemberSheet::id, Function.identity()));
        Map<UUID, Member> all = members.all().stream().collect(Collectors.toMap(Member::id, Function.identity()));
        Map<UUID, MemberRole> roles = members.allRoles().stream().collect(Collectors.toMap(MemberRole::id, Function.identity()));
        Map<MemberChange, Member> whom = new LinkedHashMap<>();
        for (MemberChange change : changes) {
            Member member = change.id() == null ? new Member(change.wishes().given(), change.wishes().family(), by) : all.get(change.id());
            MemberSheet now = sheets.get(change.id());
            if (member == null || change.id() != null && (now == null || !now.seen().equals(change.seen()))) {
                throw new Refused("identity.member.changedMeanwhile", change.wishes().given() + " " + change.wishes().family());
            }
            whom.put(change, member);
        }
        List<UUID> ended = whom.entrySet().stream().filter(one -> one.getKey().ends()).map(one -> one.getValue().id()).toList();
        refuseWithoutAdmins(ended, sheets);
        // a key may pass from one to another: those who end give theirs up first
        whom.forEach((change, member) -> {
            if (change.ends()) {
                member.remove(clock.instant());
            } else {
                member.edit(change.wishes(), by);
            }
        });
        members.addAll(whom.entrySet().stream().filter(one -> one.getKey().id() == null).map(Map.Entry::getValue).toList());
        logins.endAll(ended, clock.instant());
        List<MemberBefore> before = new ArrayList<>();
        whom.forEach((change, member) -> {
            before.add(before(change, member, sheets.get(member.id()), roles, by));
            if (before.size() % TOLD_EACH == 0) {
                done.accept(before.size());
            }
        });
        return before;
    }

    /**
     * Takes up a membership again that has ended, as it was, with its roles; the login key is the caller's to say.
     *
     * @return false when the member is forgotten, so that there is nobody to take up
     */
    @InTurn("GivingRoles")
    @Allowed(system = true)
    public boolean takeUp(UUID id, Source by) {
        Member member = members.known().get(id);
        if (member == null) {
            return false;
        }
        if (member.isRemoved()) {
            member.restore(member.fields(), member.sources());
            acted.fire(new Acted("identity.memberAdded", "member", id, by.name()));
        }
        return true;
    }

    private void refuseWithoutAdmins(List<UUID> ended, Map<UUID, MemberSheet> sheets) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> leading = sheets.values().stream().filter(m -> m.roles().stream().anyMatch(r -> RoleGroup.ADMINS.roles().contains(r.role()) && r.when(today).equals("now")))
                .map(MemberSheet::id).toList();
        if (!leading.isEmpty() && ended.containsAll(leading)) {
            throw new Refused("identity.member.lastAdmin");
        }
    }

    private MemberBefore before(MemberChange change, Member member, @Nullable MemberSheet was, Map<UUID, MemberRole> roles, Source by) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> given = change.given().stream().map(wish -> {
            MemberRole role = new MemberRole(member.id(), wish.role(), wish.body(), wish.starts() == null ? today : wish.starts(), wish.ends(), by);
            members.add(role);
            acted.fire(new Acted("identity.roleGiven", "member", member.id(), wish.role().name()));
            return role.id();
        }).toList();
        List<MemberBefore.Days> moved = change.moved().stream().map(move -> {
            MemberRole role = Objects.requireNonNull(roles.get(move.role()), "as it was read");
            MemberBefore.Days days = new MemberBefore.Days(role.id(), role.facts().starts(), role.facts().ends());
            if (move.ends() != null && move.ends().isBefore(today)) {
                admins.requireWithout(role);
                role.end(today);
            } else {
                role.move(days.starts(), move.ends());
            }
            acted.fire(new Acted("identity.roleMoved", "member", member.id(), role.role().name()));
            return days;
        }).toList();
        acted.fire(new Acted(change.ends() ? "identity.memberRemoved" : change.id() == null ? "identity.memberAdded" : "identity.memberEdited", "member", member.id(), by.name()));
        return new MemberBefore(member.id(), was == null ? null : was.fields(), was == null ? Map.of() : was.sources(), change.ends(), member.fields().seen(), given, moved);
    }

    /**
     * Takes changes back. Whoever has been changed since, forgotten, or whose login key is another's by now, stays as they are; a login that has ended stays ended.
     *
     * @return names of those who stay as they are; of the forgotten, empty
     */
    @InTurn("GivingRoles")
    @Allowed(system = true)
    public List<String> takeBack(List<MemberBefore> changes) {
        Map<UUID, MemberRole> roles = members.allRoles().stream().collect(Collectors.toMap(MemberRole::id, Function.identity()));
        Map<UUID, Member> known = members.known();
        Map<String, UUID> keys = known.values().stream().filter(m -> m.loginKey() != null).collect(Collectors.toMap(Member::loginKey, Member::id));
        List<UUID> gone = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (MemberBefore change : changes) {
            Member member = known.get(change.id());
            if (member == null || isOtherwise(member, change, keys)) {
                left.add(member == null ? "" : member.name());
                continue;
            }
            change.given().stream().map(roles::get).filter(Objects::nonNull).forEach(members::remove);
            change.moved().forEach(days -> Optional.ofNullable(roles.get(days.role())).ifPresent(role -> role.move(days.starts(), days.ends())));
            if (change.before() == null) {
                gone.add(member.id());
                member.remove(clock.instant());
                member.forget();
            } else {
                member.restore(change.before(), change.sources());
            }
            acted.fire(new Acted(change.before() == null ? "identity.memberRemoved" : "identity.memberEdited", "member", member.id(), "takenBack"));
        }
        refuseWithoutAdmins(gone, members.sheets().stream().collect(Collectors.toMap(MemberSheet::id, Function.identity())));
        logins.endAll(gone, clock.instant());
        members.retireAccounts(gone);
        return left;
    }

    private static boolean isOtherwise(Member member, MemberBefore change, Map<String, UUID> keys) {
        UUID holder = change.before() == null ? null : keys.get(change.before().loginKey());
        boolean taken = holder != null && !holder.equals(member.id());
        return taken || member.isRemoved() != change.ended() || !change.ended() && !member.fields().seen().equals(change.after());
    }

    /** Fields of the member that stay as they are, whatever a file or another system says. */
    @Allowed(group = RoleGroup.ADMINS)
    public void lock(UUID member, Set<MemberField> fields) {
        members.require(member).lock(fields);
        acted.fire(new Acted("identity.memberLocked", "member", member, null));
    }
}

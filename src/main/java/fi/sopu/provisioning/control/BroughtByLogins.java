package fi.sopu.provisioning.control;

import fi.sopu.identity.Mapping;
import fi.sopu.identity.MemberChange;
import fi.sopu.identity.MemberChange.RoleMove;
import fi.sopu.identity.MemberChange.RoleWish;
import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Presented;
import fi.sopu.identity.RoleFacts;
import fi.sopu.identity.Source;
import fi.sopu.identity.boundary.ProvisioningMembers;
import fi.sopu.provisioning.Why;
import fi.sopu.provisioning.entity.BroughtFields;
import fi.sopu.provisioning.entity.BroughtGroup;
import fi.sopu.provisioning.entity.BroughtRule;
import fi.sopu.provisioning.entity.BroughtSeat;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.TypedText;
import fi.sopu.tenant.boundary.TakingTurns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a login what the administrator has said of its IdP: name and address, and roles by groups that are switched on. A field that somebody
 * else wrote, or a hand has locked, stays, and the difference is shown. Nothing of it may keep anybody out: what cannot be taken now, since an import
 * is running or a value is none, is left for the next login.
 */
@ApplicationScoped
public class BroughtByLogins {

    private static final Fields FIELDS = new Fields(Source.IDP, "provisioning.login.kept", "provisioning.login.locked");
    private static final int LONGEST_NAME = 120;

    @Inject
    BroughtRows rows;
    @Inject
    ProvisioningMembers members;
    @Inject
    TakingTurns turns;
    @Inject
    Clock clock;

    /** Name and address as an IdP has said them; null where it has said none that can be one. */
    record Said(@Nullable String given, @Nullable String family, @Nullable String email) {

        static Said of(Mapping mapping, Map<String, List<String>> attributes) {
            String mail = first(attributes, mapping.mail());
            try {
                return new Said(name(attributes, mapping.given()), name(attributes, mapping.family()), TypedText.email(mail, "identity.member.emailWrong"));
            } catch (Refused noAddress) {
                return new Said(name(attributes, mapping.given()), name(attributes, mapping.family()), null);
            }
        }

        static Said of(BroughtFields kept) {
            return new Said(orNull(kept.given()), orNull(kept.family()), orNull(kept.email()));
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }

        private static @Nullable String name(Map<String, List<String>> attributes, @Nullable String mapped) {
            return TypedText.foreign(first(attributes, mapped), LONGEST_NAME);
        }

        private static @Nullable String first(Map<String, List<String>> attributes, @Nullable String mapped) {
            return mapped == null ? null : attributes.getOrDefault(mapped, List.of()).stream().findFirst().orElse(null);
        }

        String given(MemberSheet member) {
            return Objects.requireNonNullElse(given, member.given());
        }

        String family(MemberSheet member) {
            return Objects.requireNonNullElse(family, member.family());
        }

        String name(MemberSheet member) {
            return given(member) + " " + family(member);
        }
    }

    void presented(@Observes Presented login) {
        BroughtRule rule = rows.rule(login.idp()).orElse(null);
        if (rule == null) {
            return;
        }
        Set<String> brought = Set.copyOf(login.attributes().getOrDefault(rule.attribute(), List.of()));
        List<BroughtGroup> groups = rule.attribute().isEmpty() ? List.of() : rows.groups(login.idp());
        seat(login.member(), groups, brought);
        MemberSheet member = members.sheet(login.member());
        Said said = rule.takesFields() ? Said.of(login.mapping(), login.attributes()) : new Said(null, null, null);
        MemberChange change = change(member, said, false, groups, brought, LocalDate.now(clock));
        if (change != null) {
            if (!turns.take("KeepingMembers", "GivingRoles")) {
                return;
            }
            members.apply(List.of(change), Source.IDP, done -> {});
        }
        if (rule.takesFields()) {
            differ(login.idp(), change == null ? member : members.sheet(login.member()), said);
        }
    }

    private void seat(UUID member, List<BroughtGroup> groups, Set<String> brought) {
        if (groups.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<BroughtSeat>> seats = rows.seatsOf(member).stream().collect(Collectors.groupingBy(BroughtSeat::group));
        for (BroughtGroup group : groups) {
            List<BroughtSeat> own = seats.getOrDefault(group.id(), List.of());
            if (!brought.contains(group.value())) {
                own.forEach(rows::remove);
            } else if (own.isEmpty()) {
                rows.add(new BroughtSeat(group.id(), member, today));
            } else {
                own.forEach(seat -> seat.came(today));
            }
        }
    }

    /** Null where all is as it was said. */
    static @Nullable MemberChange change(MemberSheet member, Said said, boolean taking, List<BroughtGroup> groups, Set<String> brought, LocalDate today) {
        boolean name = FIELDS.isWritten(member, MemberField.NAME, member.name(), said.name(member), taking);
        boolean mail = FIELDS.isWritten(member, MemberField.EMAIL, member.email(), said.email, taking);
        MemberWishes wishes = new MemberWishes(name ? said.given(member) : member.given(), name ? said.family(member) : member.family(), mail ? said.email : member.email(),
                member.language(), member.group(), member.loginKey());
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        Set<Role> ruled = EnumSet.noneOf(Role.class);
        groups.stream().filter(BroughtGroup::isLive).forEach(group -> {
            ruled.add(group.role());
            if (brought.contains(group.value())) {
                wanted.add(group.role());
            }
        });
        List<RoleWish> given = wanted.stream().filter(role -> !has(member, role, today)).map(role -> new RoleWish(role, null, today, null)).toList();
        List<RoleMove> over = member.roles().stream()
                .filter(r -> r.source() == Source.IDP && ruled.contains(r.role()) && !wanted.contains(r.role()) && !r.when(today).equals("over"))
                .map(r -> new RoleMove(r.id(), today.minusDays(1))).toList();
        return wishes.equals(member.fields()) && given.isEmpty() && over.isEmpty() ? null : new MemberChange(member.id(), member.seen(), wishes, false, given, over);
    }

    /** Whether the member has the role in the council as a whole, now or later. */
    static boolean has(MemberSheet member, Role role, LocalDate today) {
        return member.roles().stream().filter(r -> r.role() == role && r.body() == null).map((RoleFacts r) -> r.when(today)).anyMatch(when -> !when.equals("over"));
    }

    /** Remembers what the IdP says otherwise than is kept now, and no more than that. */
    private void differ(String idp, MemberSheet member, Said said) {
        boolean differs = !differences(member, said).isEmpty();
        List<BroughtFields> told = rows.fieldsOf(member.id()).stream().filter(one -> one.idp().equals(idp)).toList();
        if (!differs) {
            told.forEach(rows::remove);
            return;
        }
        BroughtFields fields = told.isEmpty() ? new BroughtFields(idp, member.id()) : told.get(0);
        fields.say(Objects.requireNonNullElse(said.given, ""), Objects.requireNonNullElse(said.family, ""), Objects.requireNonNullElse(said.email, ""));
        if (told.isEmpty()) {
            rows.add(fields);
        }
    }

    /** What the IdP says otherwise, a reason for each field; none where all is the same. */
    static List<Why> differences(MemberSheet member, Said said) {
        List<Why> whys = new ArrayList<>();
        FIELDS.differ(member, MemberField.NAME, member.name(), said.name(member), whys);
        FIELDS.differ(member, MemberField.EMAIL, member.email(), said.email, whys);
        return whys;
    }

    static boolean isTakable(List<Why> whys) {
        return FIELDS.isTakable(whys);
    }

    /** Takes what the IdP has said, in place of what was typed or came from elsewhere; what is locked stays. To be called in the turn of members. */
    public void take(BroughtFields told) {
        MemberChange change = change(members.sheet(told.member()), Said.of(told), true, List.of(), Set.of(), LocalDate.now(clock));
        if (change != null) {
            members.apply(List.of(change), Source.IDP, done -> {});
        }
        differ(told.idp(), members.sheet(told.member()), Said.of(told));
    }
}

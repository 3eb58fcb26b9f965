package fi.sopu.provisioning.control;

import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberBefore;
import fi.sopu.identity.MemberChange.RoleMove;
import fi.sopu.identity.MemberChange.RoleWish;
import fi.sopu.identity.MemberChange;
import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Source;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.identity.boundary.ProvisioningMembers;
import fi.sopu.provisioning.ScimDifference;
import fi.sopu.provisioning.ScimGroupFacts;
import fi.sopu.provisioning.ScimHeard.What;
import fi.sopu.provisioning.ScimHeard;
import fi.sopu.provisioning.ScimRuleFacts;
import fi.sopu.provisioning.ScimSheet;
import fi.sopu.provisioning.ScimTokenFacts;
import fi.sopu.provisioning.Why;
import fi.sopu.provisioning.entity.ScimCall;
import fi.sopu.provisioning.entity.ScimGroup;
import fi.sopu.provisioning.entity.ScimPerson;
import fi.sopu.provisioning.entity.ScimRule;
import fi.sopu.provisioning.entity.ScimSeat;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.table.TableFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the directory's people the members that they are: found by the login key, else by the address, else new; ended and taken up again as the directory says.
 * A field that somebody else wrote, or a hand has locked, stays, and the difference is shown. Whom a hand has removed stays removed.
 */
@ApplicationScoped
public class ScimSettling {

    private static final Fields FIELDS = new Fields(Source.SCIM, "provisioning.scim.kept", "provisioning.scim.locked");

    @Inject
    ScimRows rows;
    @Inject
    ProvisioningMembers members;
    @Inject
    FindingMembers finding;
    @Inject
    ScimDepartments departments;
    @Inject
    Clock clock;

    /** The council and its directory, read once for all who are settled. */
    private record Whole(Map<UUID, MemberSheet> sheets, List<ScimPerson> people, Set<UUID> linked, ScimRuleFacts rule, Map<UUID, ScimGroup> groups, Map<UUID, List<UUID>> seats,
            Map<UUID, GroupFacts> councilGroups, LocalDate today) {

        List<ScimGroup> of(ScimPerson person) {
            return seats.getOrDefault(person.id(), List.of()).stream().map(groups::get).filter(Objects::nonNull).sorted(Alphabet.by(ScimGroup::name)).toList();
        }

        /** Null when none of the person's groups is one of the council's. */
        @Nullable
        UUID councilGroup(ScimPerson person) {
            return of(person).stream().map(ScimGroup::councilGroup).filter(councilGroups::containsKey).findFirst().orElse(null);
        }

        @Nullable
        String name(@Nullable UUID group) {
            GroupFacts known = group == null ? null : councilGroups.get(group);
            return known == null ? null : known.name().in("fi");
        }
    }

    private Whole whole() {
        Map<UUID, MemberSheet> sheets = members.sheets().stream().collect(Collectors.toMap(MemberSheet::id, Function.identity()));
        List<ScimPerson> people = rows.people();
        Set<UUID> linked = people.stream().map(ScimPerson::member).filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
        return new Whole(sheets, people, linked, rows.rule().map(ScimRule::facts).orElse(ScimRuleFacts.UNSAID),
                rows.groups().stream().collect(Collectors.toMap(ScimGroup::id, Function.identity())),
                rows.seats().stream().collect(Collectors.groupingBy(ScimSeat::person, Collectors.mapping(ScimSeat::group, Collectors.toList()))),
                finding.groups().stream().collect(Collectors.toMap(GroupFacts::id, Function.identity(), (one, other) -> one, LinkedHashMap::new)), LocalDate.now(clock));
    }

    /**
     * Makes the members of these people what the directory, and the council's rule, say.
     *
     * @param taking true when what somebody else wrote is written over, unless it is locked
     * @throws Refused when it is not clear who somebody is, or something that was said cannot be; nothing is changed then
     */
    public void settle(List<ScimPerson> people, boolean taking) {
        Set<ScimPerson> told = new HashSet<>();
        people.stream().filter(p -> p.isActive() && p.isEndedHere()).forEach(p -> {
            if (p.member() != null && members.takeUp(p.member(), Source.SCIM)) {
                note(told, What.BACK, p, null);
            } else {
                p.become(null);
            }
            p.end(false);
        });
        Whole whole = whole();
        List<MemberChange> changes = new ArrayList<>();
        Map<Integer, ScimPerson> fresh = new HashMap<>();
        for (ScimPerson person : people) {
            MemberChange change = person.isActive() ? kept(person, whole, taking, told) : ended(person, whole, told);
            if (change != null) {
                if (change.id() == null) {
                    fresh.put(changes.size(), person);
                }
                changes.add(change);
            }
        }
        if (!changes.isEmpty()) {
            List<MemberBefore> before = members.apply(changes, Source.SCIM, done -> {});
            fresh.forEach((at, person) -> person.become(before.get(at).id()));
        }
        departments.settle(people);
    }

    private void note(Set<ScimPerson> told, What what, ScimPerson person, @Nullable Why why) {
        if (told.add(person)) {
            rows.add(new ScimCall(clock.instant(), what, user(person).getUserName().orElse(""), why));
        }
    }

    static User user(ScimPerson person) {
        return JsonHelper.readJsonDocument(person.said(), User.class);
    }

    private @Nullable MemberChange ended(ScimPerson person, Whole whole, Set<ScimPerson> told) {
        MemberSheet member = whole.sheets.get(person.member());
        if (member == null) {
            return null;
        }
        person.end(true);
        note(told, What.ENDED, person, null);
        return new MemberChange(member.id(), member.seen(), member.fields(), true, List.of(), List.of());
    }

    private @Nullable MemberChange kept(ScimPerson person, Whole whole, boolean taking, Set<ScimPerson> told) {
        ScimSaid said = ScimSaid.of(user(person), whole.rule.keyFrom());
        MemberSheet member = person.member() == null ? match(said, whole) : whole.sheets.get(person.member());
        if (member == null && person.member() != null) {
            return null;
        }
        UUID id = member == null ? null : member.id();
        whole.sheets.values().stream().filter(m -> said.key() != null && said.key().equalsIgnoreCase(m.loginKey()) && !m.id().equals(id)).findFirst().ifPresent(m -> {
            throw new Refused("provisioning.scim.keyTaken", m.name());
        });
        if (member == null) {
            boolean namesake = whole.sheets.values().stream().anyMatch(m -> TableFile.plain(m.name()).equals(TableFile.plain(said.given() + " " + said.family())));
            note(told, What.ADDED, person, namesake ? Why.of("provisioning.scim.namesake") : null);
            MemberWishes wishes = new MemberWishes(said.given(), said.family(), said.email(), said.language() == null ? "fi" : said.language(), whole.councilGroup(person),
                    said.key());
            return new MemberChange(null, null, wishes, false, wanted(person, whole).stream().map(role -> new RoleWish(role, null, whole.today, null)).toList(), List.of());
        }
        if (person.member() == null) {
            person.become(member.id());
            whole.linked.add(member.id());
            note(told, What.LINKED, person, null);
        }
        MemberChange change = change(person, member, said, whole, taking);
        if (change != null) {
            note(told, What.CHANGED, person, null);
        }
        return change;
    }

    /** Who somebody is that nobody is yet: never guessed, and nobody is two. */
    private static @Nullable MemberSheet match(ScimSaid said, Whole whole) {
        List<MemberSheet> free = whole.sheets.values().stream().filter(m -> !whole.linked.contains(m.id())).toList();
        List<MemberSheet> byKey = free.stream().filter(m -> said.key() != null && said.key().equalsIgnoreCase(m.loginKey())).toList();
        if (!byKey.isEmpty()) {
            return byKey.get(0);
        }
        String email = said.email();
        List<MemberSheet> byEmail = free.stream().filter(m -> email != null && email.equalsIgnoreCase(m.email())).toList();
        if (email != null && byEmail.size() > 1) {
            throw new Refused("provisioning.scim.emailOfSeveral", email);
        }
        return byEmail.isEmpty() ? null : byEmail.get(0);
    }

    private static Set<Role> wanted(ScimPerson person, Whole whole) {
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        whole.of(person).stream().map(ScimGroup::role).filter(Objects::nonNull).forEach(wanted::add);
        if (whole.rule.role() != null) {
            wanted.add(whole.rule.role());
        }
        return wanted;
    }

    private static @Nullable MemberChange change(ScimPerson person, MemberSheet member, ScimSaid said, Whole whole, boolean taking) {
        boolean name = FIELDS.isWritten(member, MemberField.NAME, member.name(), said.given() + " " + said.family(), taking);
        UUID group = whole.councilGroup(person);
        boolean grouped = group != null ? FIELDS.isWritten(member, MemberField.GROUP, whole.name(member.group()), whole.name(group), taking)
                : member.group() != null && member.sources().get(MemberField.GROUP) == Source.SCIM && !member.locked().contains(MemberField.GROUP);
        MemberWishes wishes = new MemberWishes(name ? said.given() : member.given(), name ? said.family() : member.family(),
                FIELDS.isWritten(member, MemberField.EMAIL, member.email(), said.email(), taking) ? said.email() : member.email(),
                FIELDS.isWritten(member, MemberField.LANGUAGE, member.language(), said.language(), taking) ? said.language() : member.language(), grouped ? group : member.group(),
                FIELDS.isWritten(member, MemberField.LOGIN_KEY, member.loginKey(), said.key(), taking) ? said.key() : member.loginKey());
        Set<Role> wanted = wanted(person, whole);
        List<RoleWish> given = wanted.stream().filter(role -> member.roles().stream().noneMatch(r -> r.role() == role && !r.when(whole.today).equals("over")))
                .map(role -> new RoleWish(role, null, whole.today, null)).toList();
        List<RoleMove> over = member.roles().stream().filter(r -> r.source() == Source.SCIM && !r.when(whole.today).equals("over") && !wanted.contains(r.role()))
                .map(r -> new RoleMove(r.id(), whole.today.minusDays(1))).toList();
        return wishes.equals(member.fields()) && given.isEmpty() && over.isEmpty() ? null
                : new MemberChange(member.id(), member.seen(), wishes, false, given, over);
    }

    /** All that an administrator sees of the directory. */
    public ScimSheet sheet(List<ScimTokenFacts> tokens, List<ScimHeard> heard) {
        Whole whole = whole();
        Map<UUID, Long> seated = whole.seats.values().stream().flatMap(List::stream).collect(Collectors.groupingBy(group -> group, Collectors.counting()));
        List<ScimGroupFacts> groups = whole.groups.values().stream().sorted(Alphabet.by(ScimGroup::name))
                .map(g -> new ScimGroupFacts(g.id(), g.name(), seated.getOrDefault(g.id(), 0L).intValue(), g.role(), g.councilGroup())).toList();
        return new ScimSheet(tokens, whole.rule, groups, List.copyOf(whole.councilGroups.values()), differences(whole), heard, whole.people.size(),
                departments.unknown(whole.people));
    }

    private static List<ScimDifference> differences(Whole whole) {
        List<ScimDifference> all = new ArrayList<>();
        for (ScimPerson person : whole.people) {
            if (!person.isActive() || person.member() == null) {
                continue;
            }
            MemberSheet member = whole.sheets.get(person.member());
            ScimSaid said = ScimSaid.of(user(person), whole.rule.keyFrom());
            if (member == null) {
                all.add(new ScimDifference(person.id(), said.family() + " " + said.given(), List.of(Why.of("provisioning.scim.removedByHand")), false));
                continue;
            }
            List<Why> whys = new ArrayList<>();
            FIELDS.differ(member, MemberField.NAME, member.name(), said.given() + " " + said.family(), whys);
            FIELDS.differ(member, MemberField.EMAIL, member.email(), said.email(), whys);
            FIELDS.differ(member, MemberField.LANGUAGE, member.language(), said.language(), whys);
            FIELDS.differ(member, MemberField.GROUP, whole.name(member.group()), whole.name(whole.councilGroup(person)), whys);
            FIELDS.differ(member, MemberField.LOGIN_KEY, member.loginKey(), said.key(), whys);
            if (!whys.isEmpty()) {
                all.add(new ScimDifference(person.id(), member.family() + " " + member.given(), whys, FIELDS.isTakable(whys)));
            }
        }
        return all.stream().sorted(Alphabet.by(ScimDifference::name)).toList();
    }
}

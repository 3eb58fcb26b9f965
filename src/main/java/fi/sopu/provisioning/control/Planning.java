package fi.sopu.provisioning.control;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberChange.RoleMove;
import fi.sopu.identity.MemberChange.RoleWish;
import fi.sopu.identity.MemberChange;
import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.RoleFacts;
import fi.sopu.identity.Source;
import fi.sopu.provisioning.Choices.Absent;
import fi.sopu.provisioning.Choices;
import fi.sopu.provisioning.Column;
import fi.sopu.provisioning.Plan.Kind;
import fi.sopu.provisioning.Plan.Line;
import fi.sopu.provisioning.Plan;
import fi.sopu.provisioning.Understood;
import fi.sopu.provisioning.Why;
import fi.sopu.shared.Role;
import fi.sopu.table.Grid;
import fi.sopu.table.TableFile;
import fi.sopu.tenant.BodyFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, worked out from the rows, what their columns are, what was chosen, and the council's people as they are. Pure: the same in, the same
 * out. An empty cell takes nothing away; what another source wrote, or a hand has locked, stays unless it was said otherwise, and is told.
 */
public final class Planning {

    private static final Set<Role> SEATS = EnumSet.of(Role.COUNCILLOR, Role.DEPUTY, Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_HOLDER);

    /** The council as it is. */
    public record Council(List<MemberSheet> members, List<GroupFacts> groups, List<BodyFacts> bodies, LocalDate today, UUID actor) {
    }

    private final Council council;
    private final Understood understood;
    private final Choices choices;
    private final KnownPeople people;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> newGroups = new LinkedHashSet<>();
    private final Map<UUID, Integer> taken = new HashMap<>();
    private final Set<UUID> spoken = new HashSet<>();
    private final Map<String, UUID> groups = new HashMap<>();
    private final Map<String, BodyFacts> bodies = new HashMap<>();
    private int kept;

    private Planning(Council council, Understood understood, Choices choices) {
        this.council = council;
        this.understood = understood;
        this.choices = choices;
        this.people = new KnownPeople(council.members());
        council.groups()
                .forEach(group -> Stream.of(group.name().getFi(), group.name().getSv()).filter(Objects::nonNull).forEach(name -> groups.put(TableFile.plain(name), group.id())));
        council.bodies().forEach(body -> Stream.of(body.name().getFi(), body.name().getSv()).filter(Objects::nonNull).forEach(name -> bodies.put(TableFile.plain(name), body)));
    }

    /** What the rows would change of the council. */
    public static Plan plan(Grid grid, Understood understood, Choices choices, Council council) {
        Planning planning = new Planning(council, understood, choices);
        List<FiledPerson> filed = FiledPerson.all(grid, understood);
        filed.forEach(planning::found);
        filed.forEach(planning::add);
        planning.absent();
        return new Plan(planning.lines, List.copyOf(planning.newGroups), planning.kept);
    }

    /** First whom each row is about, so that two rows about one member are seen, whichever comes first. */
    private void found(FiledPerson person) {
        KnownPeople.Found found = people.find(person, choices.answers().get(person.row()));
        found.candidates().forEach(m -> spoken.add(m.id()));
        if (found.member() != null) {
            spoken.add(found.member().id());
            taken.merge(found.member().id(), 1, Integer::sum);
        }
    }

    private void add(FiledPerson person) {
        String answer = choices.answers().get(person.row());
        KnownPeople.Found found = people.find(person, answer);
        List<Why> whys = new ArrayList<>(person.wrong());
        if (found.member() != null && taken.getOrDefault(found.member().id(), 0) > 1) {
            whys.add(Why.of("provisioning.why.twoRows", found.member().name()));
            lines.add(unclear(person, whys, List.of(), false));
            return;
        }
        if (found.why() != null) {
            whys.add(found.why());
            lines.add(unclear(person, whys, found.candidates(), false));
            return;
        }
        Roles roles = roles(person, found.member());
        whys.addAll(roles.wrong);
        if (!whys.isEmpty() && !Choices.BARE.equals(answer)) {
            lines.add(unclear(person, whys, List.of(), person.isNamed()));
            return;
        }
        lines.add(found.member() == null ? added(person, roles) : changed(person, found.member(), roles));
    }

    private static Line unclear(FiledPerson person, List<Why> whys, List<MemberSheet> candidates, boolean bare) {
        return new Line(person.row(), Kind.UNCLEAR, person.shown(), whys, null, null, candidates.stream().map(m -> new Plan.Candidate(m.id(), m.told())).toList(), bare);
    }

    private Line added(FiledPerson person, Roles roles) {
        List<Why> whys = new ArrayList<>();
        whys.add(Why.of("provisioning.why.new"));
        String group = group(person, whys);
        List<RoleWish> given = new ArrayList<>(roles.given);
        if (given.isEmpty() && choices.role() != null) {
            given.add(new RoleWish(choices.role(), null, council.today(), null));
        }
        if (given.isEmpty()) {
            whys.add(Why.of("provisioning.why.noRole"));
        }
        MemberWishes wishes = new MemberWishes(person.given(), person.family(), person.get(Column.EMAIL), person.language() == null ? "fi" : person.language(),
                groups.get(TableFile.plain(person.text(Column.GROUP))), person.get(Column.LOGIN_KEY));
        return new Line(person.row(), Kind.ADDED, person.shown(), whys, new MemberChange(null, null, wishes, false, given, List.of()), group, List.of(), false);
    }

    private Line changed(FiledPerson person, MemberSheet member, Roles roles) {
        List<Why> whys = new ArrayList<>();
        boolean named = field(member, MemberField.NAME, member.name(), person.given() + " " + person.family(), whys);
        String email = field(member, MemberField.EMAIL, member.email(), person.get(Column.EMAIL), whys) ? person.get(Column.EMAIL) : member.email();
        String language = field(member, MemberField.LANGUAGE, member.language(), person.language(), whys) ? person.language() : member.language();
        String key = field(member, MemberField.LOGIN_KEY, member.loginKey(), person.get(Column.LOGIN_KEY), whys) ? person.get(Column.LOGIN_KEY) : member.loginKey();
        String newGroup = group(person, whys);
        UUID wanted = groups.get(TableFile.plain(person.text(Column.GROUP)));
        boolean regrouped = wanted != null && !wanted.equals(member.group()) && field(member, MemberField.GROUP, name(member.group()), name(wanted), whys);
        if (newGroup != null && !field(member, MemberField.GROUP, name(member.group()), newGroup, whys)) {
            newGroup = null;
        }
        roles.given.forEach(wish -> whys.add(Why.of("provisioning.why.role", wish.role())));
        roles.moved.forEach(move -> whys.add(Why.of("provisioning.why.roleDays", role(member, move).role(), move.ends())));
        MemberWishes wishes = new MemberWishes(named ? person.given() : member.given(), named ? person.family() : member.family(), email, language,
                regrouped ? wanted : member.group(), key);
        boolean nothing = wishes.equals(member.fields()) && newGroup == null && roles.given.isEmpty() && roles.moved.isEmpty();
        return new Line(person.row(), nothing ? Kind.UNCHANGED : Kind.CHANGED, member.family() + " " + member.given(), whys,
                nothing ? null : new MemberChange(member.id(), member.seen(), wishes, false, roles.given, roles.moved), newGroup, List.of(), false);
    }

    private static RoleFacts role(MemberSheet member, RoleMove move) {
        return member.roles().stream().filter(r -> r.id().equals(move.role())).findFirst().orElseThrow();
    }

    /** Whether a value of the file is written; what is different is told either way. */
    private boolean field(MemberSheet member, MemberField field, @Nullable String now, @Nullable String filed, List<Why> whys) {
        if (filed == null || filed.isEmpty() || filed.equals(now)) {
            return false;
        }
        Source source = member.sources().get(field);
        if (member.locked().contains(field)) {
            kept++;
            whys.add(Why.of("provisioning.why.locked", field, now, filed));
            return false;
        }
        if (now != null && source != Source.FILE && !choices.taking()) {
            kept++;
            whys.add(Why.of("provisioning.why.kept", field, now, filed, source));
            return false;
        }
        whys.add(now == null ? Why.of("provisioning.why.set", field, filed)
                : source == Source.FILE ? Why.of("provisioning.why.field", field, now, filed) : Why.of("provisioning.why.over", field, now, filed, source));
        return true;
    }

    /** The name of the group that has to be made for this person, or null. */
    private @Nullable String group(FiledPerson person, List<Why> whys) {
        String name = person.text(Column.GROUP);
        if (name.isEmpty() || groups.containsKey(TableFile.plain(name))) {
            return null;
        }
        if (!choices.groups()) {
            whys.add(Why.of("provisioning.why.noGroup", name));
            return null;
        }
        String made = newGroups.stream().filter(known -> TableFile.plain(known).equals(TableFile.plain(name))).findFirst().orElse(name);
        newGroups.add(made);
        return made;
    }

    private @Nullable String name(@Nullable UUID group) {
        return council.groups().stream().filter(g -> g.id().equals(group)).map(g -> g.name().in("fi")).findFirst().orElse(null);
    }

    /** What a person's rows say of their roles, beside those that they have. */
    private record Roles(List<RoleWish> given, List<RoleMove> moved, List<Why> wrong) {
    }

    private Roles roles(FiledPerson person, @Nullable MemberSheet member) {
        Roles roles = new Roles(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (understood.at(Column.ROLE) < 0) {
            return roles;
        }
        Set<UUID> filed = new HashSet<>();
        for (FiledPerson.Seat seat : person.seats()) {
            Role role = RowWords.role(seat.role());
            BodyFacts body = seat.body().isEmpty() ? null : bodies.get(TableFile.plain(seat.body()));
            if (role == null) {
                roles.wrong.add(Why.of("provisioning.why.roleUnknown", seat.role()));
            } else if (role == Role.REGIONAL_ADMIN) {
                roles.wrong.add(Why.of("provisioning.why.adminByHand"));
            } else if (!seat.body().isEmpty() && body == null) {
                roles.wrong.add(Why.of("provisioning.why.bodyUnknown", seat.body()));
            } else {
                take(new RoleWish(role, body == null || body.kind().equals("COUNCIL") ? null : body.id(), seat.starts() == null ? council.today() : seat.starts(), seat.ends()),
                        seat, member,
                        roles, filed);
            }
        }
        if (member != null && choices.absent() != Absent.STAY && roles.wrong.isEmpty()) {
            member.roles().stream().filter(r -> r.source() == Source.FILE && SEATS.contains(r.role()) && r.when(council.today()).equals("now") && !filed.contains(r.id()))
                    .forEach(r -> roles.moved.add(new RoleMove(r.id(), council.today().minusDays(1))));
        }
        return roles;
    }

    private void take(RoleWish wish, FiledPerson.Seat seat, @Nullable MemberSheet member, Roles roles, Set<UUID> filed) {
        RoleFacts same = member == null ? null : member.roles().stream()
                .filter(r -> r.role() == wish.role() && !r.when(council.today()).equals("over")
                        && (Objects.equals(r.body(), wish.body()) || wish.body() == null && isCouncil(r.body())))
                .findFirst().orElse(null);
        boolean over = wish.ends() != null && wish.ends().isBefore(council.today());
        if (same != null) {
            filed.add(same.id());
            if (seat.ends() != null && same.source() == Source.FILE && !seat.ends().equals(same.ends())) {
                roles.moved.add(new RoleMove(same.id(), seat.ends()));
            }
        } else if (!over && roles.given.stream().noneMatch(given -> given.role() == wish.role() && Objects.equals(given.body(), wish.body()))) {
            roles.given.add(wish);
        }
    }

    private boolean isCouncil(@Nullable UUID body) {
        return body == null || council.bodies().stream().anyMatch(b -> b.id().equals(body) && b.kind().equals("COUNCIL"));
    }

    /** Members whom no row is, or may be, about. */
    private void absent() {
        if (choices.absent() == Absent.STAY) {
            return;
        }
        for (MemberSheet member : council.members()) {
            boolean ends = member.source() == Source.FILE || choices.absent() == Absent.SEATED;
            boolean more = member.roles().stream().anyMatch(r -> !SEATS.contains(r.role()) && !r.when(council.today()).equals("over"));
            if (!spoken.contains(member.id()) && ends && !more && !member.id().equals(council.actor())) {
                lines.add(new Line(0, Kind.ENDED, member.family() + " " + member.given(), List.of(Why.of("provisioning.why.absent")),
                        new MemberChange(member.id(), member.seen(), member.fields(), true, List.of(), List.of()), null, List.of(), false));
            }
        }
    }
}

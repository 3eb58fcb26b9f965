package fi.sopu.provisioning.control;

import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import fi.sopu.provisioning.ScimHeard.What;
import fi.sopu.provisioning.entity.ScimCall;
import fi.sopu.provisioning.entity.ScimGroup;
import fi.sopu.provisioning.entity.ScimPerson;
import fi.sopu.provisioning.entity.ScimSeat;
import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The directory's groups, as SCIM says groups. */
@ApplicationScoped
class ScimGroups implements ScimShelf<Group> {

    private static final int LONGEST = 200;

    @Inject
    ScimRows rows;
    @Inject
    ScimSettling settling;
    @Inject
    Clock clock;

    @Override
    public Kept<Group> add(Group said) {
        ScimGroup group = new ScimGroup(clock.instant());
        group.say(name(said, null), said.getExternalId().orElse(""), clock.instant());
        rows.add(group);
        rows.add(new ScimCall(clock.instant(), What.GROUP_ADDED, group.name(), null));
        seat(group, said);
        return kept(group);
    }

    private String name(Group said, @Nullable UUID but) {
        String name = TypedText.foreign(said.getDisplayName().orElse(""), LONGEST);
        if (name == null) {
            throw new Refused("provisioning.scim.groupName");
        }
        if (rows.groups().stream().anyMatch(g -> g.name().equalsIgnoreCase(name) && !g.id().equals(but))) {
            throw new Refused("provisioning.scim.groupTaken", name);
        }
        return name;
    }

    /** Who comes and who goes is settled; the others are left alone. */
    private boolean seat(ScimGroup group, Group said) {
        Map<UUID, ScimSeat> before = rows.seatsIn(group.id()).stream().collect(Collectors.toMap(ScimSeat::person, Function.identity()));
        Map<UUID, ScimPerson> now = new LinkedHashMap<>();
        for (Member one : said.getMembers()) {
            String id = one.getValue().orElse("");
            ScimPerson person = rows.person(id).orElseThrow(() -> new Refused("provisioning.scim.nobody", id));
            now.put(person.id(), person);
        }
        List<ScimPerson> moved = new ArrayList<>();
        now.forEach((id, person) -> {
            if (!before.containsKey(id)) {
                rows.add(new ScimSeat(group.id(), id));
                moved.add(person);
            }
        });
        before.forEach((id, seat) -> {
            if (!now.containsKey(id)) {
                rows.remove(seat);
                rows.person(id.toString()).ifPresent(moved::add);
            }
        });
        settling.settle(moved, false);
        return !moved.isEmpty();
    }

    @Override
    public @Nullable Kept<Group> find(String id) {
        return rows.group(id).map(this::kept).orElse(null);
    }

    private Kept<Group> kept(ScimGroup group) {
        return kept(group, rows.seatsIn(group.id()).stream().map(ScimSeat::person).toList(), names());
    }

    private Map<UUID, String> names() {
        return rows.people().stream().collect(Collectors.toMap(ScimPerson::id, ScimPerson::userName));
    }

    private static Kept<Group> kept(ScimGroup group, List<UUID> people, Map<UUID, String> names) {
        Group said = Group.builder().id(group.id().toString()).displayName(group.name()).externalId(group.externalId().isEmpty() ? null : group.externalId())
                .members(people.stream().sorted().map(id -> Member.builder().value(id.toString()).type("User").display(names.get(id)).build()).toList()).build();
        return new Kept<>(said, group.made(), group.changed());
    }

    @Override
    public List<Kept<Group>> all() {
        return kept(rows.groups());
    }

    private List<Kept<Group>> kept(List<ScimGroup> groups) {
        Map<UUID, List<UUID>> seats = rows.seats().stream().collect(Collectors.groupingBy(ScimSeat::group, Collectors.mapping(ScimSeat::person, Collectors.toList())));
        Map<UUID, String> names = names();
        return groups.stream().map(group -> kept(group, seats.getOrDefault(group.id(), List.of()), names)).toList();
    }

    @Override
    public @Nullable List<Kept<Group>> named(String attribute, String value) {
        return switch (attribute) {
            case "displayName" -> kept(rows.groups().stream().filter(g -> g.name().equalsIgnoreCase(value)).toList());
            case "externalId" -> kept(rows.groups().stream().filter(g -> g.externalId().equals(value)).toList());
            default -> null;
        };
    }

    @Override
    public Kept<Group> change(Group said) {
        ScimGroup group = rows.group(said.getId().orElseThrow()).orElseThrow();
        String name = name(said, group.id());
        boolean renamed = !name.equals(group.name());
        group.say(name, said.getExternalId().orElse(""), clock.instant());
        if (seat(group, said) || renamed) {
            rows.add(new ScimCall(clock.instant(), What.GROUP_CHANGED, name, null));
        }
        return kept(group);
    }

    @Override
    public void remove(String id) {
        ScimGroup group = rows.group(id).orElseThrow();
        Set<UUID> people = new HashSet<>();
        rows.seatsIn(group.id()).forEach(seat -> {
            people.add(seat.person());
            rows.remove(seat);
        });
        rows.remove(group);
        rows.add(new ScimCall(clock.instant(), What.GROUP_GONE, group.name(), null));
        settling.settle(people.stream().flatMap(person -> rows.person(person.toString()).stream()).toList(), false);
    }
}

package fi.sopu.provisioning.control;

import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.GroupNode;
import fi.sopu.provisioning.ScimHeard.What;
import fi.sopu.provisioning.entity.ScimCall;
import fi.sopu.provisioning.entity.ScimGroup;
import fi.sopu.provisioning.entity.ScimPerson;
import fi.sopu.provisioning.entity.ScimSeat;
import fi.sopu.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The directory's people, as SCIM says users. */
@ApplicationScoped
class ScimUsers implements ScimShelf<User> {

    @Inject
    ScimRows rows;
    @Inject
    ScimSettling settling;
    @Inject
    Clock clock;

    @Override
    public Kept<User> add(User user) {
        requireFree(user, null);
        ScimPerson person = new ScimPerson(clock.instant());
        user.setId(person.id().toString());
        say(person, user);
        rows.add(person);
        settling.settle(List.of(person), false);
        return kept(person);
    }

    private void requireFree(User user, @Nullable UUID but) {
        String name = user.getUserName().orElse("");
        if (rows.people("userName", ScimPerson.plain(name)).stream().anyMatch(p -> !p.id().equals(but))) {
            throw new Refused("provisioning.scim.userTaken", name);
        }
    }

    private void say(ScimPerson person, User user) {
        person.say(user.getUserName().orElse(""), user.getExternalId().orElse(""), user.isActive().orElse(true), ScimSaid.kept(user), clock.instant());
    }

    @Override
    public @Nullable Kept<User> find(String id) {
        return rows.person(id).map(this::kept).orElse(null);
    }

    private Kept<User> kept(ScimPerson person) {
        List<UUID> seats = rows.seatsOf(person.id()).stream().map(ScimSeat::group).toList();
        return kept(person, rows.groups().stream().filter(g -> seats.contains(g.id())).toList());
    }

    private static Kept<User> kept(ScimPerson person, List<ScimGroup> groups) {
        User user = ScimSettling.user(person);
        user.setId(person.id().toString());
        user.setActive(person.isActive());
        if (!groups.isEmpty()) {
            user.setGroups(groups.stream().map(g -> GroupNode.builder().value(g.id().toString()).display(g.name()).type("direct").build()).toList());
        }
        return new Kept<>(user, person.made(), person.changed());
    }

    @Override
    public List<Kept<User>> all() {
        return kept(rows.people());
    }

    private List<Kept<User>> kept(List<ScimPerson> people) {
        Map<UUID, ScimGroup> groups = rows.groups().stream().collect(Collectors.toMap(ScimGroup::id, Function.identity()));
        Map<UUID, List<ScimGroup>> seats = rows.seats().stream()
                .collect(Collectors.groupingBy(ScimSeat::person, Collectors.mapping(seat -> groups.get(seat.group()), Collectors.toList())));
        return people.stream().map(person -> kept(person, seats.getOrDefault(person.id(), List.of()))).toList();
    }

    @Override
    public @Nullable List<Kept<User>> named(String attribute, String value) {
        return switch (attribute) {
            case "userName" -> kept(rows.people("userName", ScimPerson.plain(value)));
            case "externalId" -> kept(rows.people("externalId", value));
            default -> null;
        };
    }

    @Override
    public Kept<User> change(User user) {
        ScimPerson person = rows.person(user.getId().orElseThrow()).orElseThrow();
        requireFree(user, person.id());
        say(person, user);
        settling.settle(List.of(person), false);
        return kept(person);
    }

    /** The membership ends; what the person has written stays. */
    @Override
    public void remove(String id) {
        ScimPerson person = rows.person(id).orElseThrow();
        User user = ScimSettling.user(person);
        user.setActive(false);
        say(person, user);
        settling.settle(List.of(person), false);
        rows.seatsOf(person.id()).forEach(rows::remove);
        rows.remove(person);
        rows.add(new ScimCall(clock.instant(), What.GONE, user.getUserName().orElse(""), null));
    }
}

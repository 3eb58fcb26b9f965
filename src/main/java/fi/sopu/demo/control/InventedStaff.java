package fi.sopu.demo.control;

import fi.sopu.demo.InventedUnit;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.boundary.ChangingMany;
import fi.sopu.identity.boundary.KeepingMembers;
import fi.sopu.shared.DemoFiles;
import fi.sopu.shared.Role;
import fi.sopu.shared.Words;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import fi.sopu.tenant.boundary.KeepingBodies;
import fi.sopu.unit.boundary.KeepingUnits;
import fi.sopu.unit.boundary.SeatingPeople;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The demo's invented staff, whom the council's administrator has written down: a body, its units, and who is in which. */
@ApplicationScoped
public class InventedStaff {

    private static final Words BODY = Words.of("Sote-palvelujen henkilöstö", "Vårdens personal");

    @Inject
    FindingCouncils councils;
    @Inject
    KeepingBodies bodies;
    @Inject
    KeepingMembers members;
    @Inject
    ChangingMany roles;
    @Inject
    KeepingUnits units;
    @Inject
    SeatingPeople seating;

    /** Somebody, and where. */
    public record Person(UUID member, InventedUnit unit) {
    }

    /** The body, where it has been written down. */
    public Optional<UUID> body() {
        return councils.bodies().stream().filter(body -> body.name().equals(BODY)).map(BodyFacts::id).findFirst();
    }

    /** Writes all of it down, in the name of whoever acts now. */
    public List<Person> found() {
        Map<InventedUnit, List<UUID>> people = new LinkedHashMap<>();
        Iterator<Map<String, String>> names = DemoFiles.rows("staff.csv").iterator();
        InventedUnit.all().forEach(unit -> people.put(unit, add(names, unit.people())));
        Map<String, UUID> made = new HashMap<>();
        people.forEach((unit, there) -> {
            made.put(unit.key(), units.add(made.get(unit.above()), unit.name(), null));
            if (!there.isEmpty()) {
                seating.seat(there, Objects.requireNonNull(made.get(unit.key())), null);
            }
        });
        List<UUID> all = people.values().stream().flatMap(List::stream).toList();
        UUID body = bodies.add("OTHER", BODY, all.size());
        roles.give(all, Role.COUNCILLOR, body, null, null);
        List<Person> staff = new ArrayList<>();
        people.forEach((unit, there) -> there.forEach(member -> staff.add(new Person(member, unit))));
        return staff;
    }

    private List<UUID> add(Iterator<Map<String, String>> names, int many) {
        List<UUID> added = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Map<String, String> name = names.next();
            added.add(members.add(new MemberWishes(name.get("given"), name.get("family"), null, "fi", null, null), true));
        }
        return added;
    }
}

package fi.sopu.provisioning.control;

import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import fi.sopu.provisioning.ScimDepartment;
import fi.sopu.provisioning.entity.ScimPerson;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.TypedText;
import fi.sopu.unit.boundary.SeatingByDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which department the directory says somebody is: a unit of the council, or one that an administrator may make. */
@ApplicationScoped
public class ScimDepartments {

    private static final int LONGEST = 400;

    @Inject
    SeatingByDirectory seating;

    /** Seats those of these people who are members. */
    public void settle(List<ScimPerson> people) {
        Map<UUID, String> said = new HashMap<>();
        for (ScimPerson person : people) {
            String department = department(person);
            if (person.isActive() && person.member() != null && department != null) {
                said.put(person.member(), department);
            }
        }
        if (!said.isEmpty()) {
            seating.seat(said);
        }
    }

    /** Departments that are no unit, by name. */
    public List<ScimDepartment> unknown(List<ScimPerson> people) {
        Map<String, Integer> all = new HashMap<>();
        people.stream().filter(ScimPerson::isActive).map(ScimDepartments::department).forEach(one -> {
            if (one != null) {
                all.merge(one, 1, Integer::sum);
            }
        });
        return all.isEmpty() ? List.of() : seating.unknown(all.keySet()).entrySet().stream()
                .map(one -> new ScimDepartment(one.getKey(), all.getOrDefault(one.getKey(), 0), one.getValue())).sorted(Alphabet.by(ScimDepartment::name)).toList();
    }

    /** Makes a unit of a department of which the directory has spoken, and seats its people. */
    public void make(String department, List<ScimPerson> people) {
        List<ScimPerson> theirs = people.stream().filter(person -> department.equals(department(person))).toList();
        if (!theirs.isEmpty()) {
            seating.make(department);
            settle(theirs);
        }
    }

    private static @Nullable String department(ScimPerson person) {
        return ScimSettling.user(person).getEnterpriseUser().flatMap(EnterpriseUser::getDepartment).map(text -> TypedText.foreign(text, LONGEST)).orElse(null);
    }
}

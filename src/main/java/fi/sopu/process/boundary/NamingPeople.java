package fi.sopu.process.boundary;

import fi.sopu.process.control.People;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Names of the council's members, for showing those who plan who did what. */
@UseCase
public class NamingPeople {

    @Inject
    People people;

    @Allowed(group = RoleGroup.RUNNERS)
    public Map<UUID, String> names() {
        return people.names();
    }
}

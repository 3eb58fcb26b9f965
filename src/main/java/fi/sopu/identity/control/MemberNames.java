package fi.sopu.identity.control;

import fi.sopu.audit.PeopleNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Lends the members' names to the log, which holds ids alone. */
@ApplicationScoped
class MemberNames implements PeopleNames {

    @Inject
    Members members;

    @Override
    public Map<UUID, String> names() {
        return members.names();
    }
}

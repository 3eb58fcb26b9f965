package fi.sopu.identity.control;

import fi.sopu.audit.ThingNames;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** For the log: identity providers, council groups and bodies. */
@ApplicationScoped
class DoorNames implements ThingNames {

    @Inject
    Idps idps;
    @Inject
    Members members;
    @Inject
    SeenMembers seen;
    @Inject
    FindingCouncils councils;

    @Override
    public Map<UUID, String> names(String language) {
        Map<UUID, String> names = new HashMap<>();
        idps.all().forEach(idp -> names.put(idp.id(), idp.path()));
        seen.groups(members::groups).forEach(group -> names.put(group.id(), group.name().in(language)));
        councils.bodies().forEach(body -> names.put(body.id(), body.name().in(language)));
        return names;
    }
}

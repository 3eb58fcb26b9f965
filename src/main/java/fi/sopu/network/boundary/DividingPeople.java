package fi.sopu.network.boundary;

import fi.sopu.cohort.boundary.KeepingCohorts;
import fi.sopu.identity.boundary.ArrivingFromHome;
import fi.sopu.network.control.StoredOrganisations;
import fi.sopu.network.entity.Organisation;
import fi.sopu.platform.boundary.ReadingAreas;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Makes a target group of everybody who has come to a network from its organisations, divided by cooperation area as the area facts say, for a programme whose days are so divided. */
@UseCase
public class DividingPeople {

    private static final Words NAME = Words.of("Verkoston väki yhteistyöalueittain", "Nätverkets folk enligt samarbetsområde");

    @Inject
    StoredOrganisations organisations;
    @Inject
    ArrivingFromHome arriving;
    @Inject
    KeepingCohorts cohorts;
    @Inject
    ReadingAreas areas;
    @Inject
    CurrentActor actor;

    /**
     * Whoever comes from an organisation that is none of a wellbeing area is with others of that organisation.
     *
     * @return the target group
     * @throws Refused when nobody has come yet
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public UUID divide() {
        String language = actor.get().language();
        Map<UUID, String> divided = new HashMap<>();
        arriving.known().forEach((member, known) -> {
            String home = known.home();
            Words area = areas.cooperationArea(home);
            divided.put(member, area.isEmpty() ? organisations.bySlug(home).map(Organisation::name).map(name -> name.in(language)).orElse(home) : area.in(language));
        });
        if (divided.isEmpty()) {
            throw new Refused("network.wrong.nobodyYet");
        }
        UUID group = cohorts.add(NAME);
        cohorts.save(group, NAME, false, cohorts.lines(divided), cohorts.sheet(group).seen());
        return group;
    }
}

package fi.sopu.charter.control;

import fi.sopu.audit.ThingNames;
import fi.sopu.charter.entity.Charter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** For the log: titles of charters. */
@ApplicationScoped
class CharterNames implements ThingNames {

    @Inject
    Charters charters;

    @Override
    public Map<UUID, String> names(String language) {
        return charters.all().stream().collect(Collectors.toMap(Charter::id, charter -> charter.title().in(language)));
    }
}

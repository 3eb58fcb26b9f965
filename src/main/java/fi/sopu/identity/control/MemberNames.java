package fi.sopu.identity.control;

import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.PeopleNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lends the members' names to the log, which holds ids alone; people of one name with what tells them apart. */
@ApplicationScoped
class MemberNames implements PeopleNames {

    @Inject
    Members members;
    @Inject
    SeenMembers seen;
    @Inject
    CurrentActor actor;

    /** In a transaction, since without one the council is not bound and nobody is seen. */
    @Override
    @Transactional
    public Map<UUID, String> names() {
        Map<UUID, String> names = new HashMap<>(seen.names(members::names));
        Map<String, Long> often = names.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        String language = actor.get().language();
        if (often.size() == names.size()) {
            return names;
        }
        seen.facts(members::facts).stream().filter(m -> often.get(m.name()) > 1 && !m.about(language).isEmpty())
                .forEach(m -> names.put(m.id(), m.name() + " · " + m.about(language)));
        return names;
    }
}

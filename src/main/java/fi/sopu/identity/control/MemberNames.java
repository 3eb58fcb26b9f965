package fi.sopu.identity.control;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.control.MemberLines.Named;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.PeopleNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lends the members' names to the log, which holds ids alone; people of one name with what tells them apart. */
@ApplicationScoped
class MemberNames implements PeopleNames {

    @Inject
    Members members;
    @Inject
    MemberLines lines;
    @Inject
    SeenMembers seen;
    @Inject
    CurrentActor actor;

    /** In a transaction, since without one the council is not bound and nobody is seen. */
    @Override
    @Transactional
    public Map<UUID, String> names() {
        List<Named> all = lines.named();
        Map<UUID, String> names = new HashMap<>();
        all.forEach(one -> names.put(one.id(), one.name()));
        Map<String, Long> often = all.stream().collect(Collectors.groupingBy(Named::name, Collectors.counting()));
        List<Named> alike = all.stream().filter(one -> one.here() && often.getOrDefault(one.name(), 0L) > 1).toList();
        if (!alike.isEmpty()) {
            String language = actor.get().language();
            Map<UUID, String> groups = seen.groups(members::groups).stream().collect(Collectors.toMap(GroupFacts::id, group -> group.name().in(language)));
            alike.forEach(one -> names.put(one.id(), Stream.of(one.name(), one.group() == null ? null : groups.get(one.group()), one.email())
                    .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" · "))));
        }
        return names;
    }
}

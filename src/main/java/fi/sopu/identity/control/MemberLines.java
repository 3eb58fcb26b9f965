package fi.sopu.identity.control;

import fi.sopu.identity.MemberLine;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All members in few words: three queries of bare columns, however many they are. */
@ApplicationScoped
public class MemberLines {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    Clock clock;

    /** By family name. */
    public List<MemberLine> all() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Set<Role>> roles = new HashMap<>();
        em.createQuery("select r.member, r.role from MemberRole r where r.starts <= :today and (r.ends is null or r.ends >= :today)", Object[].class)
                .setParameter("today", today).getResultStream().forEach(r -> roles.computeIfAbsent((UUID) r[0], m -> EnumSet.noneOf(Role.class)).add((Role) r[1]));
        // told the day after, as in Members
        Set<UUID> linked = new HashSet<>(em.createQuery("select a.member from Account a where a.linked < :today and a.keyValue not like 'retired:%'", UUID.class)
                .setParameter("today", today.atStartOfDay(clock.getZone()).toInstant()).getResultList());
        List<MemberLine> all = em.createQuery("select m.id, m.given, m.family, m.email, m.group, m.byLink from Member m where m.removed is null", Object[].class).getResultStream()
                .map(m -> new MemberLine((UUID) m[0], (String) m[1], (String) m[2], (String) m[3], (UUID) m[4], linked.contains((UUID) m[0]), (Boolean) m[5],
                        roles.getOrDefault((UUID) m[0], Set.of())))
                .toList();
        return Alphabet.sorted(all, MemberLine::family, MemberLine::given);
    }

    /**
     * Somebody as the log names them.
     *
     * @param here false for one who has been removed
     */
    public record Named(UUID id, String name, String email, UUID group, boolean here) {
    }

    /** All whose names are kept, also those who have been removed. */
    public List<Named> named() {
        return em.createQuery("select m.id, m.given, m.family, m.email, m.group, m.removed from Member m where m.family is not null", Object[].class).getResultStream()
                .map(m -> new Named((UUID) m[0], m[1] + " " + m[2], (String) m[3], (UUID) m[4], m[5] == null)).toList();
    }
}

package fi.sopu.identity.control;

import fi.sopu.identity.GroupFacts;
import fi.sopu.identity.MemberAddress;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.MemberSheet;
import fi.sopu.identity.RoleFacts;
import fi.sopu.identity.Source;
import fi.sopu.identity.entity.Account;
import fi.sopu.identity.entity.CouncilGroup;
import fi.sopu.identity.entity.Idp;
import fi.sopu.identity.entity.Member;
import fi.sopu.identity.entity.MemberRole;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Members of the council that is bound to the transaction, with their roles, groups and accounts. */
@ApplicationScoped
public class Members {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    public Member require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("member"));
    }

    public Optional<Member> find(UUID id) {
        return em.createQuery("select m from Member m where m.id = :id and m.removed is null", Member.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    /** Who at this network comes from there by that key; whoever was removed here too. */
    public Optional<Member> fromHome(String home, UUID key) {
        return em.createQuery("select m from Member m where m.home = :home and m.homeKey = :key", Member.class).setParameter("home", home).setParameter("key", key)
                .getResultStream().findFirst();
    }

    /** Everybody at this network who comes through a council. */
    public List<Member> fromHomes() {
        return em.createQuery("select m from Member m where m.home is not null and m.removed is null", Member.class).getResultList();
    }

    /** Everybody at this network who comes from there. */
    public List<Member> fromHome(String home) {
        return em.createQuery("select m from Member m where m.home = :home and m.removed is null", Member.class).setParameter("home", home).getResultList();
    }

    public Optional<Member> byLoginKey(String key) {
        return em.createQuery("select m from Member m where m.loginKey = :key and m.removed is null", Member.class)
                .setParameter("key", key).getResultStream().findFirst();
    }

    /** Whatever its capitals. */
    public List<Member> byEmail(String address) {
        return em.createQuery("select m from Member m where lower(m.email) = :email and m.removed is null", Member.class)
                .setParameter("email", address.toLowerCase(Locale.ROOT)).getResultList();
    }

    /** By family name. */
    public List<Member> all() {
        return em.createQuery("select m from Member m where m.removed is null", Member.class).getResultStream()
                .sorted(Alphabet.people(Member::family, Member::given)).toList();
    }

    /**
     * Whom somebody has chosen from a list, by family name.
     *
     * @throws Refused when nobody is chosen, or one of them is gone
     */
    public List<Member> chosen(Collection<UUID> who) {
        if (who.isEmpty()) {
            throw new Refused("identity.many.nobody");
        }
        Set<UUID> wanted = new HashSet<>(who);
        List<Member> here = all().stream().filter(member -> wanted.contains(member.id())).toList();
        if (here.size() < wanted.size()) {
            throw new Refused("identity.many.gone");
        }
        return here;
    }

    /** Also those who have been removed, by id; not those who have been forgotten. */
    public Map<UUID, Member> known() {
        return named().stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    public int count() {
        return em.createQuery("select count(m) from Member m where m.removed is null", Long.class).getSingleResult().intValue();
    }

    /** What an administrator sees of one. */
    public MemberSheet sheet(Member m) {
        return sheet(m, accounts(m.id()).stream().anyMatch(this::isTold), roles(m.id()).stream().map(MemberRole::facts).toList());
    }

    /** What is kept of everybody, in two queries; whether they have come is not among it. */
    public List<MemberSheet> sheets() {
        Map<UUID, List<RoleFacts>> roles = allRoles().stream().collect(Collectors.groupingBy(MemberRole::member, Collectors.mapping(MemberRole::facts, Collectors.toList())));
        return all().stream().map(m -> sheet(m, false, roles.getOrDefault(m.id(), List.of()))).toList();
    }

    /** That somebody has come for the first time is told the day after, like every coming: a page that is watched would tell when. */
    private boolean isTold(Account account) {
        return account.wasLinkedBefore(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
    }

    private static MemberSheet sheet(Member m, boolean linked, List<RoleFacts> roles) {
        return new MemberSheet(m.id(), m.given(), m.family(), m.email(), m.language(), m.group(), m.loginKey(), m.source(), m.sources(), m.locked(), linked, m.comesByLink(),
                roles);
    }

    /** Where these members get mail; who has been removed is left out. */
    public List<MemberAddress> addresses(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createQuery("select m from Member m where m.id in :ids and m.removed is null", Member.class).setParameter("ids", ids)
                .getResultStream().map(m -> new MemberAddress(m.id(), m.name(), m.email(), m.language())).toList();
    }

    /** All, also those removed; not those forgotten. */
    public List<Member> named() {
        return em.createQuery("select m from Member m where m.family is not null", Member.class).getResultList();
    }

    /** Everybody, with roles in force today; those only in one body too. */
    public List<MemberFacts> facts() {
        return facts(all());
    }

    /** The same of members that are at hand, those who have been removed left out; by family name. */
    public List<MemberFacts> facts(List<Member> known) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, Words> groups = groups().stream().collect(Collectors.toMap(GroupFacts::id, GroupFacts::name));
        Map<UUID, Set<Role>> roles = new HashMap<>();
        allRoles().stream().filter(r -> r.isInForce(today))
                .forEach(r -> roles.computeIfAbsent(r.member(), m -> EnumSet.noneOf(Role.class)).add(r.role()));
        return known.stream().filter(m -> !m.isRemoved()).sorted(Alphabet.people(Member::family, Member::given))
                .map(m -> facts(m, m.group() == null ? null : groups.get(m.group()), roles.getOrDefault(m.id(), Set.of()))).toList();
    }

    private static MemberFacts facts(Member m, @Nullable Words group, Set<Role> roles) {
        return new MemberFacts(m.id(), m.given(), m.family(), m.email(), group, m.language(), roles);
    }

    public List<MemberRole> roles(UUID member) {
        return em.createQuery("select r from MemberRole r where r.member = :member", MemberRole.class)
                .setParameter("member", member).getResultStream()
                .sorted(Comparator.comparing(MemberRole::role)).toList();
    }

    /** Roles of everybody, also those that are over. */
    public List<MemberRole> allRoles() {
        return em.createQuery("select r from MemberRole r", MemberRole.class).getResultList();
    }

    public Set<Role> rolesInForce(UUID member) {
        LocalDate today = LocalDate.now(clock);
        return roles(member).stream().filter(r -> r.isInForce(today)).map(MemberRole::role).collect(Collectors.toSet());
    }

    /** Processes that the member may see as an outside expert today. */
    public Set<UUID> expertIn(UUID member) {
        LocalDate today = LocalDate.now(clock);
        return roles(member).stream().filter(r -> r.process() != null && r.isInForce(today)).map(MemberRole::process).collect(Collectors.toSet());
    }

    /** Experts' roles in this process, also those that are over. */
    public List<MemberRole> experts(UUID process) {
        return em.createQuery("select r from MemberRole r where r.process = :process", MemberRole.class)
                .setParameter("process", process).getResultList();
    }

    public MemberRole requireRole(UUID id) {
        return em.createQuery("select r from MemberRole r where r.id = :id", MemberRole.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("role"));
    }

    /** By name in the reader's language. */
    public List<GroupFacts> groups() {
        return em.createQuery("select g from CouncilGroup g", CouncilGroup.class).getResultStream().map(CouncilGroup::facts)
                .sorted(Alphabet.by(g -> g.name().in(actor.isKnown() ? actor.get().language() : "fi"))).toList();
    }

    /** The group of this name in one of the languages, made when there is none. */
    public UUID group(Words name, Source source) {
        return groups().stream().filter(g -> g.name().in("fi").equals(name.in("fi"))).findFirst().map(GroupFacts::id).orElseGet(() -> {
            CouncilGroup group = new CouncilGroup(name, source);
            em.persist(group);
            em.flush();
            return group.id();
        });
    }

    public Optional<Account> account(String idpEntityId, String keyName, String keyValue) {
        return em.createQuery("select a from Account a where a.idpEntityId = :idp and a.keyName = :name and a.keyValue = :value", Account.class)
                .setParameter("idp", idpEntityId).setParameter("name", keyName).setParameter("value", keyValue)
                .getResultStream().findFirst();
    }

    /** Who the IdP's user with this key is here: by an account that was linked before, or by the login key. */
    public Optional<UUID> byKey(Idp idp, String key) {
        return account(idp.issuer(), idp.mapping().keyName(), key).map(Account::member).filter(id -> find(id).isPresent())
                .or(() -> byLoginKey(key).map(Member::id));
    }

    /** Nothing that the IdPs knew these members by leads to them any more. */
    public void retireAccounts(List<UUID> gone) {
        for (int from = 0; from < gone.size(); from += AT_ONCE) {
            em.createQuery("select a from Account a where a.member in :members", Account.class).setParameter("members", gone.subList(from, Math.min(from + AT_ONCE, gone.size())))
                    .getResultStream().forEach(Account::retire);
        }
    }

    /** What the IdPs know the member by now. */
    public List<Account> accounts(UUID member) {
        return em.createQuery("select a from Account a where a.member = :member", Account.class).setParameter("member", member)
                .getResultStream().filter(a -> !a.isRetired()).toList();
    }

    /** @throws NotFound when this council has no such group */
    public CouncilGroup findGroup(UUID id) {
        return em.createQuery("select g from CouncilGroup g where g.id = :id", CouncilGroup.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("group"));
    }

    /** Also of removed members. */
    public Member requireEvenRemoved(UUID id) {
        return em.createQuery("select m from Member m where m.id = :id", Member.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("member"));
    }

    /** Removed members whose names are still kept, the latest first. */
    public List<Member> removed() {
        return em.createQuery("select m from Member m where m.removed is not null and m.family is not null order by m.removed desc", Member.class)
                .getResultList();
    }

    /** Nobody is in the group any more, not even a removed member. */
    public void remove(CouncilGroup group) {
        em.createQuery("update Member m set m.group = null where m.group = :id and m.removed is not null").setParameter("id", group.id()).executeUpdate();
        em.remove(group);
    }

    /** Written at once, since roles and accounts refer to it by id alone. */
    public void add(Member member) {
        em.persist(member);
        em.flush();
    }

    /** The same for many. */
    public void addAll(List<Member> many) {
        many.forEach(em::persist);
        em.flush();
        if (many.size() > AT_ONCE) {
            // what refers to them comes next: a connection that has planned how to look one up while there were few would look through all of them for each
            em.createNativeQuery("discard plans").executeUpdate();
        }
    }

    public void add(MemberRole role) {
        em.persist(role);
    }

    public void remove(MemberRole role) {
        em.remove(role);
    }

    public Account add(Account account) {
        em.persist(account);
        em.flush();
        return account;
    }
}

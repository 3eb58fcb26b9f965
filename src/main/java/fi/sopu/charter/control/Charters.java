package fi.sopu.charter.control;

import fi.sopu.charter.VersionStatus;
import fi.sopu.charter.entity.Charter;
import fi.sopu.charter.entity.CharterVersion;
import fi.sopu.charter.entity.Clause;
import fi.sopu.charter.entity.ClauseSource;
import fi.sopu.charter.entity.Commitment;
import fi.sopu.charter.entity.Followup;
import fi.sopu.charter.entity.Remark;
import fi.sopu.process.ProcessRemoved;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The charters of the council that is bound to the transaction, with all that belongs to them. */
@ApplicationScoped
public class Charters {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    public Optional<Charter> ofProcess(UUID process) {
        return one(em.createQuery("select c from Charter c where c.process = :id", Charter.class), process);
    }

    /** A process's charter with its versions, newest first, in one statement; empty when none has been started. */
    public Optional<WithVersions> withVersions(UUID process) {
        List<Object[]> rows = em.createQuery("select c, v from Charter c, CharterVersion v where c.process = :id and v.charter = c.id order by v.number desc", Object[].class)
                .setParameter("id", process).getResultList();
        return rows.stream().findFirst().map(row -> new WithVersions((Charter) row[0], rows.stream().map(one -> (CharterVersion) one[1]).toList()));
    }

    /** Every charter with its versions, in one statement: every home page asks. */
    public List<WithVersions> allWithVersions() {
        Map<Charter, List<CharterVersion>> all = new LinkedHashMap<>();
        em.createQuery("select c, v from Charter c, CharterVersion v where v.charter = c.id order by v.number desc", Object[].class).getResultStream()
                .forEach(row -> all.computeIfAbsent((Charter) row[0], started -> new ArrayList<>()).add((CharterVersion) row[1]));
        return all.entrySet().stream().map(one -> new WithVersions(one.getKey(), one.getValue())).toList();
    }

    /** @param versions newest first */
    public record WithVersions(Charter charter, List<CharterVersion> versions) {

        /** The version in force. */
        public Optional<CharterVersion> adopted() {
            return versions.stream().filter(CharterVersion::isAdopted).findFirst();
        }

        /** The version that is being drafted or waits for approval. */
        public Optional<CharterVersion> open() {
            return versions.stream().filter(version -> !version.isAdopted()).findFirst();
        }
    }

    public List<Charter> ofBody(UUID body) {
        return em.createQuery("select c from Charter c where c.body = :id", Charter.class).setParameter("id", body).getResultList();
    }

    public List<Charter> all() {
        return em.createQuery("select c from Charter c", Charter.class).getResultList();
    }

    /** What was drafted for a process in which nothing has opened goes with it. */
    void forget(@Observes ProcessRemoved gone) {
        all().stream().filter(charter -> charter.process().equals(gone.process())).forEach(charter -> {
            for (String of : List.of("Remark r where r.clause", "ClauseSource r where r.clause")) {
                em.createQuery("delete from " + of + " in (select c.id from Clause c, CharterVersion v where c.version = v.id and v.charter = :id)")
                        .setParameter("id", charter.id()).executeUpdate();
            }
            em.createQuery("delete from Clause c where c.version in (select v.id from CharterVersion v where v.charter = :id)")
                    .setParameter("id", charter.id()).executeUpdate();
            em.createQuery("delete from CharterVersion v where v.charter = :id").setParameter("id", charter.id()).executeUpdate();
            em.createQuery("delete from Commitment c where c.charter = :id").setParameter("id", charter.id()).executeUpdate();
            em.remove(charter);
        });
    }

    public Charter require(UUID id) {
        return one(em.createQuery("select c from Charter c where c.id = :id", Charter.class), id)
                .orElseThrow(() -> new NotFound("charter"));
    }

    public CharterVersion requireVersion(UUID id) {
        return one(em.createQuery("select v from CharterVersion v where v.id = :id", CharterVersion.class), id)
                .orElseThrow(() -> new NotFound("version"));
    }

    /** The version for a change: whoever changes anything in it waits here, so that two at once do not mix. */
    public CharterVersion lockVersion(UUID id) {
        return one(em.createQuery("select v from CharterVersion v where v.id = :id", CharterVersion.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE), id).orElseThrow(() -> new NotFound("version"));
    }

    /** Newest first. */
    public List<CharterVersion> versions(UUID charter) {
        return em.createQuery("select v from CharterVersion v where v.charter = :id order by v.number desc", CharterVersion.class)
                .setParameter("id", charter).getResultList();
    }

    /** The clauses of every version that has been adopted, in the order of the page. */
    public List<Clause> inForce() {
        return em
                .createQuery("select c from Clause c, CharterVersion v where v.id = c.version and v.status = :adopted and c.removedAt is null order by c.avoid, c.place",
                        Clause.class)
                .setParameter("adopted", VersionStatus.ADOPTED).getResultList();
    }

    /** The version in force. */
    public Optional<CharterVersion> adopted(UUID charter) {
        return versions(charter).stream().filter(CharterVersion::isAdopted).findFirst();
    }

    /** The version that is being drafted or waits for approval. */
    public Optional<CharterVersion> open(UUID charter) {
        return versions(charter).stream().filter(v -> v.status() != VersionStatus.ADOPTED).findFirst();
    }

    public Clause requireClause(UUID id) {
        return one(em.createQuery("select c from Clause c where c.id = :id", Clause.class), id)
                .orElseThrow(() -> new NotFound("clause"));
    }

    /** In the order of the page, or those removed, the last one first. */
    public List<Clause> clauses(UUID version, boolean removed) {
        return em.createQuery("select c from Clause c where c.version = :id and c.removedAt is "
                + (removed ? "not null order by c.removedAt desc" : "null order by c.avoid, c.place"), Clause.class)
                .setParameter("id", version).getResultList();
    }

    /** Of a version, those that were removed too; those that are there in the order of the page, those removed with the last one first. */
    public List<Clause> everyClause(UUID version) {
        return em.createQuery("select c from Clause c where c.version = :id order by c.removedAt desc, c.avoid, c.place", Clause.class).setParameter("id", version).getResultList();
    }

    /** Of every version of a charter, those that are there, in the order of the page. */
    public List<Clause> clausesOf(UUID charter) {
        return em.createQuery("select c from Clause c, CharterVersion v where c.version = v.id and v.charter = :id and c.removedAt is null order by c.avoid, c.place", Clause.class)
                .setParameter("id", charter).getResultList();
    }

    public List<Clause> byId(Collection<UUID> clauses) {
        return clauses.isEmpty() ? List.of() : em.createQuery("select c from Clause c where c.id in :ids", Clause.class).setParameter("ids", clauses).getResultList();
    }

    public List<ClauseSource> sources(UUID clause) {
        return em.createQuery("select s from ClauseSource s where s.clause = :id order by s.rank", ClauseSource.class)
                .setParameter("id", clause).getResultList();
    }

    public List<ClauseSource> sourcesOf(UUID version) {
        return em.createQuery("select s from ClauseSource s, Clause c where s.clause = c.id and c.version = :id order by s.rank", ClauseSource.class)
                .setParameter("id", version).getResultList();
    }

    public List<Remark> remarksOf(UUID version) {
        return em.createQuery("select r from Remark r, Clause c where r.clause = c.id and c.version = :id and r.removedAt is null order by r.saidAt", Remark.class)
                .setParameter("id", version).getResultList();
    }

    /** Comments that were taken away before the moment are gone for good. */
    public void forgetRemarks(Instant before) {
        em.createQuery("delete from Remark r where r.removedAt < :before").setParameter("before", before).executeUpdate();
    }

    public Remark requireRemark(UUID id) {
        return one(em.createQuery("select r from Remark r where r.id = :id", Remark.class), id)
                .orElseThrow(() -> new NotFound("remark"));
    }

    /** Those of all charters that have not been removed. */
    public List<Commitment> everyCommitment() {
        return em.createQuery("select c from Commitment c where c.removedAt is null", Commitment.class).getResultList();
    }

    public List<Commitment> commitments(UUID charter) {
        return em.createQuery("select c from Commitment c where c.charter = :id and c.removedAt is null order by c.madeAt", Commitment.class)
                .setParameter("id", charter).getResultList();
    }

    /** Neither done nor removed, and to be done within these days. */
    public List<Commitment> commitmentsDue(LocalDate from, LocalDate until) {
        return em.createQuery("select c from Commitment c where c.removedAt is null and c.doneOn is null and c.until between :from and :until order by c.until", Commitment.class)
                .setParameter("from", from).setParameter("until", until).getResultList();
    }

    /** A commitment, and the process whose charter it keeps. */
    public record Kept(Commitment commitment, UUID process) {}

    /** Neither done nor removed, of rules that have been adopted, and to be done by this day or before; the earliest first. */
    public List<Kept> commitmentsUntil(LocalDate until) {
        return em.createQuery("select c, h.process from Commitment c, Charter h where h.id = c.charter and c.removedAt is null and c.doneOn is null and c.until <= :until"
                + " and exists (select k.id from Clause k, CharterVersion v where k.root = c.root and v.id = k.version and v.status = :adopted) order by c.until", Object[].class)
                .setParameter("until", until).setParameter("adopted", VersionStatus.ADOPTED).getResultStream().map(row -> new Kept((Commitment) row[0], (UUID) row[1])).toList();
    }

    public Commitment requireCommitment(UUID id) {
        return one(em.createQuery("select c from Commitment c where c.id = :id", Commitment.class), id)
                .orElseThrow(() -> new NotFound("commitment"));
    }

    public Optional<Followup> followup(UUID question) {
        return one(em.createQuery("select f from Followup f where f.question = :id", Followup.class), question);
    }

    private static <T> Optional<T> one(TypedQuery<T> query, UUID id) {
        return query.setParameter("id", id).getResultStream().findFirst();
    }
}

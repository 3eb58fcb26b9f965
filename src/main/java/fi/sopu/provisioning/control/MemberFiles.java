package fi.sopu.provisioning.control;

import fi.sopu.provisioning.Column;
import fi.sopu.provisioning.entity.KnownColumn;
import fi.sopu.provisioning.entity.MemberFile;
import fi.sopu.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Files of members that were given to the council that is bound to the transaction, and what their columns were said to be. */
@ApplicationScoped
public class MemberFiles {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** @throws NotFound when this council has no such file */
    public MemberFile require(UUID id) {
        return em.createQuery("select f from MemberFile f where f.id = :id", MemberFile.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("file"));
    }

    /** The latest first. */
    public List<MemberFile> latest(int most) {
        return em.createQuery("select f from MemberFile f order by f.taken desc", MemberFile.class).setMaxResults(most).getResultList();
    }

    public void add(MemberFile file) {
        em.persist(file);
    }

    public void remove(MemberFile file) {
        em.remove(file);
    }

    /** How far the changes are, told while their transaction is still open; in one of its own, so that others see it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tell(UUID file, int done, int planned) {
        em.createQuery("update MemberFile f set f.done = :done, f.planned = :planned where f.id = :id").setParameter("done", done).setParameter("planned", planned)
                .setParameter("id", file).executeUpdate();
    }

    /** Rows that nobody decided on, and what can no longer be taken back, are of no use any more. */
    public void forgetOld(Instant before) {
        em.createQuery("delete from MemberFile f where f.applied is null and f.taken < :before").setParameter("before", before).executeUpdate();
        em.createQuery("update MemberFile f set f.before = '' where f.applied < :before and f.before <> ''").setParameter("before", before).executeUpdate();
    }

    /** What columns were said to be, by their plain names. */
    public Map<String, Column> known() {
        return columns().stream().collect(Collectors.toMap(KnownColumn::header, KnownColumn::meaning));
    }

    /** Remembers what columns are. */
    public void remember(Map<String, Column> said) {
        Map<String, KnownColumn> known = columns().stream().collect(Collectors.toMap(KnownColumn::header, k -> k));
        said.forEach((header, meaning) -> {
            if (known.containsKey(header)) {
                known.get(header).mean(meaning);
            } else {
                em.persist(new KnownColumn(header, meaning));
            }
        });
    }

    private List<KnownColumn> columns() {
        return em.createQuery("select k from KnownColumn k", KnownColumn.class).getResultList();
    }
}

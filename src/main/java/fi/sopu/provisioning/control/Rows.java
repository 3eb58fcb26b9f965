package fi.sopu.provisioning.control;

import fi.sopu.shared.TenantOwned;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Rows of the council that is bound to the transaction, which refer to each other by their ids alone and are written at once therefore. */
abstract class Rows {

    @PersistenceContext(unitName = "sopu")
    protected EntityManager em;

    public void add(TenantOwned row) {
        em.persist(row);
        em.flush();
    }

    /** Adds it, unless it is there. */
    public void keep(TenantOwned row) {
        if (!em.contains(row)) {
            add(row);
        }
    }

    public void remove(TenantOwned row) {
        em.remove(row);
        em.flush();
    }

    protected <T extends TenantOwned> List<T> where(Class<T> type, String field, Object value) {
        return em.createQuery("select r from " + type.getSimpleName() + " r where r." + field + " = :value", type).setParameter("value", value).getResultList();
    }
}

package fi.sopu.survey.control;

import fi.sopu.survey.entity.PreparedAnalysis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** Copies of rounds that the council that is bound to the transaction has prepared, one of each at most. */
@ApplicationScoped
public class PreparedAnalyses {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(PreparedAnalysis analysis) {
        em.persist(analysis);
    }

    public Optional<PreparedAnalysis> ofRound(UUID round) {
        return em.createQuery("select a from PreparedAnalysis a where a.round = :round", PreparedAnalysis.class).setParameter("round", round).getResultStream().findFirst();
    }

    public void remove(PreparedAnalysis analysis) {
        em.remove(analysis);
    }
}

package fi.sopu.survey.control;

import fi.sopu.shared.NotFound;
import fi.sopu.survey.Changed;
import fi.sopu.survey.Measured;
import fi.sopu.survey.Weight;
import fi.sopu.survey.entity.StoredCell;
import fi.sopu.survey.entity.StoredPairs;
import fi.sopu.survey.entity.StoredWeight;
import fi.sopu.survey.entity.StoredWords;
import fi.sopu.survey.entity.HeldSessions;
import fi.sopu.survey.entity.Round;
import fi.sopu.survey.entity.RoundUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** StoredRounds of measurement of the council that is bound to the transaction, their units, and what may be told of them. */
@ApplicationScoped
public class StoredRounds {

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    public void add(Object entity) {
        em.persist(entity);
    }

    public Optional<Round> find(UUID question) {
        return em.createQuery("select r from Round r where r.id = :id", Round.class).setParameter("id", question).getResultStream().findFirst();
    }

    /** @throws NotFound when this council has no such round, or its stage has not opened */
    public Round require(UUID question) {
        return find(question).orElseThrow(() -> new NotFound("round"));
    }

    /** All that have opened. */
    public List<Round> all() {
        return em.createQuery("select r from Round r", Round.class).getResultList();
    }

    /** The rounds of a process, the earliest first. */
    public List<Round> ofSeries(UUID process) {
        return em.createQuery("select r from Round r where r.series = :id order by r.number", Round.class).setParameter("id", process).getResultList();
    }

    /** Those that it is compared with, the earliest first: all that were counted before it opened. */
    public List<Round> before(Round round) {
        List<Round> before = new ArrayList<>();
        for (UUID at = round.former(); at != null; at = before.get(0).former()) {
            before.add(0, require(at));
        }
        return before;
    }

    /** The whole first, then those that lie above before those that lie below. */
    public List<RoundUnit> units(UUID round) {
        return em.createQuery("select u from RoundUnit u where u.round = :id order by u.position", RoundUnit.class).setParameter("id", round).getResultList();
    }

    /** The unit that somebody was in when the round opened; empty for whoever was in none or came later. */
    public Optional<UUID> seat(UUID round, UUID member) {
        return em.createQuery("select s.unit from RoundSeat s where s.round = :round and s.member = :member", UUID.class).setParameter("round", round)
                .setParameter("member", member)
                .getResultStream().findFirst();
    }

    public void forgetSeats(UUID round) {
        em.createQuery("delete from RoundSeat s where s.round = :id").setParameter("id", round).executeUpdate();
    }

    public List<Measured> cells(UUID round) {
        return em.createQuery("select c from StoredCell c where c.round = :id", StoredCell.class).setParameter("id", round).getResultStream().map(StoredCell::measured).toList();
    }

    public List<Changed> changes(UUID round) {
        return em.createQuery("select c from StoredPairs c where c.round = :id", StoredPairs.class).setParameter("id", round).getResultStream().map(StoredPairs::changed)
                .toList();
    }

    public List<Weight> weights(UUID round) {
        return em.createQuery("select w from StoredWeight w where w.round = :id", StoredWeight.class).setParameter("id", round).getResultStream().map(StoredWeight::weight)
                .toList();
    }

    /** By their ids, which are of chance. */
    public List<StoredWords> words(UUID round) {
        return em.createQuery("select w from StoredWords w where w.round = :id order by w.id", StoredWords.class).setParameter("id", round).getResultList();
    }

    /** @throws NotFound when this council has none of this id */
    public StoredWords requireWords(UUID id) {
        return em.createQuery("select w from StoredWords w where w.id = :id", StoredWords.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("words"));
    }

    public void remove(Object entity) {
        em.remove(entity);
    }

    /** How often something was held in units before the round; those without it are missing. */
    public Map<UUID, Integer> held(UUID round) {
        return em.createQuery("select h from HeldSessions h where h.round = :id", HeldSessions.class).setParameter("id", round).getResultStream()
                .collect(Collectors.toMap(HeldSessions::unit, HeldSessions::sessions));
    }

    public void forgetHeld(UUID round) {
        em.createQuery("delete from HeldSessions h where h.round = :id").setParameter("id", round).executeUpdate();
    }
}

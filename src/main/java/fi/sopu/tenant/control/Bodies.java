package fi.sopu.tenant.control;

import fi.sopu.shared.Alphabet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Words;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.entity.Body;
import fi.sopu.tenant.entity.Meeting;
import fi.sopu.tenant.entity.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The bodies of the council that is bound to the transaction, with their meetings. */
@ApplicationScoped
public class Bodies {

    private static final List<String> FIRST = List.of("COUNCIL", "EXECUTIVE");

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;
    @Inject
    CurrentActor actor;

    /** The council itself, its executive, then the others by name in the reader's language. */
    public List<BodyFacts> all() {
        return em.createQuery("select b from Body b order by b.position", Body.class).getResultStream().map(Body::facts)
                .sorted(Comparator.<BodyFacts>comparingInt(b -> FIRST.contains(b.kind()) ? FIRST.indexOf(b.kind()) : FIRST.size())
                        .thenComparing(Alphabet.by(b -> b.name().in(actor.isKnown() ? actor.get().language() : "fi"))))
                .toList();
    }

    public BodyFacts require(UUID id) {
        return em.createQuery("select b from Body b where b.id = :id", Body.class).setParameter("id", id)
                .getResultStream().findFirst().map(Body::facts).orElseThrow(() -> new NotFound("body"));
    }

    public UUID add(String kind, Words name, int seats, int position) {
        Body body = new Body(kind, name, seats, position);
        em.persist(body);
        return body.id();
    }

    /** @throws NotFound when this council has no such body */
    public Body find(UUID id) {
        return em.createQuery("select b from Body b where b.id = :id", Body.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("body"));
    }

    public UUID addTerm(@Nullable LocalDate starts, @Nullable LocalDate ends) {
        Term term = new Term(starts, ends);
        em.persist(term);
        return term.id();
    }

    /** Latest first. */
    public List<Term> terms() {
        return em.createQuery("select t from Term t order by t.starts desc", Term.class).getResultList();
    }

    public List<MeetingFacts> meetings(UUID body) {
        return em.createQuery("select m from Meeting m where m.body = :body order by m.heldOn desc, m.number desc", Meeting.class)
                .setParameter("body", body).getResultStream().map(Meeting::facts).toList();
    }

    public List<MeetingFacts> meetings() {
        return em.createQuery("select m from Meeting m order by m.heldOn desc, m.number desc", Meeting.class).getResultStream().map(Meeting::facts).toList();
    }

    public MeetingFacts record(Meeting meeting) {
        em.persist(meeting);
        return meeting.facts();
    }

    /** @throws NotFound when this council has no such meeting */
    public Meeting meeting(UUID id) {
        return em.createQuery("select m from Meeting m where m.id = :id", Meeting.class).setParameter("id", id)
                .getResultStream().findFirst().orElseThrow(() -> new NotFound("meeting"));
    }

    public MeetingFacts remove(UUID id) {
        Meeting meeting = meeting(id);
        em.remove(meeting);
        return meeting.facts();
    }
}

package fi.sopu.tenant.boundary;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.TermFacts;
import fi.sopu.tenant.control.Bodies;
import fi.sopu.tenant.entity.Body;
import fi.sopu.tenant.entity.Term;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeping the council's bodies and terms. */
@UseCase
public class KeepingBodies {

    /** Kinds of bodies that an administrator can add; each council has one council and one executive, from its founding. */
    private static final List<String> KINDS = List.of("BOARD", "COMMITTEE", "SECTION", "LANGUAGE", "MANAGEMENT", "YOUTH", "ELDERLY", "DISABILITY", "OTHER");

    @Inject
    Bodies bodies;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;

    /** Kinds of bodies that can be added. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<String> kinds() {
        return KINDS;
    }

    /** @throws Refused when something typed is wrong */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public UUID add(String kind, Words name, int seats) {
        if (!KINDS.contains(kind)) {
            throw new Refused("tenant.body.kindWrong");
        }
        UUID id = bodies.add(kind, name, seats, bodies.all().size());
        acted.fire(new Acted("tenant.bodyAdded", "body", id, kind));
        return id;
    }

    /** @throws Refused when something typed is wrong, or somebody else has edited it */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void edit(UUID body, Words name, int seats, Seen seen) {
        Body found = bodies.find(body);
        BodyFacts now = found.facts();
        editing.check(body, seen, now.seen(), new Difference("tenant.body.name", now.name(), name), new Difference("tenant.body.seats", now.seats(), seats));
        found.edit(name, seats);
        acted.fire(new Acted("tenant.bodyEdited", "body", body, null));
    }

    /** @throws Refused when the days do not fit, or two terms would overlap */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public void addTerm(@Nullable LocalDate starts, @Nullable LocalDate ends) {
        Term wished = new Term(starts, ends);
        refuseOverlap(wished);
        acted.fire(new Acted("tenant.termAdded", "term", bodies.addTerm(starts, ends), starts + " - " + ends));
    }

    /** @throws Refused when the days do not fit, two terms would overlap, or somebody else has edited it */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void moveTerm(UUID term, @Nullable LocalDate starts, @Nullable LocalDate ends, Seen seen) {
        Term found = bodies.terms().stream().filter(t -> t.id().equals(term)).findFirst().orElseThrow(() -> new NotFound("term"));
        TermFacts now = found.facts();
        editing.check(term, seen, now.seen(), new Difference("tenant.term.starts", now.starts(), starts), new Difference("tenant.term.ends", now.ends(), ends));
        found.move(starts, ends);
        refuseOverlap(found);
        acted.fire(new Acted("tenant.termEdited", "term", term, starts + " - " + ends));
    }

    private void refuseOverlap(Term wished) {
        if (bodies.terms().stream().anyMatch(t -> !t.equals(wished) && t.overlaps(wished))) {
            throw new Refused("tenant.term.overlap");
        }
    }
}

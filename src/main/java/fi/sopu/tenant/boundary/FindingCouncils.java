package fi.sopu.tenant.boundary;

import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.CouncilSettings;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.TermFacts;
import fi.sopu.tenant.control.Bodies;
import fi.sopu.tenant.control.Councils;
import fi.sopu.tenant.entity.Term;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finding a council by its path, and its bodies and meetings. */
@UseCase
public class FindingCouncils {

    @Inject
    Councils councils;
    @Inject
    Bodies bodies;
    @Inject
    Clock clock;

    /** Every tenant, the platform's own among them, suspended ones too. */
    @Allowed(everyone = true)
    public List<CouncilFacts> all() {
        return councils.all();
    }

    @Allowed(everyone = true)
    public Optional<CouncilFacts> bySlug(String slug) {
        return councils.bySlug(slug);
    }

    @Allowed(everyone = true)
    public Optional<CouncilFacts> byId(int id) {
        return councils.byId(id);
    }

    /** Looked up at every request of somebody who is logged in. */
    @Allowed(everyone = true)
    public boolean isSuspended(int id) {
        return councils.isSuspended(id);
    }

    /**
     * What the council of the actor or visitor has decided for itself, for its public statements.
     *
     * @throws fi.sopu.shared.NotFound when there is no such council
     */
    @Allowed(everyone = true)
    public CouncilSettings settings(String slug) {
        return councils.settings(slug);
    }

    @Allowed(everyone = true)
    public List<BodyFacts> bodies() {
        return bodies.all();
    }

    /** @throws fi.sopu.shared.NotFound when this council has no such body */
    @Allowed(everyone = true)
    public BodyFacts body(UUID id) {
        return bodies.require(id);
    }

    /** The council's terms, latest first. */
    @Allowed(member = true, system = true)
    public List<TermFacts> terms() {
        return bodies.terms().stream().map(Term::facts).toList();
    }

    /** The meetings that all bodies have held, latest first. */
    @Allowed(everyone = true)
    public List<MeetingFacts> meetings() {
        return held(bodies.meetings());
    }

    /** The meetings that the body has held, latest first. */
    @Allowed(everyone = true)
    public List<MeetingFacts> meetings(UUID body) {
        return held(bodies.meetings(body));
    }

    /** The meetings of all bodies, those that are planned too, latest first. */
    @Allowed(member = true, system = true)
    public List<MeetingFacts> allMeetings() {
        return bodies.meetings();
    }

    private List<MeetingFacts> held(List<MeetingFacts> all) {
        LocalDate today = LocalDate.now(clock);
        return all.stream().filter(meeting -> !meeting.heldOn().isAfter(today)).toList();
    }
}

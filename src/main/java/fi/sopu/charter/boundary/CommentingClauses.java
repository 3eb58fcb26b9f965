package fi.sopu.charter.boundary;

import fi.sopu.charter.CharterStep;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Readers;
import fi.sopu.charter.entity.Charter;
import fi.sopu.charter.entity.CharterVersion;
import fi.sopu.charter.entity.Clause;
import fi.sopu.charter.entity.Remark;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Commenting on a clause under one's own name, until its version is adopted. */
@UseCase
public class CommentingClauses {

    /** So long what was taken away can be put back. */
    private static final Duration KEPT = Duration.ofHours(1);

    @Inject
    Charters charters;
    @Inject
    Readers readers;
    @Inject
    Event<CharterStep> stepped;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** @throws Refused when the text is empty or too long, or the version is adopted */
    @Once
    @Allowed(member = true)
    public void comment(UUID clause, String text) {
        Charter charter = requireOpen(charters.requireClause(clause));
        charters.forgetRemarks(clock.instant().minus(KEPT));
        charters.add(new Remark(clause, actor.get().me(), actor.get().name(), text, clock.instant()));
        stepped.fire(new CharterStep(CharterStep.Kind.COMMENTED, charter.process(), charter.title()));
    }

    /** Takes one's own comment away; another's is not there to take. It can be put back for an hour, and is gone for good with the next thing that is said. */
    @Allowed(member = true)
    public void takeAway(UUID remark) {
        own(remark).takeAway(clock.instant());
    }

    /** Puts back what one has taken away, where it stood. */
    @Allowed(member = true)
    public void putBack(UUID remark) {
        own(remark).putBack();
    }

    private Remark own(UUID remark) {
        Remark own = charters.requireRemark(remark);
        if (!own.member().equals(actor.get().me())) {
            throw new NotFound("remark");
        }
        requireOpen(charters.requireClause(own.clause()));
        charters.forgetRemarks(clock.instant().minus(KEPT));
        return own;
    }

    private Charter requireOpen(Clause clause) {
        CharterVersion version = charters.lockVersion(clause.version());
        Charter charter = charters.require(version.charter());
        readers.require(charter.body());
        if (version.isAdopted()) {
            throw new Refused("charter.version.frozen");
        }
        return charter;
    }
}

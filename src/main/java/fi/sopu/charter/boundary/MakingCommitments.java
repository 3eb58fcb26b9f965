package fi.sopu.charter.boundary;

import fi.sopu.charter.control.Charters;
import fi.sopu.charter.entity.Clause;
import fi.sopu.charter.entity.Commitment;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Giving a clause practice commitments and following them up. They live beside the charter: also an adopted clause gets
 * new ones, since practices change sooner than rules.
 */
@UseCase
public class MakingCommitments {

    @Inject
    Charters charters;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /**
     * @param what  what is done
     * @param who   who does it: a name or a role
     * @param until by which day, or null
     */
    @Once
    @Allowed(group = RoleGroup.DRAFTERS)
    public UUID commit(UUID clause, Words what, String who, @Nullable LocalDate until) {
        Clause found = charters.requireClause(clause);
        UUID charter = charters.requireVersion(found.version()).charter();
        Commitment made = new Commitment(charter, found.root(), what, who, until, clock.instant());
        charters.add(made);
        return made.id();
    }

    /** @throws Refused when something typed is wrong, or somebody else has changed it */
    @InTurn
    @Allowed(group = RoleGroup.DRAFTERS)
    public void change(UUID commitment, Words what, String who, @Nullable LocalDate until, Seen seen) {
        Commitment found = charters.requireCommitment(commitment);
        editing.check(commitment, seen, Seen.of(found.what(), found.who(), found.until()), new Difference("charter.commitment.what", found.what(), what),
                new Difference("charter.commitment.who", found.who(), who), new Difference("charter.commitment.until", found.until(), until));
        found.agree(what, who, until);
    }

    /**
     * Ticks a commitment as done today, or takes the tick away.
     *
     * @return the day on which it had been done before, or null
     */
    @Allowed(group = RoleGroup.DRAFTERS)
    public @Nullable LocalDate tick(UUID commitment, boolean done) {
        Commitment found = charters.requireCommitment(commitment);
        LocalDate before = found.doneOn();
        if (done) {
            found.done(LocalDate.now(clock));
        } else {
            found.undone();
        }
        acted.fire(new Acted(done ? "charter.commitmentDone" : "charter.commitmentUndone", "charter", found.charter(), null));
        return before;
    }

    /** The mark of how it is ticked now. */
    @Allowed(group = RoleGroup.DRAFTERS)
    public Seen ticked(UUID commitment) {
        return Seen.of(charters.requireCommitment(commitment).doneOn());
    }

    /**
     * Takes back what was ticked.
     *
     * @param doneOn as it had been, or null
     * @param left how it was left by what is taken back
     * @throws Refused when somebody has ticked it otherwise meanwhile
     */
    @InTurn
    @Allowed(group = RoleGroup.DRAFTERS)
    public void setBack(UUID commitment, @Nullable LocalDate doneOn, Seen left) {
        Commitment found = charters.requireCommitment(commitment);
        editing.check(commitment, left, Seen.of(found.doneOn()), new Difference("charter.commitment.doneOn", found.doneOn(), doneOn));
        found.undone();
        if (doneOn != null) {
            found.done(doneOn);
        }
        acted.fire(new Acted(doneOn != null ? "charter.commitmentDone" : "charter.commitmentUndone", "charter", found.charter(), null));
    }

    @Allowed(group = RoleGroup.DRAFTERS)
    public void remove(UUID commitment) {
        charters.requireCommitment(commitment).remove(clock.instant());
    }

    /** Undoes a removal. */
    @Allowed(group = RoleGroup.DRAFTERS)
    public void restore(UUID commitment) {
        charters.requireCommitment(commitment).restore();
    }
}

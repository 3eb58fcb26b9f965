package fi.sopu.process.boundary;

import fi.sopu.process.CountingTurn;
import fi.sopu.process.CountingWanted;
import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.control.Outcomes;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.PublishedOutcome;
import fi.sopu.process.entity.Question;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers whose counting takes long are counted after the transaction that closed their question: their outcome is awaited, one node at a time takes a turn
 * at it, says how far it is, and publishes it. A turn that is not kept up ends, and any node may take the next; of two that count the same the first one
 * that publishes counts, and what was counted of something older is thrown away.
 */
@UseCase
public class CountingOutcomes {

    /** How long a node that says nothing keeps its turn. */
    static final Duration TURN = Duration.ofSeconds(20);

    @Inject
    Stages stages;
    @Inject
    Outcomes outcomes;
    @Inject
    PublishingOutcomes publishing;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<CountingWanted> wanted;

    /** Publishes how many of how many took part in a question that is closing; its findings are to be counted. */
    @Allowed(system = true)
    public void await(OutcomeDraft draft) {
        Question question = stages.requireQuestion(draft.question());
        outcomes.await(draft, question, stages.require(question.stage()), clock.instant());
        wanted.fire(new CountingWanted(actor.get().tenant(), question.id(), question.kind()));
    }

    /** The same answers are to be counted anew; what was found before stands until then. */
    @Allowed(system = true)
    public void again(UUID question) {
        outcomes.requireLocked(question).countAnew();
        wanted.fire(new CountingWanted(actor.get().tenant(), question, stages.requireQuestion(question).kind()));
    }

    /** Questions whose answers nobody counts, though they are to be counted. */
    @Allowed(system = true)
    public List<UUID> waiting() {
        return outcomes.uncounted(clock.instant());
    }

    /** A turn at counting a question's answers; empty when there is nothing to count, or another has it. */
    @Allowed(system = true)
    public Optional<CountingTurn> take(UUID question) {
        if (!outcomes.lease(question, clock.instant(), clock.instant().plus(TURN))) {
            return Optional.empty();
        }
        Question asked = stages.requireQuestion(question);
        int revision = outcomes.requireLocked(question).counting();
        return outcomes.of(asked, stages.require(asked.stage())).map(before -> new CountingTurn(revision, before));
    }

    /**
     * Says how far it is, which keeps the turn.
     *
     * @param percent less than {@link Outcome#WHOLE}
     * @return false when what is being counted is not wanted any more
     */
    @Allowed(system = true)
    public boolean isStillWanted(CountingTurn turn, int percent) {
        return outcomes.counted(turn.before().question(), turn.revision(), percent, clock.instant().plus(TURN));
    }

    /** @return false when something newer is to be counted, or this has been published already: the draft is thrown away */
    @Allowed(system = true)
    public boolean publish(CountingTurn turn, OutcomeDraft draft) {
        boolean mine = isMine(outcomes.requireLocked(draft.question()), turn);
        if (mine) {
            publishing.publish(draft);
        }
        return mine;
    }

    /** There is nothing left to count: the outcome stands as it is. */
    @Allowed(system = true)
    public void giveUp(CountingTurn turn) {
        PublishedOutcome row = outcomes.requireLocked(turn.before().question());
        if (isMine(row, turn)) {
            row.giveUpCounting();
        }
    }

    private static boolean isMine(PublishedOutcome row, CountingTurn turn) {
        return row.isCounting() && row.counting() == turn.revision();
    }
}

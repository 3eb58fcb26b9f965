package fi.sopu.duel.boundary;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.IdeasQuestion;
import fi.sopu.duel.control.Activities;
import fi.sopu.duel.control.IdeasInPlay;
import fi.sopu.duel.control.Moving;
import fi.sopu.duel.control.SealedIdeas;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.UUID;

/** What a node does about open questions by itself. */
@UseCase
public class SealingAnew {

    @Inject
    ReadingQuestions questions;
    @Inject
    BallotBox box;
    @Inject
    Moving moving;
    @Inject
    SealedIdeas sealed;
    @Inject
    IdeasInPlay playing;
    @Inject
    Activities activities;

    /** Seals a question anew that an older version left open, answers and ideas: may be cut off anywhere and done again, on any node; one after the other. */
    @InTurn
    @Allowed(system = true)
    public void seal(UUID activity) {
        AskedQuestion question = questions.question(activity);
        if (!IdeasQuestion.is(question)) {
            return;
        }
        Moving.Taken left = moving.takeUnsealed(activity);
        if (box.renew(activity, left.longest(question.plan().ideaLimit())) && !left.ideas().isEmpty()) {
            moving.in(activity, left);
        }
    }

    /** What has been closed, here or by another node, leaves this node's memory. */
    @Allowed(system = true)
    public void forgetClosed(int tenant) {
        sealed.questions(tenant).stream().filter(question -> !box.isOpen(question)).forEach(question -> {
            sealed.forget(tenant, question);
            playing.forget(tenant, question);
            activities.forget(tenant, question);
        });
    }
}

package fi.sopu.duel.boundary;

import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.OpenedBox;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.duel.control.Counting;
import fi.sopu.duel.control.Groups;
import fi.sopu.duel.control.Ideas;
import fi.sopu.duel.control.Activities;
import fi.sopu.duel.entity.Idea;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.StageClosing;
import fi.sopu.process.StageOpened;
import fi.sopu.process.boundary.PublishingOutcomes;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Opens a ballot box for each question of ideas when its stage opens; when the stage closes, opens and counts the answers and hands the
 * ranking over. All in the stage's own transaction: if anything fails, the stage stays as it was. Until the answers are sealed they
 * can be counted anew.
 */
@UseCase
public class CountingAnswers {

    @Inject
    BallotBox box;
    @Inject
    ClosingActivities closing;
    @Inject
    PublishingOutcomes outcomes;
    @Inject
    ReadingOutcomes published;
    @Inject
    Ideas ideas;
    @Inject
    Groups groups;
    @Inject
    Activities activities;
    @Inject
    CurrentActor actor;

    void opened(@Observes StageOpened stage) {
        stage.questions().stream().filter(CountingAnswers::isOurs).forEach(question -> box.open(question.id()));
    }

    void closing(@Observes StageClosing stage) {
        for (AskedQuestion question : stage.questions()) {
            if (isOurs(question)) {
                outcomes.publish(close(question, stage.roll().size()));
                activities.forget(actor.get().tenant(), question.id());
            }
        }
    }

    private static boolean isOurs(AskedQuestion question) {
        return question.kind() == QuestionKind.IDEAS;
    }

    private OutcomeDraft close(AskedQuestion question, int roll) {
        OpenedBox opened = closing.close(question.id());
        List<Idea> all = ideas.lock(question.id());
        all.forEach(Idea::forgetAuthor);
        Counting counting = counting(question, all, opened);
        if (counting.participants() < Outcome.SMALLEST) {
            // too few to show anything of: nothing is kept either
            closing.seal(question.id());
            return new OutcomeDraft(question.id(), Math.max(roll, counting.participants()), counting.participants(), counting.decided(), List.of());
        }
        ideas.count(question.id(), counting.pairs());
        return counting.outcome(roll, List.of(), 0);
    }

    /**
     * Counts a closed question's answers with the groups that there are now, and publishes the outcome anew.
     *
     * @throws Refused "duel.groups.sealed" when the answers are gone
     */
    @Allowed(system = true)
    public void again(AskedQuestion question) {
        Outcome before = published.ofQuestion(question.id()).orElseThrow();
        OpenedBox opened = closing.close(question.id());
        if (box.facts(question.id()).orElseThrow().state() == BoxState.SEALED) {
            throw new Refused("duel.groups.sealed");
        }
        outcomes.publish(counting(question, ideas.of(question.id()), opened).outcome(before.roll(), before.items(), before.best()));
    }

    private Counting counting(AskedQuestion question, List<Idea> all, OpenedBox opened) {
        return new Counting(question, all, groups.of(question.id()), opened.ballots().stream().map(OpenQuestions::answer).toList());
    }
}

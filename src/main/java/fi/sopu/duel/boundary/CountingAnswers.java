package fi.sopu.duel.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.OpenedBox;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.duel.Answer;
import fi.sopu.duel.IdeasQuestion;
import fi.sopu.duel.control.Activities;
import fi.sopu.duel.control.AnswerBytes;
import fi.sopu.duel.control.Budget;
import fi.sopu.duel.control.Capped;
import fi.sopu.duel.control.Counting;
import fi.sopu.duel.control.Groups;
import fi.sopu.duel.control.Ideas;
import fi.sopu.duel.control.Moving;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.RankedIdeas;
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
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

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
    Moving moving;
    @Inject
    Activities activities;
    @Inject
    RandomGenerator random;
    @Inject
    CurrentActor actor;

    void opened(@Observes StageOpened stage) {
        stage.questions().stream().filter(IdeasQuestion::is).forEach(this::open);
    }

    /** What was in rows till now is sealed like what is to come. */
    private void open(AskedQuestion question) {
        Moving.Taken before = moving.take(question.id());
        box.open(question.id(), before.longest(question.ideaLimit()));
        moving.in(question.id(), before);
    }

    void closing(@Observes StageClosing stage) {
        for (AskedQuestion question : stage.questions()) {
            if (IdeasQuestion.is(question)) {
                outcomes.publish(close(question, stage.roll().size()));
                activities.forget(actor.get().tenant(), question.id());
            }
        }
    }

    private OutcomeDraft close(AskedQuestion question, int roll) {
        OpenedBox opened = closing.close(question.id());
        Map<UUID, UUID> renamed = moving.out(question.id(), opened);
        List<Answer> answers = Capped.of(opened.ballots().stream().map(OpenQuestions::answer).map(answer -> answer.about(renamed)).toList(),
                Budget.answers(question), random);
        Counting counting = counting(question, answers);
        if (counting.participants() < Outcome.SMALLEST) {
            // too few to show anything of: nothing is kept either
            closing.seal(question.id());
            return new OutcomeDraft(question.id(), Math.max(roll, counting.participants()), counting.participants(), counting.decided(), RankedIdeas.NONE);
        }
        closing.keep(question.id(), answers.stream().map(answer -> new Ballot(answer.token(), answer.voter(), AnswerBytes.of(answer.task(), answer.verdict(), 0))).toList());
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
        List<Answer> answers = closing.kept(question.id()).orElseThrow(() -> new Refused("duel.groups.sealed")).stream().map(OpenQuestions::answer).toList();
        // what an older version kept was not capped: the same ones by chance each time
        List<Answer> capped = Capped.of(answers, Budget.answers(question), new SplittableRandom(question.id().getLeastSignificantBits()));
        RankedIdeas ranked = before.as(RankedIdeas.class).orElseThrow();
        outcomes.publish(counting(question, capped).outcome(before.roll(), ranked.ideas(), ranked.best(before.topK())));
    }

    private Counting counting(AskedQuestion question, List<Answer> answers) {
        return new Counting(question, ideas.of(question.id()), groups.of(question.id()), answers);
    }
}

package fi.sopu.duel.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.BoxState;
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
import fi.sopu.process.CountingTurn;
import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.StageClosing;
import fi.sopu.process.StageOpened;
import fi.sopu.process.boundary.CountingOutcomes;
import fi.sopu.process.boundary.PublishingOutcomes;
import fi.sopu.ranking.Ranking;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;

/**
 * Opens a ballot box for each question of ideas when its stage opens; when the stage closes, opens it, keeps what the answers come to pair by pair and
 * the answers themselves as long as groups may change, and publishes how many took part. All in the stage's own transaction: if anything fails, the stage
 * stays as it was. The ranking, which takes seconds where there are hundreds of ideas, is made after that ({@link CountingRounds}), and anew when groups
 * have changed.
 */
@UseCase
public class CountingAnswers {

    private static final Logger LOG = Logger.getLogger(CountingAnswers.class.getName());

    @Inject
    BallotBox box;
    @Inject
    ClosingActivities closing;
    @Inject
    PublishingOutcomes outcomes;
    @Inject
    CountingOutcomes counting;
    @Inject
    OpenQuestions questions;
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
        box.open(question.id(), before.longest(question.plan().ideaLimit()));
        moving.in(question.id(), before);
    }

    void closing(@Observes StageClosing stage) {
        for (AskedQuestion question : stage.questions()) {
            if (IdeasQuestion.is(question)) {
                close(question, stage.roll().size());
                activities.forget(actor.get().tenant(), question.id());
            }
        }
    }

    private void close(AskedQuestion question, int roll) {
        OpenedBox opened = closing.close(question.id());
        Map<UUID, UUID> renamed = moving.out(question.id(), opened);
        List<Answer> answers = Capped.of(opened.ballots().stream().map(OpenQuestions::answer).map(answer -> answer.about(renamed)).toList(),
                Budget.answers(question), random);
        Counting counted = counting(question, answers);
        OutcomeDraft draft = new OutcomeDraft(question.id(), Math.max(roll, counted.participants()), counted.participants(), counted.decided(), RankedIdeas.NONE);
        if (counted.participants() < question.stage().smallest()) {
            // too few to show anything of: nothing is kept either
            closing.seal(question.id());
            outcomes.publish(draft);
            return;
        }
        closing.keep(question.id(), answers.stream().map(answer -> new Ballot(answer.token(), answer.voter(), AnswerBytes.of(answer.task(), answer.verdict(), 0))).toList());
        ideas.count(question.id(), counted.pairs());
        counting.await(draft);
    }

    /** A closed question's answers and ideas in memory, to be counted outside any transaction. */
    public record Work(CountingTurn turn, Counting answers) {

        /** @param progress what it throws ends the counting */
        public OutcomeDraft outcome(Ranking.Progress progress) {
            Outcome before = turn.before();
            RankedIdeas ranked = before.as(RankedIdeas.class).orElseThrow();
            return answers.outcome(before.turnout().roll(), ranked.ideas(), ranked.best(before.topK()), progress);
        }
    }

    /**
     * Takes a turn at counting a closed question's answers, with the groups that there are now.
     *
     * @return empty when nothing is to be counted, when another has the turn, or when the answers are gone
     */
    @Allowed(system = true)
    public Optional<Work> take(UUID id) {
        Optional<CountingTurn> turn = counting.take(id);
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        AskedQuestion question = questions.require(id);
        Optional<List<Ballot>> kept = closing.kept(id);
        if (kept.isEmpty() && box.facts(id).filter(facts -> facts.state() == BoxState.SEALED).isPresent()) {
            LOG.log(Level.WARNING, "the answers to question {0} were destroyed before they had been counted", id);
            counting.giveUp(turn.get());
        }
        // what an older version kept was not capped: the same ones by chance each time
        return kept.map(answers -> new Work(turn.get(), counting(question, Capped.of(answers.stream().map(OpenQuestions::answer).toList(),
                Budget.answers(question), new SplittableRandom(id.getLeastSignificantBits())))));
    }

    private Counting counting(AskedQuestion question, List<Answer> answers) {
        return new Counting(question, ideas.of(question.id()), groups.of(question.id()), answers);
    }
}

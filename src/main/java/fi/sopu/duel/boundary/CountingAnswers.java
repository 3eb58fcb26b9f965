package fi.sopu.duel.boundary;

import fi.sopu.ballot.OpenedBox;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.duel.Answer;
import fi.sopu.duel.PairCount;
import fi.sopu.duel.Standing;
import fi.sopu.duel.Verdict;
import fi.sopu.duel.control.Ideas;
import fi.sopu.duel.control.Ranking;
import fi.sopu.duel.control.Tallies;
import fi.sopu.duel.control.Tally;
import fi.sopu.duel.entity.Idea;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.OutcomeItem;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.StageClosing;
import fi.sopu.process.StageOpened;
import fi.sopu.process.boundary.PublishingOutcomes;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Opens a ballot box for each question of ideas when its stage opens; when the stage closes, opens and counts the answers and hands the
 * ranking over. All in the stage's own transaction: if anything fails, the stage stays as it was.
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
    Ideas ideas;
    @Inject
    Ranking ranking;
    @Inject
    Tallies tallies;
    @Inject
    CurrentActor actor;

    void opened(@Observes StageOpened stage) {
        stage.questions().stream().filter(CountingAnswers::isOurs).forEach(question -> box.open(question.id()));
    }

    void closing(@Observes StageClosing stage) {
        for (AskedQuestion question : stage.questions()) {
            if (isOurs(question)) {
                outcomes.publish(count(question.id(), stage.roll().size()));
                tallies.forget(actor.get().tenant(), question.id());
            }
        }
    }

    private static boolean isOurs(AskedQuestion question) {
        return question.kind() == QuestionKind.IDEAS;
    }

    private OutcomeDraft count(UUID question, int roll) {
        OpenedBox opened = closing.close(question);
        List<Idea> all = ideas.of(question);
        all.forEach(Idea::forgetAuthor);
        List<Answer> decided = opened.ballots().stream().map(OpenQuestions::answer)
                .filter(answer -> answer.verdict().kind() == Verdict.Kind.CHOSEN).toList();
        if (opened.participants() < Outcome.SMALLEST) {
            // too few to show anything of: nothing is kept either
            closing.seal(question);
            return new OutcomeDraft(question, Math.max(roll, opened.participants()), opened.participants(), decided.size(), List.of());
        }
        List<PairCount> pairs = Tally.pairs(decided);
        ideas.count(question, pairs);
        return new OutcomeDraft(question, Math.max(roll, opened.participants()), opened.participants(), decided.size(),
                items(all, decided, pairs));
    }

    /** Score and interval are shares (0..1): how likely the idea is preferred to the average one. */
    private List<OutcomeItem> items(List<Idea> all, List<Answer> decided, List<PairCount> pairs) {
        Map<UUID, Idea> visible = new HashMap<>();
        all.stream().filter(idea -> !idea.isHidden()).forEach(idea -> visible.put(idea.id(), idea));
        Map<UUID, Integer> answers = new HashMap<>();
        decided.forEach(answer -> answer.task().ideas().forEach(idea -> answers.merge(idea, 1, Integer::sum)));
        List<Standing> standings = ranking.rank(visible.keySet(), pairs);
        return standings.stream().map(s -> new OutcomeItem(s.idea(), visible.get(s.idea()).words(), s.rank(), s.share(),
                s.shareLow(), s.shareHigh(), Map.of("ANSWERS", answers.getOrDefault(s.idea(), 0)))).toList();
    }
}

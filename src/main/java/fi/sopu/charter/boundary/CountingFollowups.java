package fi.sopu.charter.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.OpenedBox;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.charter.FollowupCounts;
import fi.sopu.charter.Keeping;
import fi.sopu.charter.Tally;
import fi.sopu.charter.Verdict;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.control.Disclosure;
import fi.sopu.charter.entity.Clause;
import fi.sopu.charter.entity.Followup;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Outcome;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.OutcomeItem;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.StageClosing;
import fi.sopu.process.StageOpened;
import fi.sopu.process.boundary.PublishingOutcomes;
import fi.sopu.shared.UseCase;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Opens a follow-up's ballot box with its stage, about the version in force that day, and counts it when the stage closes.
 * Only what may be told is kept: the single answers are deleted in the transaction that counted them.
 */
@UseCase
public class CountingFollowups {

    @Inject
    Charters charters;
    @Inject
    BallotBox box;
    @Inject
    ClosingActivities closing;
    @Inject
    PublishingOutcomes publishing;

    void opened(@Observes StageOpened opened) {
        for (AskedQuestion asked : clauseQuestions(opened.questions())) {
            charters.ofProcess(asked.process()).flatMap(charter -> charters.adopted(charter.id())).ifPresent(version -> {
                if (charters.followup(asked.id()).isEmpty()) {
                    charters.add(new Followup(asked.id(), version.id()));
                }
                box.open(asked.id(), Verdict.LENGTH);
            });
        }
    }

    void closing(@Observes StageClosing stage) {
        for (AskedQuestion asked : clauseQuestions(stage.questions())) {
            Optional<Followup> followup = charters.followup(asked.id());
            publishing.publish(followup.isPresent() ? count(followup.get(), stage.roll().size())
                    : new OutcomeDraft(asked.id(), stage.roll().size(), 0, 0, List.of()));
        }
    }

    private OutcomeDraft count(Followup followup, int roll) {
        UUID question = followup.question();
        OpenedBox opened = closing.close(question);
        Map<UUID, List<Keeping>> answers = opened.ballots().stream().map(Ballot::payload).map(Verdict::of).collect(
                Collectors.groupingBy(Verdict::clause, Collectors.mapping(Verdict::answer, Collectors.toList())));
        closing.seal(question);
        List<OutcomeItem> items = new ArrayList<>();
        if (opened.participants() >= Outcome.SMALLEST) {
            Disclosure disclosure = new Disclosure(Outcome.SMALLEST);
            for (Clause clause : charters.clauses(followup.version(), false)) {
                Tally tally = Tally.of(answers.getOrDefault(clause.id(), List.of()));
                items.add(FollowupCounts.written(disclosure.of(clause.id(), clause.root(), tally), clause.text(), items.size() + 1));
            }
        }
        // answers about clauses that nothing is told of are not counted either
        long told = items.stream().mapToInt(FollowupCounts::answers).sum();
        return new OutcomeDraft(question, roll, opened.participants(), told, items);
    }

    private static List<AskedQuestion> clauseQuestions(List<AskedQuestion> questions) {
        return questions.stream().filter(question -> question.kind() == QuestionKind.CLAUSES).toList();
    }
}

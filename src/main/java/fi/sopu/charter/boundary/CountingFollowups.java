package fi.sopu.charter.boundary;

import fi.sopu.ballot.Ballot;
import fi.sopu.ballot.OpenedBox;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.ballot.boundary.ClosingActivities;
import fi.sopu.charter.ClauseVerdict;
import fi.sopu.charter.ClausesQuestion;
import fi.sopu.charter.control.Charters;
import fi.sopu.process.Disclosure;
import fi.sopu.charter.entity.Clause;
import fi.sopu.charter.entity.Followup;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.Keeping;
import fi.sopu.process.KeptClause;
import fi.sopu.process.KeptClauses;
import fi.sopu.process.OutcomeDraft;
import fi.sopu.process.StageClosing;
import fi.sopu.process.StageOpened;
import fi.sopu.process.Tally;
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
            charters.ofProcess(asked.stage().process()).flatMap(charter -> charters.adopted(charter.id())).ifPresent(version -> {
                if (charters.followup(asked.id()).isEmpty()) {
                    charters.add(new Followup(asked.id(), version.id()));
                }
                box.open(asked.id(), ClauseVerdict.LENGTH);
            });
        }
    }

    void closing(@Observes StageClosing stage) {
        for (AskedQuestion asked : clauseQuestions(stage.questions())) {
            Optional<Followup> followup = charters.followup(asked.id());
            publishing.publish(followup.isPresent() ? count(followup.get(), stage.roll().size(), asked.stage().smallest())
                    : new OutcomeDraft(asked.id(), stage.roll().size(), 0, 0, KeptClauses.NONE));
        }
    }

    private OutcomeDraft count(Followup followup, int roll, int smallest) {
        UUID question = followup.question();
        OpenedBox opened = closing.close(question);
        Map<UUID, List<Keeping>> answers = opened.ballots().stream().map(Ballot::payload).map(ClauseVerdict::of).collect(
                Collectors.groupingBy(ClauseVerdict::clause, Collectors.mapping(ClauseVerdict::answer, Collectors.toList())));
        closing.seal(question);
        List<KeptClause> kept = new ArrayList<>();
        if (opened.participants() >= smallest) {
            Disclosure disclosure = new Disclosure(smallest);
            for (Clause clause : charters.clauses(followup.version(), false)) {
                Tally tally = Tally.of(answers.getOrDefault(clause.id(), List.of()));
                kept.add(new KeptClause(clause.id(), clause.text(), kept.size() + 1, disclosure.of(tally)));
            }
        }
        // answers about clauses that nothing is told of are not counted either
        long told = kept.stream().mapToInt(clause -> clause.keepings().answers()).sum();
        return new OutcomeDraft(question, roll, opened.participants(), told, new KeptClauses(kept));
    }

    private static List<AskedQuestion> clauseQuestions(List<AskedQuestion> questions) {
        return questions.stream().filter(ClausesQuestion::is).toList();
    }
}

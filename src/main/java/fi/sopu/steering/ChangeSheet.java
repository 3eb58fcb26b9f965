package fi.sopu.steering;

import fi.sopu.charter.CommitmentDue;
import fi.sopu.experiment.ExperimentFacts;
import fi.sopu.experiment.ExperimentState;
import fi.sopu.kit.HeldKits;
import fi.sopu.proposal.ProposalStanding;
import fi.sopu.survey.SeriesSheet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a change is, for those who lead it.
 *
 * @param late        the longest first
 * @param measured    null where nothing has been measured yet
 * @param experiments by where they are
 * @param soon        commitments to be done within a month, those that are late left out
 */
public record ChangeSheet(List<LateThing> late, @Nullable SeriesSheet measured, HeldKits held, Map<ExperimentState, List<ExperimentFacts>> experiments, ProposalStanding proposals,
        List<CommitmentDue> soon) {

    public ChangeSheet {
        late = List.copyOf(late);
        soon = List.copyOf(soon);
    }
}

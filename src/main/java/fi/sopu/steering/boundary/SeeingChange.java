package fi.sopu.steering.boundary;

import fi.sopu.charter.CommitmentDue;
import fi.sopu.charter.boundary.WatchingCommitments;
import fi.sopu.cohort.boundary.ReadingCohorts;
import fi.sopu.experiment.ExperimentFacts;
import fi.sopu.experiment.ExperimentState;
import fi.sopu.experiment.boundary.ReadingExperiments;
import fi.sopu.kit.boundary.CountingKitSessions;
import fi.sopu.proposal.ProposalStanding;
import fi.sopu.proposal.boundary.WatchingProposals;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Forbidden;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.steering.ChangeSheet;
import fi.sopu.steering.LateThing;
import fi.sopu.survey.boundary.FollowingMeasurement;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Seeing where a change is: rounds and what has changed, what has been held in which units, what is tried and proposed, what is promised, and what is late. */
@UseCase
public class SeeingChange {

    @Inject
    ReadingCohorts cohorts;
    @Inject
    FollowingMeasurement measurement;
    @Inject
    CountingKitSessions kits;
    @Inject
    ReadingExperiments experiments;
    @Inject
    WatchingProposals proposals;
    @Inject
    WatchingCommitments commitments;
    @Inject
    Clock clock;

    /** Whether the one who asks leads a change. */
    @Allowed(group = RoleGroup.INSIDERS)
    public boolean steers() {
        return cohorts.steers();
    }

    /** @throws Forbidden to whoever is in no target group that leads the change, whatever their role */
    @Allowed(group = RoleGroup.INSIDERS)
    public ChangeSheet sheet() {
        if (!cohorts.steers()) {
            throw new Forbidden("steering");
        }
        LocalDate today = LocalDate.now(clock);
        Map<ExperimentState, List<ExperimentFacts>> tried = experiments.board();
        ProposalStanding standing = proposals.standing();
        List<CommitmentDue> due = commitments.withinAMonth();
        return new ChangeSheet(late(tried, standing, due, today), measurement.latest().orElse(null), kits.byUnit(), tried, standing,
                due.stream().filter(one -> !one.until().isBefore(today)).toList());
    }

    private static List<LateThing> late(Map<ExperimentState, List<ExperimentFacts>> tried, ProposalStanding standing, List<CommitmentDue> due, LocalDate today) {
        Stream<LateThing> answers = standing.late().stream()
                .map(one -> new LateThing(LateThing.Kind.ANSWER, one.id(), Words.of(one.title(), one.title()), one.owner(), one.due()));
        Stream<LateThing> decisions = tried.getOrDefault(ExperimentState.WAITING, List.of()).stream()
                .map(one -> new LateThing(LateThing.Kind.DECISION, one.id(), one.plan().title(), one.plan().who(), one.plan().ends()));
        Stream<LateThing> promised = due.stream().filter(one -> one.until().isBefore(today))
                .map(one -> new LateThing(LateThing.Kind.COMMITMENT, one.process(), one.what(), one.who(), one.until()));
        return Stream.of(answers, decisions, promised).flatMap(all -> all).sorted(Comparator.comparing(LateThing::since)).toList();
    }
}

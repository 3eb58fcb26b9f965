package fi.sopu.report.boundary;

import fi.sopu.process.BeingCounted;
import fi.sopu.process.KnownProcess;
import fi.sopu.process.Outcome;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.process.boundary.ReadingProcesses;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.report.ProcessOverview;
import fi.sopu.report.StageReport;
import fi.sopu.report.StageReport.State;
import fi.sopu.report.StageResult;
import fi.sopu.report.control.Results;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Reading the reports of closed stages, each reader as far as was promised to those who answered. */
@UseCase
public class ReadingReports {

    @Inject
    ReadingQuestions questions;
    @Inject
    ReadingProcesses processes;
    @Inject
    ReadingOutcomes outcomes;
    @Inject
    Results results;
    @Inject
    FindingCouncils councils;
    @Inject
    Clock clock;

    /** @throws fi.sopu.shared.NotFound when this council has no such stage */
    @Allowed(member = true)
    public StageReport ofStage(UUID stage) {
        PlannedStage found = questions.stage(stage);
        if (!found.isClosed()) {
            return StageReport.without(found, State.NOT_CLOSED);
        }
        if (!outcomes.mayRead(stage)) {
            return StageReport.without(found, found.released() ? State.NOT_FOR_READER : State.NOT_RELEASED);
        }
        List<Outcome> given = outcomes.ofStage(stage);
        BeingCounted counting = BeingCounted.among(given).orElse(null);
        if (counting != null && !counting.again()) {
            return new StageReport(found, State.COUNTING, null, List.of(), counting);
        }
        StageResult result = result(found, given);
        return new StageReport(found, result.isReportable() ? State.READY : State.TOO_FEW, result, given.stream().map(Outcome::question).toList(), counting);
    }

    /** @throws fi.sopu.shared.NotFound when this council has no such process */
    @Allowed(member = true)
    public ProcessOverview ofProcess(UUID process) {
        KnownProcess known = processes.process(process);
        return new ProcessOverview(known, councils.body(known.body()).name(),
                processes.stagesOf(process).stream().map(this::line).toList());
    }

    private ProcessOverview.Line line(PlannedStage stage) {
        StageReport report = ofStage(stage.id());
        return new ProcessOverview.Line(stage, report.state(), report.result(), report.counting());
    }

    private StageResult result(PlannedStage stage, List<Outcome> given) {
        BodyFacts body = councils.body(processes.process(stage.process()).body());
        return new StageResult(body.name(), body.kind().equals("COUNCIL"), stage.processTitle(), stage.title(), stage.kind(),
                day(stage.closesAt()), stage.note(), given.stream().map(results::of).toList());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}

package fi.sopu.report.boundary;

import fi.sopu.process.BeingCounted;
import fi.sopu.process.KnownProcess;
import fi.sopu.process.Outcome;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.StageOutcomes;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.process.boundary.ReadingProcesses;
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
import java.util.function.Function;

/** Reading the reports of closed stages, each reader as far as was promised to those who answered. */
@UseCase
public class ReadingReports {

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
        return of(outcomes.sheet(stage), body -> councils.body(body));
    }

    private StageReport of(StageOutcomes sheet, Function<UUID, BodyFacts> body) {
        PlannedStage found = sheet.stage();
        if (!found.isClosed()) {
            return StageReport.without(found, State.NOT_CLOSED);
        }
        if (!sheet.readable()) {
            return StageReport.without(found, found.when().released() ? State.NOT_FOR_READER : State.NOT_RELEASED);
        }
        List<Outcome> given = sheet.outcomes();
        BeingCounted counting = BeingCounted.among(given).orElse(null);
        if (counting != null && !counting.again()) {
            return new StageReport(found, State.COUNTING, null, List.of(), counting);
        }
        StageResult result = result(found, body.apply(sheet.body()), given);
        return new StageReport(found, result.isReportable() ? State.READY : State.TOO_FEW, result, given.stream().map(Outcome::question).toList(), counting);
    }

    /** @throws fi.sopu.shared.NotFound when this council has no such process */
    @Allowed(member = true)
    public ProcessOverview ofProcess(UUID process) {
        KnownProcess known = processes.process(process);
        BodyFacts body = councils.body(known.body());
        return new ProcessOverview(known, body.name(), outcomes.sheets(process).stream().map(sheet -> of(sheet, id -> body))
                .map(report -> new ProcessOverview.Line(report.stage(), report.state(), report.result(), report.counting())).toList());
    }

    private StageResult result(PlannedStage stage, BodyFacts body, List<Outcome> given) {
        return new StageResult(body.name(), body.kind().equals("COUNCIL"), stage.processTitle(), stage.title(), stage.kind(),
                day(stage.when().closes()), stage.note(), given.stream().map(results::of).toList());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}

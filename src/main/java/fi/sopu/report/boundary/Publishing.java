package fi.sopu.report.boundary;

import fi.sopu.charter.AdoptedCharter;
import fi.sopu.charter.boundary.ReadingCharters;
import fi.sopu.process.Audience;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.report.CharterCopy;
import fi.sopu.report.CharterToBe;
import fi.sopu.report.PublicationKind;
import fi.sopu.report.PublicationLine;
import fi.sopu.report.StageReport;
import fi.sopu.report.StageResult;
import fi.sopu.report.control.CharterCopies;
import fi.sopu.report.control.Publications;
import fi.sopu.report.control.ReportCopies;
import fi.sopu.report.entity.Publication;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Publishing a report or the charter in force: a copy is made that everybody may read, and that nothing done later changes.
 * A copy can be withdrawn, and made anew from what there is then.
 */
@UseCase
public class Publishing {

    @Inject
    ReadingReports reports;
    @Inject
    ReadingCharters charters;
    @Inject
    ReadingQuestions questions;
    @Inject
    FindingCouncils councils;
    @Inject
    Publications publications;
    @Inject
    ReportCopies copies;
    @Inject
    CurrentActor actor;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /**
     * What would become public of a stage's report.
     *
     * @throws Refused when there is none yet or it is being counted, when too few took part, or when those who answered were promised that the
     *                 result stays within the council
     */
    @Allowed(group = RoleGroup.LEADERS)
    public StageResult reportToBe(UUID stage) {
        StageReport report = reports.ofStage(stage);
        if (report.counting() != null) {
            throw new Refused("report.publish.counting");
        }
        StageResult result = report.result();
        if (result == null) {
            throw new Refused("report.publish.notClosed");
        }
        if (!report.isReady()) {
            throw new Refused("report.publish.tooFew");
        }
        if (report.stage().promise().audience() != Audience.PUBLIC) {
            throw new Refused("report.publish.notPromised");
        }
        // through the copy, so that a preview shows what is copied and nothing else
        return copies.report(copies.written(result));
    }

    /**
     * What would become public of a process's charter.
     *
     * @throws Refused when no version has been adopted
     */
    @Allowed(group = RoleGroup.LEADERS)
    public CharterToBe charterToBe(UUID process) {
        Set<UUID> open = questions.meantForPublic(process);
        AdoptedCharter charter = adopted(process);
        return new CharterToBe(copy(charter, open), publications.live(actor.get().slug(), PublicationKind.CHARTER, charter.charter()).map(copies::line).orElse(null));
    }

    @Once
    @Allowed(group = RoleGroup.LEADERS)
    public UUID publishReport(UUID stage) {
        return publish(PublicationKind.REPORT, stage, copies.written(reportToBe(stage)));
    }

    @Once
    @Allowed(group = RoleGroup.LEADERS)
    public UUID publishCharter(UUID process) {
        Set<UUID> open = questions.meantForPublic(process);
        AdoptedCharter charter = adopted(process);
        return publish(PublicationKind.CHARTER, charter.charter(), CharterCopies.written(copy(charter, open)));
    }

    /** Takes a copy back: nobody can read it any more. */
    @Allowed(group = RoleGroup.LEADERS)
    public void withdraw(UUID publication) {
        Publication found = publications.live(actor.get().slug()).stream().filter(p -> p.id().equals(publication)).findFirst()
                .orElseThrow(() -> new NotFound("publication"));
        found.withdraw(clock.instant());
        acted.fire(new Acted("report.withdrawn", about(found.kind()), found.source(), null));
    }

    /** The copy of a stage's report that is public now. */
    @Allowed(member = true)
    public Optional<PublicationLine> publicReport(UUID stage) {
        return publications.live(actor.get().slug(), PublicationKind.REPORT, stage).map(copies::line);
    }

    /**
     * Whether the public copy of a stage's report says something else than a copy made now would, as after grouping ideas.
     *
     * @param now what {@link #reportToBe} says
     */
    @Allowed(group = RoleGroup.LEADERS)
    public boolean isReportOutdated(UUID stage, StageResult now) {
        return publications.live(actor.get().slug(), PublicationKind.REPORT, stage)
                .filter(copy -> !copies.report(copy.body()).equals(now)).isPresent();
    }

    /** The copy of a process's charter that is public now; of an older version perhaps. */
    @Allowed(member = true)
    public Optional<PublicationLine> publicCharter(UUID process) {
        return charters.withVersionInForce(process).flatMap(charter -> publications.live(actor.get().slug(), PublicationKind.CHARTER, charter))
                .map(copies::line);
    }

    private UUID publish(PublicationKind kind, UUID source, String body) {
        Actor by = actor.get();
        publications.live(by.slug(), kind, source).ifPresent(old -> old.withdraw(clock.instant()));
        publications.flush();
        Publication copy = new Publication(by.tenant(), by.slug(), kind, source, body, clock.instant());
        publications.add(copy);
        acted.fire(new Acted("report.published", about(kind), source, copy.id().toString()));
        return copy.id();
    }

    private static String about(PublicationKind kind) {
        return kind == PublicationKind.REPORT ? "stage" : "charter";
    }

    private AdoptedCharter adopted(UUID process) {
        return charters.adopted(process).filter(charter -> charter.process().equals(process))
                .orElseThrow(() -> new Refused("report.publish.notAdopted"));
    }

    /** @param open questions whose results were meant for the public */
    private CharterCopy copy(AdoptedCharter charter, Set<UUID> open) {
        return CharterCopies.of(charter, councils.body(charter.body()).name(), source -> open.contains(source.question()));
    }
}

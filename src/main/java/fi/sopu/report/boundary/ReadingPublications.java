package fi.sopu.report.boundary;

import fi.sopu.report.CharterCopy;
import fi.sopu.report.PublicationKind;
import fi.sopu.report.PublicationLine;
import fi.sopu.report.StageResult;
import fi.sopu.report.control.CharterCopies;
import fi.sopu.report.control.Publications;
import fi.sopu.report.control.ReportCopies;
import fi.sopu.report.entity.Publication;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reading what a council has published. Asks nobody who they are, and reads copies only. */
@UseCase
public class ReadingPublications {

    @Inject
    Publications publications;

    /** @throws fi.sopu.shared.NotFound when the council has published no such report, or has withdrawn it */
    @Allowed(everyone = true)
    public StageResult report(String slug, UUID id) {
        return ReportCopies.report(publications.require(slug, PublicationKind.REPORT, id).body());
    }

    /** @throws fi.sopu.shared.NotFound when the council has published no such charter, or has withdrawn it */
    @Allowed(everyone = true)
    public CharterCopy charter(String slug, UUID id) {
        return CharterCopies.charter(publications.require(slug, PublicationKind.CHARTER, id).body());
    }

    /** Everything that the council has published, latest first. */
    @Allowed(everyone = true)
    public List<PublicationLine> all(String slug) {
        return publications.live(slug).stream().map(ReadingPublications::line).toList();
    }

    static PublicationLine line(Publication copy) {
        if (copy.kind() == PublicationKind.REPORT) {
            StageResult report = ReportCopies.report(copy.body());
            return new PublicationLine(copy.id(), copy.kind(), copy.source(), report.stage(), report.process(), 0, copy.publishedAt());
        }
        CharterCopy charter = CharterCopies.charter(copy.body());
        return new PublicationLine(copy.id(), copy.kind(), copy.source(), charter.title(), charter.body(), charter.number(),
                copy.publishedAt());
    }
}

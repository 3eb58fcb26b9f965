package fi.sopu.report.boundary;

import fi.sopu.report.CharterCopy;
import fi.sopu.report.PublicationKind;
import fi.sopu.report.PublicationLine;
import fi.sopu.report.StageResult;
import fi.sopu.report.control.CharterCopies;
import fi.sopu.report.control.Publications;
import fi.sopu.report.control.ReportCopies;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reading what a council has published. Asks nobody who they are, and reads copies only. */
@UseCase
public class ReadingPublications {

    @Inject
    Publications publications;
    @Inject
    ReportCopies copies;

    /** @throws fi.sopu.shared.NotFound when the council has published no such report, or has withdrawn it */
    @Allowed(everyone = true)
    public StageResult report(String slug, UUID id) {
        return copies.report(publications.require(slug, PublicationKind.REPORT, id).body());
    }

    /** @throws fi.sopu.shared.NotFound when the council has published no such charter, or has withdrawn it */
    @Allowed(everyone = true)
    public CharterCopy charter(String slug, UUID id) {
        return CharterCopies.charter(publications.require(slug, PublicationKind.CHARTER, id).body());
    }

    /** Names in paths of the councils that have published something. */
    @Allowed(everyone = true)
    public Set<String> councils() {
        return publications.councils();
    }

    /** Everything that the council has published, latest first. */
    @Allowed(everyone = true)
    public List<PublicationLine> all(String slug) {
        return publications.live(slug).stream().map(copies::line).toList();
    }
}

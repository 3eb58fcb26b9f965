package fi.sopu.process;

import java.util.List;

/** A process in the archive of reports, with the closed stages whose result the reader may see. */
public record ArchivedProcess(KnownProcess process, List<PlannedStage> results) {
}

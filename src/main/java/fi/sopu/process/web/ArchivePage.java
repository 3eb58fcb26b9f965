package fi.sopu.process.web;

import fi.sopu.process.ArchivedProcess;
import fi.sopu.process.boundary.SeeingArchive;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Earlier results, process by process. */
@Named
@RequestScoped
public class ArchivePage {

    @Inject
    SeeingArchive seeing;

    private @Nullable List<ArchivedProcess> processes;

    public List<ArchivedProcess> getProcesses() {
        if (processes == null) {
            processes = seeing.processes();
        }
        return processes;
    }
}

package fi.sopu.provisioning.web;

import fi.sopu.provisioning.FileSheet;
import fi.sopu.provisioning.boundary.TakingFiles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file as one request has looked at it: worked out once for the parts of its page, and not kept with the page. */
@RequestScoped
public class FileLook {

    @Inject
    TakingFiles taking;

    private @Nullable FileSheet sheet;

    public FileSheet sheet(UUID file) {
        sheet = sheet == null ? taking.sheet(file) : sheet;
        return sheet;
    }
}

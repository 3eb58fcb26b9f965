package fi.sopu.report.web;

import fi.sopu.report.boundary.ReadingPublications;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which councils have published something, for the front page's list of councils. */
@Named
@RequestScoped
public class PublishedCouncils {

    @Inject
    ReadingPublications reading;

    private @Nullable Set<String> councils;

    /** @param slug of the council */
    public boolean has(String slug) {
        if (councils == null) {
            councils = reading.councils();
        }
        return councils.contains(slug);
    }
}

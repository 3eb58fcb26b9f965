package fi.sopu.process.web;

import fi.sopu.process.BeingCounted;
import fi.sopu.process.boundary.ReadingOutcomes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is being counted of the answers to a page's stage, for those that do not read its result. */
@Named
@RequestScoped
public class CountingView {

    @Inject
    ReadingOutcomes outcomes;

    private @Nullable BeingCounted counting;
    private @Nullable UUID asked;

    /** Null when nothing is. */
    public @Nullable BeingCounted of(UUID stage) {
        if (!stage.equals(asked)) {
            asked = stage;
            counting = outcomes.counting(stage).orElse(null);
        }
        return counting;
    }
}

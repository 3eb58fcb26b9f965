package fi.sopu.process.web;

import fi.sopu.process.BeingCounted;
import fi.sopu.process.boundary.ReadingOutcomes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** What is being counted of the answers to a page's stage, for those that do not read its result. */
@Named
@RequestScoped
public class CountingView {

    @Inject
    ReadingOutcomes outcomes;

    private BeingCounted counting;
    private UUID asked;

    /** Null when nothing is. */
    public BeingCounted of(UUID stage) {
        if (!stage.equals(asked)) {
            asked = stage;
            counting = outcomes.counting(stage).orElse(null);
        }
        return counting;
    }
}

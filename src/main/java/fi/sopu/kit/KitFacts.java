package fi.sopu.kit;

import fi.sopu.shared.Seen;
import java.io.Serializable;
import java.util.UUID;

/** A kit. */
public record KitFacts(UUID id, KitPlan plan) implements Serializable {

    public Seen seen() {
        return Seen.of(plan.title(), plan.purpose(), plan.video(), plan.guide(), plan.exercises(), plan.minutes());
    }
}

package fi.sopu.cohort;

import fi.sopu.shared.Seen;

/**
 * A target group as those see it who keep it.
 *
 * @param lines one for each person: the address, or else the name, and after a semicolon the cohort
 */
public record TargetGroupSheet(TargetGroupFacts facts, String lines) {

    public Seen seen() {
        return Seen.of(facts.name(), facts.steers(), lines);
    }
}

package fi.sopu.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A closed stage of whose answers some are being counted.
 *
 * @param percent how much of them has been
 * @param again   true where there is a result already, which stands until then
 */
public record BeingCounted(UUID stage, int percent, boolean again) {

    /** What a page waits for: those that have no result yet first, and of these what takes longest. */
    public static Optional<BeingCounted> first(Collection<BeingCounted> all) {
        return all.stream().min(Comparator.comparing(BeingCounted::again).thenComparingInt(BeingCounted::percent));
    }

    /** The same among outcomes. */
    public static Optional<BeingCounted> among(Collection<Outcome> outcomes) {
        return first(outcomes.stream().filter(Outcome::isCounting).map(one -> new BeingCounted(one.stage(), one.counted(), !one.isAwaited())).toList());
    }
}

package fi.sopu.unit;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an act changes: of each place and seat what was before it, and what is after it. */
public record UnitChange(List<PlaceStep> places, List<SeatStep> seats) {

    /** Nothing is changed. */
    public static final UnitChange NONE = new UnitChange(List.of(), List.of());

    /** @param before null where it is new, and {@code after} null where it goes */
    public record PlaceStep(@Nullable PlaceFacts before, @Nullable PlaceFacts after) {

        public UUID id() {
            return any(before, after).id();
        }
    }

    /** @param before null where it is new, and {@code after} null where it goes */
    public record SeatStep(@Nullable SeatFacts before, @Nullable SeatFacts after) {

        public UUID id() {
            return any(before, after).id();
        }

        public UUID member() {
            return any(before, after).member();
        }
    }

    private static <T> T any(@Nullable T before, @Nullable T after) {
        return before == null ? Objects.requireNonNull(after, "one of the two is there") : before;
    }

    public UnitChange {
        places = List.copyOf(places);
        seats = List.copyOf(seats);
    }

    public boolean isNone() {
        return places.isEmpty() && seats.isEmpty();
    }

    /** Both, of which none touches what the other does. */
    public UnitChange and(UnitChange other) {
        return new UnitChange(Stream.concat(places.stream(), other.places.stream()).toList(), Stream.concat(seats.stream(), other.seats.stream()).toList());
    }

    /** What takes it back. */
    public UnitChange reversed() {
        return new UnitChange(places.stream().map(step -> new PlaceStep(step.after, step.before)).toList(),
                seats.stream().map(step -> new SeatStep(step.after, step.before)).toList());
    }

    /** How many people it concerns. */
    public int people() {
        return (int) seats.stream().map(SeatStep::member).distinct().count();
    }
}

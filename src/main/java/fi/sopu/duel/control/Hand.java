package fi.sopu.duel.control;

import fi.sopu.duel.Task;
import fi.sopu.duel.Verdict;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A voter's tasks, which come in a fixed order: the n-th one is given once. They lie in three lanes: the task of place n+3 is drawn when the one of
 * place n is answered, skipped or said to be beyond choosing, and only if no more than two others are out then. So whoever fetches tasks without
 * answering, on as many pages, devices and nodes as they like, comes to see three.
 */
public final class Hand {

    /** Tasks that may be out. */
    public static final int LANES = 3;
    /** So many tasks may be out when answers have been undone, which draws nothing anew. */
    public static final int MOST_OUT = 12;

    private final SortedMap<Integer, Place> places;

    /** @param places by number, from 1 on; those in which nothing has been stored are missing */
    public Hand(Map<Integer, Place> places) {
        this.places = new TreeMap<>(places);
    }

    public Hand with(int number, Place place) {
        Hand next = new Hand(places);
        next.places.put(number, place);
        return next;
    }

    /** What is stored there, or null. */
    public @Nullable Place at(int number) {
        return places.get(number);
    }

    /** The task of a place, or null when none has been given there. */
    public @Nullable Task task(int number) {
        Place here = places.get(number);
        Place before = places.get(number - LANES);
        return here != null && here.task() != null ? here.task() : before == null ? null : before.next();
    }

    /** Which turn an answer of the place comes in. */
    public int turn(int number) {
        Place here = places.get(number);
        return here == null ? 0 : here.turn() + 1;
    }

    /** Every place that has a task, answered or not, in order. */
    public IntStream numbers() {
        return places.isEmpty() ? IntStream.empty() : IntStream.rangeClosed(1, places.lastKey() + LANES).filter(number -> task(number) != null);
    }

    /** The tasks that are out, by their places. */
    public SortedMap<Integer, Task> out() {
        SortedMap<Integer, Task> out = new TreeMap<>();
        numbers().filter(this::isOut).forEach(number -> out.put(number, task(number)));
        return out;
    }

    private boolean isOut(int number) {
        Place here = places.get(number);
        return here == null || here.isOpen();
    }

    /** Whether the answer of a place may draw the task of another. */
    public boolean drawsBy(int number) {
        return places.get(number + LANES) == null && out().keySet().stream().filter(one -> one != number).count() < LANES;
    }

    /**
     * The place for which a task may be drawn now without an answer: at the beginning, and in a lane in which there was nothing more to ask.
     *
     * @param useless tells tasks that can not be asked any more, in whose place another one is drawn
     */
    public OptionalInt free(Predicate<Task> useless) {
        if (out().values().stream().filter(useless.negate()).count() >= LANES) {
            return OptionalInt.empty();
        }
        return IntStream.rangeClosed(1, LANES).map(lane -> {
            int number = lane;
            while (task(number) != null && !isOut(number)) {
                number += LANES;
            }
            return number;
        }).filter(number -> task(number) == null || useless.test(task(number))).min();
    }

    /** The place that was answered last, as far as the order of places tells, whatever was said there. */
    public OptionalInt latest() {
        return places.entrySet().stream().filter(place -> !place.getValue().isOpen()).mapToInt(Map.Entry::getKey).max();
    }

    /** Tasks that were passed by: skipped, or said to be beyond choosing. */
    public int passed() {
        return (int) places.values().stream().map(Place::verdict).filter(Objects::nonNull).filter(verdict -> verdict.kind() != Verdict.Kind.CHOSEN).count();
    }

    @Override
    public String toString() {
        return "a hand";
    }
}

package fi.sopu.programme.control;

import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.entity.GatheringSeat;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has a place on a day with so many places, and who waits for one: whoever said so first. Counted anew each time from what people have said, so that a place that
 * becomes free is the next one's without anybody's doing. Pure.
 */
public final class Places {

    private final List<UUID> order;
    private final List<UUID> seated;
    private final int places;

    /** @param places null where there is room for all */
    public Places(Collection<GatheringSeat> seats, @Nullable Integer places) {
        seated = seats.stream().filter(GatheringSeat::isSeated).map(GatheringSeat::member).toList();
        order = seats.stream().filter(seat -> seat.answer() == SeatAnswer.COMING && !seat.isSeated())
                .sorted(Comparator.comparing((GatheringSeat seat) -> Objects.requireNonNull(seat.saidAt())).thenComparing(GatheringSeat::id)).map(GatheringSeat::member).toList();
        this.places = places == null ? Integer.MAX_VALUE : places;
    }

    /** Who has a place: first those who said so first, last those whom a runner has given one beside the places that are counted. */
    public List<UUID> coming() {
        return Stream.concat(order.subList(0, Math.min(places, order.size())).stream(), seated.stream()).toList();
    }

    /** Who waits, the next one first. */
    public List<UUID> waiting() {
        return order.subList(Math.min(places, order.size()), order.size());
    }

    /** At which place in the queue the member waits, from 1; 0 when they do not. */
    public int turn(UUID member) {
        return waiting().indexOf(member) + 1;
    }
}

package fi.sopu.programme.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.programme.SeatAnswer;
import fi.sopu.programme.entity.GatheringSeat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has a place and who waits, as people come and go. */
class PlacesTest {

    private static final UUID DAY = UUID.randomUUID();
    private final List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final List<GatheringSeat> seats = new ArrayList<>();

    private GatheringSeat coming(int person, int second) {
        GatheringSeat seat = new GatheringSeat(DAY, people.get(person));
        seat.say(SeatAnswer.COMING, Instant.ofEpochSecond(second));
        seats.add(seat);
        return seat;
    }

    @Test
    void whoeverSaidSoFirstHasAPlaceAndTheOthersWaitInOrder() {
        coming(2, 30);
        coming(0, 10);
        coming(1, 20);
        Places places = new Places(seats, 1);
        assertEquals(List.of(people.get(0)), places.coming());
        assertEquals(List.of(people.get(1), people.get(2)), places.waiting());
        assertEquals(List.of(0, 1, 2, 0), people.stream().map(places::turn).toList());
    }

    @Test
    void aPlaceThatBecomesFreeIsTheNextOnesAndWhoComesBackIsLast() {
        GatheringSeat first = coming(0, 10);
        coming(1, 20);
        coming(2, 30);
        first.say(SeatAnswer.EXCUSED, Instant.ofEpochSecond(40));
        assertEquals(List.of(people.get(1)), new Places(seats, 1).coming());
        first.say(SeatAnswer.COMING, Instant.ofEpochSecond(50));
        assertEquals(List.of(people.get(2), people.get(0)), new Places(seats, 1).waiting());
    }

    @Test
    void whoSaysTheSameAgainKeepsTheirPlace() {
        GatheringSeat first = coming(0, 10);
        coming(1, 20);
        first.say(SeatAnswer.COMING, Instant.ofEpochSecond(60));
        assertEquals(List.of(people.get(0)), new Places(seats, 1).coming());
    }

    @Test
    void aPlaceThatARunnerGivesIsBesideTheOthersAndTakesNobodysPlace() {
        coming(0, 10);
        GatheringSeat second = coming(1, 20);
        coming(2, 30);
        second.seat(Instant.ofEpochSecond(40));
        Places places = new Places(seats, 1);
        assertEquals(List.of(people.get(0), people.get(1)), places.coming());
        assertEquals(List.of(people.get(2)), places.waiting());
        second.say(SeatAnswer.EXCUSED, Instant.ofEpochSecond(50));
        second.say(SeatAnswer.COMING, Instant.ofEpochSecond(60));
        assertEquals(List.of(people.get(2), people.get(1)), new Places(seats, 1).waiting(), "who goes comes back as anybody does");
    }

    @Test
    void withoutANumberThereIsRoomForAll() {
        coming(0, 10);
        coming(1, 20);
        assertEquals(2, new Places(seats, null).coming().size());
        assertEquals(List.of(), new Places(seats, null).waiting());
    }
}

package fi.sopu.programme.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.programme.PollAnswer;
import fi.sopu.programme.PollTime;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.TimeAndPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PollSeatTest {

    private static final List<PollTime> TIMES = Stream.of(1, 2, 3).map(at -> new PollTime(UUID.randomUUID(), LocalDate.of(2027, 2, at), TimeAndPlace.UNKNOWN)).toList();

    @Test
    void whatIsSaidIsReadAgain() {
        PollSeat seat = new PollSeat(UUID.randomUUID(), UUID.randomUUID());
        assertFalse(seat.isAnswered());
        assertEquals(Map.of(), seat.said(TIMES));
        Map<UUID, PollAnswer> said = Map.of(TIMES.get(0).id(), PollAnswer.DOES_NOT, TIMES.get(2).id(), PollAnswer.IF_NEED_BE);
        seat.say(TIMES, said);
        assertTrue(seat.isAnswered());
        assertEquals(said, seat.said(TIMES));
    }

    @Test
    void somethingIsSaid() {
        PollSeat seat = new PollSeat(UUID.randomUUID(), UUID.randomUUID());
        assertThrows(Refused.class, () -> seat.say(TIMES, Map.of(UUID.randomUUID(), PollAnswer.SUITS)));
        assertFalse(seat.isAnswered());
    }
}

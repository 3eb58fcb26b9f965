package fi.sopu.programme.control;

import static fi.sopu.programme.PollAnswer.DOES_NOT;
import static fi.sopu.programme.PollAnswer.IF_NEED_BE;
import static fi.sopu.programme.PollAnswer.SUITS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.programme.PollAnswer;
import fi.sopu.programme.PollTime;
import fi.sopu.tenant.TimeAndPlace;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BestTimeTest {

    private static final List<PollTime> TIMES = Stream.of(1, 2, 3).map(at -> new PollTime(UUID.randomUUID(), LocalDate.of(2027, 2, at), TimeAndPlace.UNKNOWN)).toList();

    private static Map<UUID, PollAnswer> said(PollAnswer... answers) {
        Map<UUID, PollAnswer> said = new HashMap<>();
        for (int at = 0; at < answers.length; at++) {
            said.put(TIMES.get(at).id(), answers[at]);
        }
        return said;
    }

    private static Optional<PollTime> best(List<Map<UUID, PollAnswer>> said) {
        return new BestTime(said).of(TIMES);
    }

    @Test
    void theMostCanComeToIt() {
        assertEquals(Optional.of(TIMES.get(1)), best(List.of(said(SUITS, IF_NEED_BE, SUITS), said(DOES_NOT, IF_NEED_BE, DOES_NOT))));
    }

    @Test
    void ofThoseTheOneThatSuitsTheMost() {
        assertEquals(Optional.of(TIMES.get(2)), best(List.of(said(IF_NEED_BE, SUITS, SUITS), said(SUITS, IF_NEED_BE, SUITS))));
    }

    @Test
    void ofEqualsTheEarliest() {
        assertEquals(Optional.of(TIMES.get(0)), best(List.of(said(SUITS, SUITS, SUITS))));
    }

    @Test
    void whatSuitsNobodyIsNotSuggested() {
        assertEquals(Optional.empty(), best(List.of()));
        assertEquals(Optional.empty(), best(List.of(said(DOES_NOT, DOES_NOT))));
        assertEquals(1, new BestTime(List.of(said(SUITS), said(DOES_NOT))).count(TIMES.get(0), DOES_NOT));
    }
}

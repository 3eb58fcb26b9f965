package fi.sopu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import fi.sopu.tenant.TimeAndPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PollPlanTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 2);
    private static final Words TITLE = Words.of(" Ke\u200Bvään  työpaja ", null);
    private static final Words NOTHING = Words.of(null, null);

    private static List<OfferedTime> times(int many) {
        return IntStream.range(0, many).mapToObj(at -> new OfferedTime(DAY.plusDays(many - at), TimeAndPlace.typed("9", "12", ""))).toList();
    }

    private static String refused(Words title, LocalDate closes, List<OfferedTime> times) {
        return assertThrows(Refused.class, () -> new PollPlan(title, NOTHING, closes, times)).key();
    }

    @Test
    void textsAreCleanedAndTimesAreInTheirOrder() {
        PollPlan plan = new PollPlan(TITLE, Words.of(null, " Vad\u00ADför "), DAY, times(3));
        assertEquals("Kevään työpaja", plan.title().getFi());
        assertEquals("Vadför", plan.purpose().getSv());
        assertEquals(List.of(DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3)), plan.times().stream().map(OfferedTime::day).toList());
    }

    @Test
    void twoToEightDifferentTimesAreOffered() {
        assertEquals(8, new PollPlan(TITLE, NOTHING, DAY, times(8)).times().size());
        assertEquals("programme.wrong.pollTimes", refused(TITLE, DAY, times(9)));
        assertEquals("programme.wrong.pollTimes", refused(TITLE, DAY, List.of(times(1).get(0), times(1).get(0))));
        assertEquals("programme.wrong.title", refused(NOTHING, DAY, times(2)));
    }

    @Test
    void itClosesBeforeTheFirstOfThem() {
        assertEquals("programme.wrong.pollCloses", refused(TITLE, DAY.plusDays(1), times(2)));
    }
}

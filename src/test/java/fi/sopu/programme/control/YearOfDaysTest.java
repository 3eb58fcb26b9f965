package fi.sopu.programme.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.programme.Way;
import fi.sopu.programme.control.YearOfDays.Planned;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Eight themes over a year, three of them for each cohort on a day of its own. */
class YearOfDaysTest {

    private static final List<UUID> AREAS = IntStream.range(0, 5).mapToObj(at -> new UUID(0, at)).toList();

    @Test
    void eachCohortHasEightDays() {
        List<Planned> all = YearOfDays.of(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 12, 14), AREAS);
        assertEquals(20, all.size());
        assertEquals(5, all.stream().filter(day -> day.cohort() == null).count());
        assertEquals(2, all.stream().filter(day -> day.way() == Way.REMOTE).count());
        for (UUID area : AREAS) {
            List<LocalDate> own = all.stream().filter(day -> day.cohort() == null || day.cohort().equals(area)).map(Planned::day).toList();
            assertEquals(8, own.size());
            assertEquals(own.stream().sorted().distinct().toList(), own, "in their order, each on a day of its own");
        }
        assertEquals(LocalDate.of(2027, 1, 12), all.get(0).day());
        assertEquals(LocalDate.of(2027, 12, 14), all.get(all.size() - 1).day());
    }

    @Test
    void nobodyIsCalledAtMidsummerOrChristmas() {
        IntStream.range(0, 400).mapToObj(LocalDate.of(2027, 1, 1)::plusDays).flatMap(start -> YearOfDays.of(start, start.plusDays(360), AREAS).stream()).map(Planned::day)
                .forEach(day -> {
                    assertEquals(DayOfWeek.TUESDAY, day.getDayOfWeek());
                    assertFalse(day.getMonth() == Month.JULY || day.getMonth() == Month.JUNE && day.getDayOfMonth() > 17
                            || day.getMonth() == Month.DECEMBER && day.getDayOfMonth() > 17, day.toString());
                });
    }

    @Test
    void withoutCohortsEachDayIsForAll() {
        List<Planned> all = YearOfDays.of(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 12, 14), List.of());
        assertEquals(8, all.size());
        assertTrue(Stream.of(all.toArray(Planned[]::new)).allMatch(day -> day.cohort() == null));
    }
}

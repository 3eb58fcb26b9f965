package fi.sopu.programme.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.programme.BusyWeek;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.GatheringKind;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.Way;
import fi.sopu.programme.Where;
import fi.sopu.shared.Words;
import fi.sopu.tenant.TimeAndPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Three people in two cohorts of one target group, two of them in another programme's too. */
class SharedDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final UUID WHOLE = new UUID(1, 3);
    private static final Map<UUID, UUID> TARGETS = Map.of(ONE, new UUID(2, 1), OTHER, new UUID(2, 2));
    private static final Map<UUID, Map<UUID, UUID>> SEATS = Map.of(new UUID(2, 1), Map.of(new UUID(3, 1), FIRST, new UUID(3, 2), FIRST, new UUID(3, 3), SECOND), new UUID(2, 2),
            Map.of(new UUID(3, 2), WHOLE, new UUID(3, 3), WHOLE));

    private static GatheringFacts day(int id, UUID programme, int day, String starts, String ends, boolean cancelled, UUID... cohorts) {
        return new GatheringFacts(new UUID(9, id), programme, new GatheringPlan(GatheringKind.TRAINING, Words.of("Päivä " + id, null), Words.of(null, null), MONDAY.plusDays(day),
                new Where(TimeAndPlace.typed(starts, ends, ""), Way.SITE, ""), null), List.of(cohorts), cancelled);
    }

    private static List<String> clashes(GatheringFacts day, GatheringFacts... days) {
        return new SharedDays(List.of(days), TARGETS, SEATS).clashes(day).stream().map(clash -> clash.what().getFi() + " " + clash.people()).toList();
    }

    @Test
    void countsWhoIsExpectedAtBoth() {
        GatheringFacts day = day(1, ONE, 0, "9", "15", false);
        assertEquals(List.of("Päivä 2 2"), clashes(day, day, day(2, OTHER, 0, "14", "16", false)));
        GatheringFacts forFirst = day(1, ONE, 0, "9", "15", false, FIRST);
        assertEquals(List.of("Päivä 2 1"), clashes(forFirst, forFirst, day(2, OTHER, 0, "14", "16", false)));
    }

    @Test
    void whatTouchesOrIsElsewhereOrCalledOffIsNoClash() {
        GatheringFacts day = day(1, ONE, 0, "9", "15", false);
        assertEquals(List.of(), clashes(day, day, day(2, OTHER, 0, "15", "16", false)));
        assertEquals(List.of(), clashes(day, day, day(2, OTHER, 1, "9", "15", false)));
        assertEquals(List.of(), clashes(day, day, day(2, OTHER, 0, "9", "15", true)));
        GatheringFacts forFirst = day(1, ONE, 0, "9", "15", false, FIRST);
        assertEquals(List.of(), clashes(forFirst, forFirst, day(2, ONE, 0, "9", "15", false, SECOND)), "two cohorts at the same time");
    }

    @Test
    void withoutHoursTheWholeDayIsMeantAndAPairOfOneProgrammeIsToldOnce() {
        GatheringFacts day = day(1, ONE, 0, "", "", false);
        GatheringFacts other = day(2, ONE, 0, "18", "", false);
        assertEquals(List.of("Päivä 2 3"), clashes(day, day, other));
        assertEquals(List.of(), clashes(other, day, other));
    }

    @Test
    void aWeekIsBusyForWhoHasMoreThanOneDayInIt() {
        List<GatheringFacts> days = List.of(day(1, ONE, 0, "", "", false), day(2, ONE, 2, "", "", false, FIRST), day(3, OTHER, 6, "", "", false), day(4, OTHER, 7, "", "", false),
                day(5, ONE, 3, "", "", true));
        SharedDays shared = new SharedDays(days, TARGETS, SEATS);
        assertEquals(List.of(new BusyWeek(MONDAY, 3, 3)), shared.weeks(ONE, MONDAY));
        assertEquals(List.of(), shared.weeks(ONE, MONDAY.plusDays(7)));
    }
}

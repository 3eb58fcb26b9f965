package fi.sopu.programme.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.GatheringKind;
import fi.sopu.programme.GatheringPlan;
import fi.sopu.programme.Way;
import fi.sopu.programme.Where;
import fi.sopu.shared.Words;
import fi.sopu.tenant.TimeAndPlace;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 150 people in five cooperation areas and the template's days: each has the common days and those of the own area, and a day is exactly theirs whom it concerns. */
class WhoseTest {

    private static final int AREAS = 5;
    private static final int PEOPLE = 150;
    private static final int COMMON = 5;
    private static final int EACH = 3;

    private final List<UUID> areas = IntStream.range(0, AREAS).mapToObj(at -> UUID.randomUUID()).toList();
    private final Map<UUID, UUID> seats = new HashMap<>();
    private final List<GatheringFacts> days = new ArrayList<>();

    {
        IntStream.range(0, PEOPLE).forEach(at -> seats.put(UUID.randomUUID(), areas.get(at % AREAS)));
        YearOfDays.of(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 12, 14), areas).forEach(day -> days.add(new GatheringFacts(UUID.randomUUID(), UUID.randomUUID(),
                new GatheringPlan(GatheringKind.TRAINING, Words.of(day.theme(), null), Words.of(null, null), day.day(), new Where(new TimeAndPlace(null, null, ""), Way.SITE, ""),
                        null),
                day.cohort() == null ? List.of() : List.of(day.cohort()), false)));
    }

    @Test
    void eachHasTheirOwnDaysAndNoOther() {
        assertEquals(COMMON + EACH * AREAS, days.size());
        Map<UUID, Integer> own = new HashMap<>();
        for (GatheringFacts day : days) {
            Set<UUID> whose = Whose.day(day, seats);
            Set<UUID> right = new HashSet<>(seats.keySet());
            right.removeIf(member -> !day.cohorts().isEmpty() && !day.cohorts().contains(seats.get(member)));
            assertEquals(right, whose);
            assertEquals(day.cohorts().isEmpty() ? PEOPLE : PEOPLE / AREAS, whose.size());
            whose.forEach(member -> own.merge(member, 1, Integer::sum));
        }
        assertEquals(PEOPLE, own.size());
        assertEquals(Set.of(COMMON + EACH), Set.copyOf(own.values()));
    }

    @Test
    void whoMovesGetsTheOthersDaysAndGivesUpTheOwn() {
        UUID somebody = seats.keySet().iterator().next();
        Map<UUID, UUID> after = new HashMap<>(seats);
        UUID other = areas.stream().filter(area -> !area.equals(seats.get(somebody))).findFirst().orElseThrow();
        after.put(somebody, other);
        for (GatheringFacts day : days) {
            Set<UUID> before = Whose.day(day, seats);
            Set<UUID> now = Whose.day(day, after);
            assertEquals(day.cohorts().contains(other) ? Set.of(somebody) : Set.of(), Whose.without(now, before));
            assertEquals(day.cohorts().contains(seats.get(somebody)) ? Set.of(somebody) : Set.of(), Whose.without(before, now));
        }
    }
}

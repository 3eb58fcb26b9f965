package fi.sopu.programme.control;

import fi.sopu.programme.BusyWeek;
import fi.sopu.programme.Clash;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.tenant.TimeAndPlace;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who is expected where: which days of a programme are at the same time as others, and whose weeks are full. Pure; tells numbers and nobody's name. */
public final class SharedDays {

    private final Map<GatheringFacts, Set<UUID>> people;

    /**
     * @param targets the target group of each programme, or the stage
     * @param seats   each member's cohort, by target group or stage
     */
    public SharedDays(List<GatheringFacts> days, Map<UUID, UUID> targets, Map<UUID, Map<UUID, UUID>> seats) {
        people = days.stream().filter(day -> !day.cancelled())
                .collect(Collectors.toMap(day -> day, day -> seats.getOrDefault(targets.get(day.programme()), Map.of()).entrySet().stream()
                        .filter(seat -> day.isFor(seat.getValue())).map(Map.Entry::getKey).collect(Collectors.toSet())));
    }

    /** With other days, of this programme or another, that some of its people are expected at too; each pair of one programme's days once. */
    public List<Clash> clashes(GatheringFacts day) {
        List<Clash> all = new ArrayList<>();
        people.forEach((other, those) -> {
            boolean twin = other.programme().equals(day.programme()) && other.id().compareTo(day.id()) <= 0;
            if (!twin && other.plan().day().equals(day.plan().day()) && overlap(other.plan().where().at(), day.plan().where().at())) {
                Set<UUID> both = new HashSet<>(people.getOrDefault(day, Set.of()));
                both.retainAll(those);
                if (!both.isEmpty()) {
                    all.add(new Clash(day, other.plan().title(), both.size()));
                }
            }
        });
        return all;
    }

    /** Where an hour is not known the whole day is meant. */
    public static boolean overlap(TimeAndPlace one, TimeAndPlace other) {
        return begins(one).isBefore(ends(other)) && begins(other).isBefore(ends(one));
    }

    /** The first day of its week. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalTime begins(TimeAndPlace at) {
        LocalTime starts = at.starts();
        return starts == null ? LocalTime.MIN : starts;
    }

    private static LocalTime ends(TimeAndPlace at) {
        LocalTime ends = at.ends();
        return ends == null ? LocalTime.MAX : ends;
    }

    /** The weeks from the day on in which somebody of the programme has more than one day. */
    public List<BusyWeek> weeks(UUID programme, LocalDate from) {
        Set<UUID> own = people.entrySet().stream().filter(day -> day.getKey().programme().equals(programme)).flatMap(day -> day.getValue().stream()).collect(Collectors.toSet());
        Map<LocalDate, Map<UUID, Integer>> weeks = new TreeMap<>();
        people.forEach((day, those) -> {
            if (!day.plan().day().isBefore(from)) {
                LocalDate monday = monday(day.plan().day());
                Map<UUID, Integer> days = weeks.computeIfAbsent(monday, week -> new HashMap<>());
                those.stream().filter(own::contains).forEach(member -> days.merge(member, 1, Integer::sum));
            }
        });
        List<BusyWeek> busy = new ArrayList<>();
        weeks.forEach((monday, days) -> {
            int many = (int) days.values().stream().filter(count -> count > 1).count();
            if (many > 0) {
                busy.add(new BusyWeek(monday, days.values().stream().mapToInt(Integer::intValue).max().orElse(0), many));
            }
        });
        return busy;
    }
}

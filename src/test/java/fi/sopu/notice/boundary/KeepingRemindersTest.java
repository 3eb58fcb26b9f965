package fi.sopu.notice.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.mail.CalendarPart;
import fi.sopu.mail.Letter;
import fi.sopu.mail.Passed;
import fi.sopu.mail.boundary.PassingLetters;
import fi.sopu.notice.ReminderTo;
import fi.sopu.notice.entity.Reminder;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two nodes go through a roll of sixty, half of whom have answered, while the relay has its moods and a node is lost: nobody is left out, and what comes twice is known for the same. */
class KeepingRemindersTest {

    private static final Instant FROM = Instant.parse("2026-11-09T08:00:00Z");

    private final Reminder row = new Reminder(UUID.randomUUID(), ReminderTo.SILENT, Reminder.Step.HALF, FROM);
    private final List<UUID> roll = Stream.generate(UUID::randomUUID).limit(60).sorted(Comparator.comparing(row::place)).toList();
    private final Set<UUID> silent = new HashSet<>(roll.subList(10, 40));
    private final Map<UUID, List<String>> arrived = new HashMap<>();
    private final Set<UUID> later = new HashSet<>();
    private final List<String> reached = new ArrayList<>();
    private Instant now = FROM;
    private boolean away;
    private int lostAfter = Integer.MAX_VALUE;
    private boolean done;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    /** The row alone is shared, as by the database. */
    private final class Rows extends Reminding {
        @Override
        public List<Due> claim(String mine) {
            if (done || !row.isDue(mine, now)) {
                return List.of();
            }
            row.claim(mine, now);
            return List.of(new Due(row.id(), row.id() + " HALF"));
        }

        @Override
        public List<Turn> turns(Due due) {
            return roll.stream().filter(member -> row.place(member).compareTo(row.reached()) > 0).map(member -> new Turn(member, row.place(member),
                    silent.contains(member) ? Optional.of(new Letter(member, "REMINDED", "fi", "x", List.of(), CalendarPart.NONE)) : Optional.empty())).toList();
        }

        @Override
        public boolean reached(Due due, String mine, String place) {
            row.reached(place.isEmpty() ? row.reached() : place, now);
            reached.add(place);
            return row.isClaimed(mine);
        }

        @Override
        public void done(Due due, String mine) {
            done = row.isClaimed(mine);
        }
    }

    private final class Moods extends PassingLetters {
        @Override
        public Map<UUID, Passed> pass(CouncilFacts council, String about, List<Letter> letters, Collection<UUID> beside) {
            Map<UUID, Passed> passed = new HashMap<>();
            for (Letter letter : letters) {
                UUID member = letter.member();
                if (!away && !later.contains(member)) {
                    arrived.computeIfAbsent(member, none -> new ArrayList<>()).add(about);
                    if (arrived.values().stream().mapToInt(List::size).sum() == lostAfter) {
                        throw new IllegalStateException("the node is lost");
                    }
                }
                passed.put(member, away ? Passed.AWAY : later.contains(member) ? Passed.LATER : Passed.DONE);
            }
            return passed;
        }
    }

    private static final class OneCouncil extends WorkingForCouncils {
        @Override
        public void each(Consumer<CouncilFacts> work) {
            work.accept(null);
        }
    }

    private KeepingReminders node() {
        KeepingReminders node = new KeepingReminders();
        node.clock = clock;
        node.councils = new OneCouncil();
        node.reminding = new Rows();
        node.passing = new Moods();
        return node;
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private void eachHasIt(int most) {
        assertTrue(done);
        assertEquals(silent, arrived.keySet());
        arrived.forEach((member, times) -> {
            assertTrue(times.size() <= most, times.size() + " times");
            assertEquals(1, Set.copyOf(times).size(), "twice is known for the same");
        });
    }

    @Test
    void twoNodesSendEachOnce() {
        KeepingReminders one = node();
        KeepingReminders two = node();
        one.tick();
        two.tick();
        eachHasIt(1);
    }

    @Test
    void aRelayThatIsAwayIsWaitedForAndWhoHasAnsweredMeanwhileIsLeftInPeace() {
        KeepingReminders one = node();
        away = true;
        one.tick();
        assertEquals(Map.of(), arrived);
        for (int minute = 0; minute < 10; minute++) {
            pass(Duration.ofMinutes(1));
            one.tick();
            node().tick();
        }
        away = false;
        silent.remove(roll.get(12));
        one.tick();
        eachHasIt(1);
    }

    @Test
    void whoIsToComeLaterIsTriedAgainAndNobodyElse() {
        KeepingReminders one = node();
        later.add(roll.get(15));
        one.tick();
        assertEquals(29, arrived.size());
        for (int minute = 0; minute < 16; minute++) {
            pass(Duration.ofMinutes(1));
            one.tick();
            node().tick();
        }
        later.clear();
        assertEquals(Set.of(""), Set.copyOf(reached), "the row stays where that one is, whose place it does not say");
        pass(Duration.ofMinutes(16));
        one.tick();
        eachHasIt(1);
    }

    @Test
    void whoIsNeverToComeIsGivenUp() {
        KeepingReminders one = node();
        later.add(roll.get(15));
        for (int minute = 0; minute < 90; minute++) {
            one.tick();
            pass(Duration.ofMinutes(1));
        }
        silent.remove(roll.get(15));
        eachHasIt(1);
    }

    @Test
    void aNodeThatIsLostIsFollowedByAnother() {
        KeepingReminders one = node();
        KeepingReminders two = node();
        lostAfter = 13;
        assertThrows(IllegalStateException.class, one::tick);
        two.tick();
        assertEquals(13, arrived.size(), "the claim holds");
        pass(Duration.ofMinutes(11));
        lostAfter = Integer.MAX_VALUE;
        two.tick();
        eachHasIt(2);
        assertEquals(33, arrived.values().stream().mapToInt(List::size).sum(), "what was noted is not sent again: ten of the first twenty; three of the second twenty are");
    }

    @Test
    void theRowTellsNothingOfWhoWasReminded() {
        node().tick();
        List<String> here = List.copyOf(reached);
        List<UUID> answered = new ArrayList<>(roll);
        Collections.rotate(answered, 17);
        silent.clear();
        silent.addAll(answered.subList(0, 5));
        done = false;
        reached.clear();
        row.next(FROM);
        node().tick();
        assertEquals(here, reached, "the same places, whoever has answered");
    }
}

package fi.sopu.notice.boundary;

import fi.sopu.mail.Letter;
import fi.sopu.mail.Passed;
import fi.sopu.mail.boundary.PassingLetters;
import fi.sopu.mail.boundary.PostingMail;
import fi.sopu.notice.boundary.Reminding.Due;
import fi.sopu.notice.boundary.Reminding.Turn;
import fi.sopu.shared.Settings;
import fi.sopu.shared.Tokens;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Each minute, on each node: goes through the rolls of the stages of which people are to be reminded, some at a time. Who has had it lies in this node's memory alone, until all
 * have; a node that is lost is followed by another after ten minutes, which begins at the last some that were all looked after, with the same Message-IDs.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class KeepingReminders {

    /** So many of the roll, whoever of them is written to, are noted at one go: how long each took would tell. */
    private static final int AT_A_TIME = 20;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration WAIT = Duration.ofMinutes(15);
    private static final int MOST_TRIES = 5;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @Inject
    WorkingForCouncils councils;
    @Inject
    Reminding reminding;
    @Inject
    PassingLetters passing;
    @Inject
    PostingMail posting;
    @Inject
    Rounds rounds;
    @Inject
    Settings settings;
    @Inject
    Clock clock;

    private final String me = Tokens.fresh();
    private final Map<String, Memory> memories = new ConcurrentHashMap<>();

    /** What a node remembers of a reminder until everybody has had it. */
    private static final class Memory {
        final Set<UUID> settled = new HashSet<>();
        int tries;
        Instant again;

        Memory(Instant now) {
            again = now;
        }
    }

    void start(@Observes SchemaReady ready) {
        if (posting.isOn()) {
            rounds.every("reminders", Duration.ofSeconds(15), Duration.ofSeconds(Math.max(1, settings.number("sopu.clock.seconds", 60))), this::tick);
        }
    }

    void tick() {
        Instant end = clock.instant().plus(LONGEST);
        councils.each(council -> reminding.claim(me).forEach(due -> {
            Memory memory = memories.computeIfAbsent(due.about(), none -> new Memory(clock.instant()));
            if (!memory.again.isAfter(clock.instant())) {
                go(council, due, memory, end);
            }
        }));
        // of stages that have closed before all had it
        memories.values().removeIf(memory -> memory.again.plus(REMEMBERED).isBefore(clock.instant()));
    }

    private void go(CouncilFacts council, Due due, Memory memory, Instant end) {
        List<Turn> turns = reminding.turns(due);
        boolean whole = true;
        for (int at = 0; at < turns.size(); at += AT_A_TIME) {
            if (clock.instant().isAfter(end)) {
                return;
            }
            List<Turn> some = turns.subList(at, Math.min(turns.size(), at + AT_A_TIME));
            List<Letter> letters = some.stream().filter(turn -> !memory.settled.contains(turn.member())).flatMap(turn -> turn.letter().stream()).toList();
            Map<UUID, Passed> passed = passing.pass(council, due.about(), letters, some.stream().map(Turn::member).toList());
            passed.forEach((member, how) -> {
                if (how == Passed.DONE) {
                    memory.settled.add(member);
                }
            });
            if (passed.containsValue(Passed.AWAY)) {
                return;
            }
            whole &= !passed.containsValue(Passed.LATER);
            if (!reminding.reached(due, me, whole ? some.get(some.size() - 1).place() : "")) {
                return;
            }
        }
        memory.tries++;
        if (whole || memory.tries >= MOST_TRIES) {
            memories.remove(due.about());
            reminding.done(due, me);
        } else {
            memory.again = clock.instant().plus(WAIT);
        }
    }
}

package fi.sopu.duel.control;

import fi.sopu.duel.Answer;
import fi.sopu.process.AskedQuestion;
import fi.sopu.ranking.Engine;
import fi.sopu.ranking.Judgement;
import fi.sopu.shared.Recent;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The engines of the activities that are being answered now, on this node. Idle ones leave, and the least recently used when there are too
 * many; any of them can be read anew from the ballots. That is also how another node's answers get here: now and then an engine is
 * compared with the ballot box, beside the voters, and read anew when it has another number of answers, and once in a while even so. Fitting
 * goes on beside the voters too. Neither takes more than a small share of the time, however many answers there are.
 */
@ApplicationScoped
public class Activities {

    static final int MOST = 200;
    private static final Duration COMPARE_AFTER = Duration.ofSeconds(1);
    private static final Duration READ_ANYWAY_AFTER = Duration.ofSeconds(20);
    private static final Duration FIT_AFTER = Duration.ofMillis(100);
    /** What took so long is done again after so many times as long at the earliest. */
    private static final int REST = 20;
    private static final Duration IDLE = Duration.ofMinutes(30);

    @Inject
    Clock clock;
    @Resource
    ManagedExecutorService executor;

    private final Map<Activity, Kept> kept = Recent.atMost(MOST);

    private record Activity(int tenant, UUID question) {}

    private static final class Kept {
        private final Engine engine;
        /** By voter. Another node may know more; what it has drawn is in the box, and cannot be drawn again. */
        private final Map<String, Hand> hands = new ConcurrentHashMap<>();
        private @Nullable Instant read;
        private @Nullable Instant used;
        private Instant compareAt = Instant.MAX;
        private boolean comparing;
        private Instant fitAt = Instant.EPOCH;
        private boolean fitting;
        /** What was noted since the reading that is under way began; null when none is. */
        private @Nullable Map<UUID, Optional<Judgement>> meanwhile;

        private Kept(Engine engine) {
            this.engine = engine;
        }
    }

    /**
     * The activity's engine with everybody's answers in it.
     *
     * @param reading reads them all; called when the engine is new here, while others who come wait
     */
    public Engine engine(int tenant, AskedQuestion question, Supplier<Collection<Answer>> reading) {
        Kept one = kept(tenant, question);
        one.engine.roll(question.stage().roll());
        synchronized (one) {
            Instant now = clock.instant();
            one.used = now;
            if (one.read == null) {
                one.engine.take(judgements(reading.get()));
                one.read = now;
                one.compareAt = now.plus(COMPARE_AFTER);
            }
        }
        return one.engine;
    }

    /** Whether it is time to {@link #compare}; true for one caller, who then does. */
    public boolean isDue(int tenant, UUID question) {
        Kept one = find(tenant, question);
        if (one == null) {
            return false;
        }
        synchronized (one) {
            boolean due = one.read != null && !one.comparing && !clock.instant().isBefore(one.compareAt);
            one.comparing |= due;
            return due;
        }
    }

    /**
     * Finds out whether the engine lacks answers or has some too many, and reads them anew if so.
     *
     * @param counting how many there are in the ballot box
     * @param reading  reads them all
     */
    public void compare(int tenant, UUID question, LongSupplier counting, Supplier<Collection<Answer>> reading) {
        Kept one = find(tenant, question);
        if (one == null) {
            return;
        }
        Instant began = clock.instant();
        try {
            int before = one.engine.size();
            long stored = counting.getAsLong();
            int after = one.engine.size();
            boolean same = stored >= Math.min(before, after) && stored <= Math.max(before, after);
            Instant read = one.read;
            if (!same || read == null || read.plus(READ_ANYWAY_AFTER).isBefore(began)) {
                read(one, reading);
            }
        } finally {
            synchronized (one) {
                one.comparing = false;
                one.compareAt = after(began, COMPARE_AFTER);
            }
        }
    }

    private void read(Kept one, Supplier<Collection<Answer>> reading) {
        Map<UUID, Optional<Judgement>> since = new HashMap<>();
        synchronized (one) {
            one.meanwhile = since;
        }
        Map<UUID, Judgement> all = null;
        try {
            all = judgements(reading.get());
        } finally {
            synchronized (one) {
                if (all != null) {
                    for (Map.Entry<UUID, Optional<Judgement>> noted : since.entrySet()) {
                        if (noted.getValue().isPresent()) {
                            all.put(noted.getKey(), noted.getValue().get());
                        } else {
                            all.remove(noted.getKey());
                        }
                    }
                    one.engine.take(all);
                    one.read = clock.instant();
                }
                one.meanwhile = null;
            }
        }
    }

    /** Adds an answer that was just stored, or takes one back (null), if the activity is here. */
    public void note(int tenant, UUID question, UUID token, @Nullable Answer answer) {
        Kept one = find(tenant, question);
        if (one == null) {
            return;
        }
        synchronized (one) {
            Judgement judgement = answer == null ? null : answer.judgement();
            if (one.meanwhile != null) {
                one.meanwhile.put(token, Optional.ofNullable(judgement));
            }
            if (judgement != null) {
                one.engine.add(token, judgement);
            } else {
                one.engine.remove(token);
            }
        }
    }

    /** A voter's tasks as they were last known here. */
    public Optional<Hand> hand(int tenant, UUID question, String voter) {
        return Optional.ofNullable(find(tenant, question)).map(one -> one.hands.get(voter));
    }

    /** They have been read. */
    public void keep(int tenant, UUID question, String voter, Hand hand) {
        Kept one = find(tenant, question);
        if (one != null) {
            one.hands.put(voter, hand);
        }
    }

    /** One place has changed. */
    public void keep(int tenant, UUID question, String voter, int number, Place place) {
        Kept one = find(tenant, question);
        if (one != null) {
            one.hands.computeIfPresent(voter, (who, hand) -> hand.with(number, place));
        }
    }

    /** Has the engine fitted anew when it is time: at once when it never was, beside the voters otherwise. */
    public void refresh(int tenant, UUID question) {
        Kept one = find(tenant, question);
        if (one == null) {
            return;
        }
        if (one.engine.isNew()) {
            one.engine.refresh();
            return;
        }
        synchronized (one) {
            if (one.fitting || clock.instant().isBefore(one.fitAt) || !one.engine.isStale()) {
                return;
            }
            one.fitting = true;
        }
        executor.execute(() -> fit(one));
    }

    private void fit(Kept one) {
        Instant began = clock.instant();
        try {
            one.engine.refresh();
        } finally {
            synchronized (one) {
                one.fitting = false;
                one.fitAt = after(began, FIT_AFTER);
            }
        }
    }

    private Instant after(Instant began, Duration least) {
        Instant now = clock.instant();
        Duration rest = Duration.between(began, now).multipliedBy(REST);
        return now.plus(rest.compareTo(least) > 0 ? rest : least);
    }

    /** Lets an activity go. */
    public void forget(int tenant, UUID question) {
        synchronized (kept) {
            kept.remove(new Activity(tenant, question));
        }
    }

    private @Nullable Kept find(int tenant, UUID question) {
        synchronized (kept) {
            return kept.get(new Activity(tenant, question));
        }
    }

    private Kept kept(int tenant, AskedQuestion question) {
        Instant idle = clock.instant().minus(IDLE);
        synchronized (kept) {
            kept.values().removeIf(one -> one.used != null && one.used.isBefore(idle));
            return kept.computeIfAbsent(new Activity(tenant, question.id()), activity -> new Kept(
                    new Engine(question.plan().topK(), Budget.answers(question))));
        }
    }

    private static Map<UUID, Judgement> judgements(Collection<Answer> answers) {
        Map<UUID, Judgement> judgements = new HashMap<>();
        answers.forEach(answer -> judgements.put(answer.token(), answer.judgement()));
        return judgements;
    }
}

package fi.sopu.ballot.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of the activities that are being answered, read once and in memory once. Each use looks whether the files are still there, without
 * reading them: what any node destroys, and a key folder that is away, counts at once. Keys that nobody has used for a while, or whose files
 * are gone, are overwritten.
 */
final class KeptKeys implements KeyStore {

    private static final Duration IDLE = Duration.ofMinutes(30);
    /** Another node has destroyed them, or the folder is away: passing, whoever asks again hears what it was. */
    private static final String MISSING = "ballot.keysMissing";
    /** Keys are destroyed after the closing only, so that whoever was answering meanwhile came too late. */
    private static final String CLOSED = "ballot.closed";

    private final KeyFiles files;
    private final Clock clock;
    private final Map<Activity, Kept> kept = new HashMap<>();

    private record Activity(int tenant, UUID id) {}

    private static final class Kept {
        private final ActivityKeys keys;
        private final String mark;
        private Instant used;

        private Kept(ActivityKeys keys, String mark, Instant used) {
            this.keys = keys;
            this.mark = mark;
            this.used = used;
        }
    }

    KeptKeys(KeyFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void create(int tenant, UUID activity) {
        files.create(tenant, activity);
    }

    @Override
    public Optional<ActivityKeys> find(int tenant, UUID activity) {
        String mark = files.mark(tenant, activity);
        Activity which = new Activity(tenant, activity);
        synchronized (kept) {
            Kept one = kept.get(which);
            if (one != null && !one.mark.equals(mark)) {
                forget(which, MISSING);
                one = null;
            }
            if (one == null) {
                Optional<ActivityKeys> read = files.find(tenant, activity);
                if (read.isEmpty()) {
                    return read;
                }
                one = new Kept(read.get(), mark, clock.instant());
                kept.put(which, one);
            }
            one.used = clock.instant();
            return Optional.of(one.keys);
        }
    }

    @Override
    public void destroy(int tenant, UUID activity) {
        // in one step: whoever finds the files gone must find the keys gone too, and hear why
        synchronized (kept) {
            files.destroy(tenant, activity);
            forget(new Activity(tenant, activity), CLOSED);
        }
    }

    @Override
    public byte[] keep(int tenant, UUID activity, byte[] plain) {
        return files.keep(tenant, activity, plain);
    }

    @Override
    public Optional<byte[]> kept(int tenant, UUID activity, byte[] sealed) {
        return files.kept(tenant, activity, sealed);
    }

    @Override
    public void destroyKept(int tenant, UUID activity) {
        files.destroyKept(tenant, activity);
    }

    /**
     * Overwrites what is of no more use; to be called every minute.
     *
     * @return whether keys left because their files are gone
     */
    boolean sweep() {
        boolean destroyed = false;
        Instant idle = clock.instant().minus(IDLE);
        synchronized (kept) {
            for (Iterator<Map.Entry<Activity, Kept>> all = kept.entrySet().iterator(); all.hasNext();) {
                Map.Entry<Activity, Kept> one = all.next();
                Activity which = one.getKey();
                boolean changed = !one.getValue().mark.equals(files.mark(which.tenant(), which.id()));
                if (changed || one.getValue().used.isBefore(idle)) {
                    destroyed |= changed;
                    one.getValue().keys.overwrite(MISSING);
                    all.remove();
                }
            }
        }
        return destroyed;
    }

    private void forget(Activity which, String why) {
        Kept one = kept.remove(which);
        if (one != null) {
            one.keys.overwrite(why);
        }
    }
}

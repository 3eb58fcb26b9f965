package fi.sopu.tenant;

import fi.sopu.shared.Seen;
import fi.sopu.tenant.KeptData.Time;
import java.io.Serializable;
import java.util.List;

/**
 * How long a council keeps one kind of data.
 *
 * @param kind {@link KeptData#kind}
 * @param why  {@link KeptData#why}
 * @param days as it is now
 * @param over how much of it is older already, and will be forgotten within the hour
 * @param soon how much of it will be forgotten within the next {@link #AHEAD} days if nothing is changed, what is over among it
 */
public record KeptFor(String kind, String why, int days, Time time, long over, long soon) implements Serializable {

    /** How far ahead is looked, in days. */
    public static final int AHEAD = 30;

    /** What an editor of all of them has before them. */
    public static Seen seen(List<KeptFor> all) {
        return Seen.of(all.stream().map(KeptFor::days).toArray());
    }
}

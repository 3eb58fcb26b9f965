package fi.sopu.gate;

import fi.sopu.shared.Recent;
import java.util.Map;

/**
 * Token buckets, one for each key: a bucket holds a burst, each request takes from it, and it fills up again at a steady rate. So many
 * are remembered at most; then the one unused for longest is forgotten, which is full again by then or nearly so.
 */
final class TokenBuckets {

    private final double burst;
    private final double perMilli;
    private final Map<String, Bucket> buckets;

    /**
     * @param burst     how many at once
     * @param perSecond how many in the long run; 0 for no limit at all
     * @param most      buckets remembered, about 150 bytes each
     */
    TokenBuckets(double burst, double perSecond, int most) {
        this.burst = burst;
        this.perMilli = perSecond / 1000;
        this.buckets = Recent.atMost(most);
    }

    private static final class Bucket {
        private double left;
        private long at;
    }

    /**
     * @param cost of the request, in tokens
     * @param now  in milliseconds
     * @return 0 when it may go on, else the seconds after which it is worth trying again
     */
    synchronized int take(String key, double cost, long now) {
        if (perMilli <= 0) {
            return 0;
        }
        Bucket bucket = buckets.computeIfAbsent(key, k -> full(now));
        bucket.left = Math.min(burst, bucket.left + Math.max(0, now - bucket.at) * perMilli);
        bucket.at = now;
        if (bucket.left < cost) {
            return (int) Math.ceil((cost - bucket.left) / perMilli / 1000);
        }
        bucket.left -= cost;
        return 0;
    }

    /** Takes what a request has turned out to cost beyond its first token, be there so many or not; at most a burst is owed. */
    synchronized void charge(String key, double cost) {
        Bucket bucket = buckets.get(key);
        if (bucket != null && perMilli > 0) {
            bucket.left = Math.max(-burst, bucket.left - cost);
        }
    }

    private Bucket full(long now) {
        Bucket bucket = new Bucket();
        bucket.left = burst;
        bucket.at = now;
        return bucket;
    }

    synchronized int size() {
        return buckets.size();
    }
}

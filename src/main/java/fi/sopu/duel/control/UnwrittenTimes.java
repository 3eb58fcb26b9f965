package fi.sopu.duel.control;

import fi.sopu.duel.AnswerTimes;
import fi.sopu.duel.GivenAnswer;
import fi.sopu.process.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How long the answers took that this node has received lately. They wait here until there are enough of them to be written in one go. Kept by
 * the task's token, so that an answer sent twice or given anew after undoing is timed once; the token is not written. What a node
 * holds when it stops is lost: at most some minutes' times, and no answer.
 */
@ApplicationScoped
public class UnwrittenTimes {

    private final Map<Activity, Map<UUID, Timed>> waiting = new HashMap<>();

    private record Activity(int tenant, UUID question) {}

    /** One answer's place in the histograms. */
    public record Timed(Format format, int bucket) {}

    /** Notes an answer's time, if its page could tell one. */
    public synchronized void note(int tenant, UUID question, GivenAnswer given) {
        if (given.millis() > 0) {
            of(tenant, question).put(given.token(), new Timed(given.task().format(), AnswerTimes.bucket(given.millis())));
        }
    }

    public synchronized void forget(int tenant, UUID question, UUID token) {
        of(tenant, question).remove(token);
    }

    /** Questions of a council that something waits for. */
    public synchronized Set<UUID> questions(int tenant) {
        return waiting.keySet().stream().filter(activity -> activity.tenant == tenant).map(Activity::question).collect(Collectors.toSet());
    }

    /** Hands a question's times over; whoever can not write them gives them back. */
    public synchronized Map<UUID, Timed> take(int tenant, UUID question) {
        Map<UUID, Timed> taken = waiting.remove(new Activity(tenant, question));
        return taken == null ? Map.of() : taken;
    }

    public synchronized void giveBack(int tenant, UUID question, Map<UUID, Timed> times) {
        times.forEach(of(tenant, question)::putIfAbsent);
    }

    private Map<UUID, Timed> of(int tenant, UUID question) {
        return waiting.computeIfAbsent(new Activity(tenant, question), activity -> new HashMap<>());
    }
}

package fi.sopu.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All kinds of questions, each of which its own component knows about. */
@ApplicationScoped
public class KindsOfQuestion {

    private final Map<QuestionKind, KindOfQuestion> kinds;

    /** For the container's proxies. */
    protected KindsOfQuestion() {
        kinds = Map.of();
    }

    @Inject
    KindsOfQuestion(@Any Instance<KindOfQuestion> found) {
        this((Iterable<KindOfQuestion>) found);
    }

    KindsOfQuestion(Iterable<KindOfQuestion> found) {
        kinds = OfKind.each(found);
    }

    /** In the order in which they are offered. */
    public List<KindOfQuestion> all() {
        return List.copyOf(kinds.values());
    }

    public KindOfQuestion of(QuestionKind kind) {
        return Objects.requireNonNull(kinds.get(kind), kind::toString);
    }
}

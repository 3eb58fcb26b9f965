package fi.sopu.report.control;

import fi.sopu.process.OfKind;
import fi.sopu.process.Outcome;
import fi.sopu.process.QuestionKind;
import fi.sopu.report.QuestionResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;

/** Turns what the other components publish into what a report shows, each kind of question in its own way. */
@ApplicationScoped
public class Results {

    private final Map<QuestionKind, ShownKind> kinds;

    /** For the container's proxies. */
    protected Results() {
        kinds = Map.of();
    }

    @Inject
    Results(@Any Instance<ShownKind> found) {
        this((Iterable<ShownKind>) found);
    }

    public Results(Iterable<ShownKind> found) {
        kinds = OfKind.each(found);
    }

    public QuestionResult of(Outcome outcome) {
        return new QuestionResult(outcome.kind(), outcome.pole(), outcome.asked(), outcome.turnout(),
                kind(outcome.kind()).of(outcome));
    }

    ShownKind kind(QuestionKind kind) {
        return Objects.requireNonNull(kinds.get(kind), kind::toString);
    }
}

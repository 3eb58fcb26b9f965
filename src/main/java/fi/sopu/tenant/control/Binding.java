package fi.sopu.tenant.control;

import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.tenant.CouncilFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Lets a timer or a start-up step work for one council after another, each in a request context of its own. */
@ApplicationScoped
public class Binding {

    @Inject
    Instance<RequestContextController> contexts;
    @Inject
    CurrentActor actor;

    /**
     * Runs the work as Sopu itself at this council. Call it from a thread that has no request, such as one of the
     * container's executors.
     *
     * @return what it gave
     * @throws IllegalStateException where a request with another council is active on this thread
     */
    public <T> T as(CouncilFacts council, Supplier<T> work) {
        RequestContextController context = contexts.get();
        boolean mine = context.activate();
        try {
            actor.set(Actor.system(council.id(), council.slug()));
            return work.get();
        } finally {
            if (mine) {
                context.deactivate();
            }
            contexts.destroy(context);
        }
    }
}

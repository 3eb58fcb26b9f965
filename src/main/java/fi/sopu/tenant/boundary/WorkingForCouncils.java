package fi.sopu.tenant.boundary;

import fi.sopu.shared.Allowed;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.control.Binding;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that Sopu does by itself, for one council after another: on a container thread, each council in a context of its
 * own, so that one council's trouble is not another's. The work calls use cases, which open their own transactions.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class WorkingForCouncils {

    private static final Logger LOG = Logger.getLogger(WorkingForCouncils.class.getName());

    @Resource
    ManagedExecutorService executor;
    @Inject
    Binding binding;
    @Inject
    FindingCouncils councils;

    /**
     * Does the work for every council that is not suspended (not for the platform), and waits for it. A failure is logged and does not stop the rest.
     *
     * @throws IllegalStateException when there are councils and it failed for all of them
     */
    @Allowed(system = true)
    public void each(Consumer<CouncilFacts> work) {
        List<CouncilFacts> all = councils.all().stream().filter(c -> !c.suspended() && !c.platform()).toList();
        long failed = failed(all, work);
        if (failed > 0 && failed == all.size()) {
            throw new IllegalStateException("for all " + failed + " councils");
        }
    }

    /** Does the work for every council, those that are suspended and the platform too, and waits for it. A failure is logged and does not stop the rest. */
    @Allowed(system = true)
    public void everywhere(Consumer<CouncilFacts> work) {
        failed(councils.all(), work);
    }

    /** One thread for all of them: the container looks through every library for what a new thread has to know. */
    private long failed(List<CouncilFacts> all, Consumer<CouncilFacts> work) {
        return onThread(() -> all.stream().filter(council -> !did(council, () -> binding.as(council, () -> done(council, work)))).count());
    }

    /** Does the work for the council of an event, by its number; nothing is done when there is none. */
    @Allowed(system = true)
    public void one(int tenant, Consumer<CouncilFacts> work) {
        councils.byId(tenant).ifPresent(council -> one(council, work));
    }

    /** Does the work for one council (or the platform) and waits for it. A failure is logged. */
    @Allowed(system = true)
    public void one(CouncilFacts council, Consumer<CouncilFacts> work) {
        did(council, () -> given(council, c -> done(c, work)));
    }

    /**
     * Does the work for one council (or the platform), for somebody who waits for what it gives.
     *
     * @return what the work gave
     * @throws RuntimeException that the work threw
     */
    @Allowed(system = true)
    public <T> T given(CouncilFacts council, Function<CouncilFacts, T> work) {
        return onThread(() -> binding.as(council, () -> work.apply(council)));
    }

    private <T> T onThread(Supplier<T> work) {
        try {
            return executor.submit(work::get).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is going down", e);
        }
    }

    private static boolean done(CouncilFacts council, Consumer<CouncilFacts> work) {
        work.accept(council);
        return true;
    }

    private static boolean did(CouncilFacts council, Supplier<Boolean> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "work for council {0} failed: {1}", new Object[]{council.slug(), e});
            return false;
        }
    }
}

package fi.sopu.launch;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts parts side by side, each as soon as what it needs is there. */
final class SideBySide implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "start");
        thread.setDaemon(true);
        return thread;
    });

    CompletableFuture<Void> begin(Runnable part) {
        return CompletableFuture.runAsync(part, threads);
    }

    CompletableFuture<Void> after(Runnable part, CompletableFuture<?>... needed) {
        return CompletableFuture.allOf(needed).thenRunAsync(part, threads);
    }

    /** The first failure ends the waiting, whichever part it comes from. */
    static void await(Collection<CompletableFuture<?>> parts) {
        var failure = new CompletableFuture<Void>();
        parts.forEach(part -> part.whenComplete((done, failed) -> {
            if (failed != null) {
                failure.completeExceptionally(failed);
            }
        }));
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))).join();
        } catch (CompletionException failed) {
            Throwable cause = failed;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof CannotStart clear ? clear : failed;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

package fi.sopu.tenant.control;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * The end of the application's start. Payara then closes all of its jars once, whoever is reading them: a class that another thread was just loading
 * stays broken for as long as the process lives. So whatever runs beside the start waits for its end before it loads anything.
 */
final class ContainerStart {

    private static final int PAUSE_MILLIS = 50;

    private final Thread starting;
    private final String container;

    private ContainerStart(Thread starting, String container) {
        this.starting = starting;
        this.container = container;
    }

    /** To be called by the thread that starts the application. */
    static ContainerStart here() {
        return new ContainerStart(Thread.currentThread(), "org.apache.catalina.core.StandardContext");
    }

    static ContainerStart of(Thread starting, String container) {
        return new ContainerStart(starting, container);
    }

    /** Waits until the starting thread has left the container's start; not at all where the container is another. */
    void await() throws InterruptedException {
        while (Arrays.stream(starting.getStackTrace()).anyMatch(frame -> frame.getClassName().equals(container) && frame.getMethodName().equals("start"))) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}

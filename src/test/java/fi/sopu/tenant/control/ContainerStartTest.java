package fi.sopu.tenant.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ContainerStartTest {

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);

    @Test
    void whoeverWaitsGoesOnWhenTheStartHasEndedAndNotBefore() throws Exception {
        Thread starting = new Thread(this::life);
        starting.start();
        started.await();
        CountDownLatch through = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                ContainerStart.of(starting, ContainerStartTest.class.getName()).await();
                through.countDown();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        assertFalse(through.await(300, TimeUnit.MILLISECONDS), "still starting");
        end.countDown();
        left.await();
        assertTrue(through.await(10, TimeUnit.SECONDS), "the thread lives on, the start is over");
        stop.countDown();
        starting.join();
        waiting.join();
    }

    @Test
    void inAnotherContainerNobodyWaits() throws Exception {
        ContainerStart.here().await();
    }

    private void life() {
        try {
            start();
            left.countDown();
            stop.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void start() throws InterruptedException {
        started.countDown();
        end.await();
    }
}

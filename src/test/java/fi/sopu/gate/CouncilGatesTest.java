package fi.sopu.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** One council's people wait for one another, and nobody waits for another council's. */
class CouncilGatesTest {

    private final CouncilGates gates = new CouncilGates();

    CouncilGatesTest() {
        gates.wide = 2;
    }

    @Test
    void aQuarterOfThePoolIsACouncils() throws IOException {
        assertTrue(Files.readString(Path.of("main/webapp/WEB-INF/web.xml")).contains("<max-pool-size>" + CouncilGates.POOL + "</max-pool-size>"));
        assertEquals(CouncilGates.POOL / 4, new CouncilGates().wide);
    }

    @Test
    void aFullCouncilKeepsNobodyElseOut() {
        assertTrue(gates.enter("full"));
        assertTrue(gates.enter("full"));
        CompletableFuture<Boolean> third = CompletableFuture.supplyAsync(() -> gates.enter("full"));
        assertTrue(gates.enter("other"));
        assertFalse(third.isDone());
        gates.leave("full");
        assertTrue(third.join());
    }

    @Test
    void whoWaitsComesInTurn() throws InterruptedException {
        assertTrue(gates.enter("hall"));
        assertTrue(gates.enter("hall"));
        List<Integer> came = Collections.synchronizedList(new ArrayList<>());
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            int number = i;
            Thread one = new Thread(() -> {
                gates.enter("hall");
                came.add(number);
                gates.leave("hall");
            });
            one.start();
            while (one.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            waiting.add(one);
        }
        gates.leave("hall");
        for (Thread one : waiting) {
            one.join();
        }
        assertEquals(List.of(0, 1, 2, 3, 4), came);
    }

    @Test
    void whenVeryManyWaitTheNextIsToldSoAtOnce() {
        gates.enter("hall");
        gates.enter("hall");
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CouncilGates.MOST_WAITING; i++) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            Thread one = new Thread(() -> {
                if (gates.enter("hall")) {
                    gates.leave("hall");
                }
                done.complete(null);
            });
            one.start();
            threads.add(one);
            waiting.add(done);
        }
        threads.forEach(one -> {
            while (one.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        });
        assertFalse(gates.enter("hall"));
        assertTrue(gates.enter("other"));
        gates.leave("hall");
        gates.leave("hall");
        waiting.forEach(CompletableFuture::join);
        assertTrue(gates.enter("hall"), "nothing is left of the crowd");
    }
}

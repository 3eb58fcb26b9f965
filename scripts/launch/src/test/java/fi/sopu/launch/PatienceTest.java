package fi.sopu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that gets on is waited for, however long it takes; one that hangs is not. */
class PatienceTest {

    private static final Duration STUCK = Duration.ofMillis(1500);
    @TempDir
    Path folder;

    @Test
    void waitsForWhatWritesOrComputesAndNotForWhatHangs() {
        try (var data = DataFolder.open(folder)) {
            waits(data, "writes", "for i in 1 2 3 4 5 6 7 8; do echo step $i; sleep 0.5; done");
            waits(data, "computes", "end=$((SECONDS + 4)); while [ $SECONDS -lt $end ]; do :; done");
            var hanging = Child.start("hangs", data, List.of("bash", "-c", "echo looking for the database; sleep 600"), Map.of());
            try {
                var gaveUp = assertThrows(CannotStart.class, () -> await(hanging));
                assertTrue(gaveUp.getMessage().contains("Sopu hangs") && gaveUp.getMessage().contains("looking for the database")
                        && gaveUp.getMessage().contains("hangs.log"), gaveUp.getMessage());
                assertEquals(1, gaveUp.getMessage().lines().count());
            } finally {
                hanging.stop(Duration.ofSeconds(5));
            }
        }
    }

    private static void waits(DataFolder data, String name, String script) {
        var child = Child.start(name, data, List.of("bash", "-c", script), Map.of());
        await(child);
        assertFalse(child.alive(), "it came to its end, in more time than a hanging one has");
    }

    private static void await(Child child) {
        var patience = new Patience(child, "Sopu", Stack.Progress.SILENT, STUCK);
        while (child.alive()) {
            patience.pause();
        }
    }
}

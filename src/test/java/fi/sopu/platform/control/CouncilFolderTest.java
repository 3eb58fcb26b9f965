package fi.sopu.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CouncilFolderTest {

    @TempDir
    Path folder;

    @Test
    void saysWhoMustBeAbleToReadWhat() {
        String user = System.getProperty("user.name");
        String said = CouncilFolder.reason(new AccessDeniedException("/srv/councils/lappi.idp.xml"));
        assertTrue(said.contains("/srv/councils/lappi.idp.xml cannot be read") && said.contains("the user that Sopu runs as, " + user) && said.contains("chown " + user), said);
        assertEquals("/srv/x is not there", CouncilFolder.reason(new NoSuchFileException("/srv/x")));
        assertEquals("disk", CouncilFolder.reason(new IOException("disk")));
    }

    @Test
    void readsAFileAgainOnlyWhenItHasChanged() throws IOException {
        CouncilFolder councils = new CouncilFolder(folder);
        Path file = Files.writeString(folder.resolve("lappi.properties"), "contact.name=Aili");
        Files.writeString(folder.resolve("lappi.properties.part"), "half");
        assertEquals(1, councils.fresh().size());
        assertEquals(0, councils.fresh().size());
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertEquals(1, councils.fresh().size());
        assertEquals("Aili", CouncilFolder.read(file).getProperty("contact.name"));
    }

    @Test
    void triesAgainWhatWasNotDoneAndSaysEachReasonOnce() throws IOException {
        CouncilFolder councils = new CouncilFolder(folder);
        Path file = Files.writeString(folder.resolve("lappi.properties"), "contact.name=Aili");
        Path outcome = folder.resolve("lappi.outcome");
        assertEquals(List.of(file), councils.fresh());
        assertTrue(councils.failed(file, "trouble the database is away"));
        assertEquals("trouble the database is away\n", Files.readString(outcome));
        assertEquals(List.of(file), councils.fresh(), "as it was");
        assertFalse(councils.failed(file, "trouble the database is away"), "said already");
        councils.fresh();
        assertTrue(councils.failed(file, "refused seats is missing"), "another reason");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        Files.delete(outcome);
        councils.fresh();
        assertTrue(councils.failed(file, "refused seats is missing"), "another file, whose writer waits for a word");
        assertTrue(Files.exists(outcome));
        councils.fresh();
        councils.done(file, CouncilFolder.ADDED + "x");
        assertEquals("added x\n", Files.readString(outcome));
        assertEquals(List.of(), councils.fresh());
    }

    /** Both are done at the same moment, with or without an old word that lies there. */
    @Test
    void theFoundersWordStaysWhoeverWritesFirst() throws Exception {
        Path file = Files.writeString(folder.resolve("lappi.properties"), "contact.name=Aili");
        Path outcome = folder.resolve("lappi.outcome");
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 300; round++) {
                if (round % 2 == 0) {
                    Files.deleteIfExists(outcome);
                } else {
                    Files.writeString(outcome, "refused");
                }
                CyclicBarrier together = new CyclicBarrier(2);
                List<Callable<Object>> both = List.of(() -> done(together, file, CouncilFolder.ADDED), () -> done(together, file, CouncilFolder.THERE));
                for (Future<Object> one : nodes.invokeAll(both)) {
                    one.get();
                }
                assertEquals("added x\n", Files.readString(outcome), "round " + round);
            }
        } finally {
            nodes.shutdown();
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    private Object done(CyclicBarrier together, Path file, String word) throws Exception {
        CouncilFolder councils = new CouncilFolder(folder);
        together.await();
        councils.done(file, word + "x");
        return word;
    }

    /** Each of two nodes has looked at the folder by itself. */
    @Test
    void whoeverFoundedItHasTheWordAndNotWhoeverFoundItThere() throws IOException {
        CouncilFolder founder = new CouncilFolder(folder);
        CouncilFolder other = new CouncilFolder(folder);
        Path file = Files.writeString(folder.resolve("lappi.properties"), "contact.name=Aili");
        Path outcome = folder.resolve("lappi.outcome");
        other.done(file, CouncilFolder.THERE + "x");
        founder.done(file, CouncilFolder.ADDED + "x");
        other.done(file, CouncilFolder.THERE + "x");
        assertEquals("added x\n", Files.readString(outcome), "whoever comes first");
        Files.setLastModifiedTime(file, FileTime.from(Files.getLastModifiedTime(outcome).toInstant().plusSeconds(1)));
        founder.done(file, CouncilFolder.THERE + "x");
        assertEquals("there x\n", Files.readString(outcome), "of a file that was written later");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "no halves");
        }
    }

    @Test
    void saysTheTroubleAtTheBottomInOneLine() {
        assertEquals("ERROR: disk full", CouncilFolder.root(new IllegalStateException("a", new RuntimeException("b", new IOException("ERROR: disk full\n  Where: x")))));
        assertEquals("java.lang.NullPointerException", CouncilFolder.root(new IllegalStateException("a", new NullPointerException())));
    }
}

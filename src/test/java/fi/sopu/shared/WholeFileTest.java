package fi.sopu.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;
    private Path file;

    private interface Work {
        void run() throws IOException;
    }

    @BeforeEach
    void name() {
        file = folder.resolve("key");
    }

    /** What Java itself tells of what it has forced to disk. */
    private List<String> forced(Work work) throws IOException {
        Path told = Files.createTempFile("forced", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileForce").withoutThreshold();
            recording.start();
            work.run();
            recording.stop();
            recording.dump(told);
            return RecordingFile.readAllEvents(told).stream().map(event -> event.getString("path")).filter(path -> path.startsWith(folder.toString()))
                    .map(path -> path.equals(folder.toString()) ? "folder" : path.endsWith(".part") ? "beside" : path.substring(folder.toString().length() + 1)).toList();
        } finally {
            Files.delete(told);
        }
    }

    @Test
    void aFileIsOnDiskWithItsNameAndGoneWithIt() throws IOException {
        assertEquals(List.of("beside", "folder"), forced(() -> WholeFile.putFirst(file, bytes("one"))));
        assertEquals(List.of("beside", "folder"), forced(() -> WholeFile.put(file, bytes("two"))));
        assertEquals(List.of("key", "folder"), forced(() -> WholeFile.destroy(file, bytes("xxx"))));
        assertFalse(Files.exists(file));
    }

    @Test
    void theFirstWriterWinsAndThatOneAlone() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> wrote = nodes
                    .invokeAll(IntStream.range(0, 64).<java.util.concurrent.Callable<Boolean>>mapToObj(node -> () -> WholeFile.putFirst(file, bytes("node " + node))).toList());
            List<Integer> first = IntStream.range(0, 64).filter(node -> done(wrote.get(node))).boxed().toList();
            assertEquals(1, first.size(), first.toString());
            assertEquals("node " + first.get(0), Files.readString(file));
        } finally {
            nodes.shutdownNow();
        }
        WholeFile.put(file, bytes("the last"));
        assertFalse(WholeFile.putFirst(file, bytes("x")));
        assertEquals("the last", Files.readString(file));
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(file), all.toList(), "no halves");
        }
    }

    @Test
    void aKeyIsItsOwnersAlone() throws IOException {
        assertTrue(WholeFile.putFirst(file, bytes("x")));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertArrayEquals(bytes("x"), Files.readAllBytes(file));
    }

    @Test
    void whereItCannotBeWrittenNothingIsThere() {
        assertThrows(FileSystemException.class, () -> WholeFile.putFirst(folder.resolve("nowhere/key"), bytes("x")));
        assertThrows(FileSystemException.class, () -> WholeFile.put(folder.resolve("nowhere/key"), bytes("x")));
    }

    private static boolean done(Future<Boolean> wrote) {
        try {
            return wrote.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

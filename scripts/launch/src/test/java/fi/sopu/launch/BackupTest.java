package fi.sopu.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is backed up while it is written to, restored by the script and started: everything that was there before the backup began. */
class BackupTest {

    @TempDir
    Path folder;

    @Test
    void restoresWhatWasThereWhileOthersWrote() throws Exception {
        var data = folder.resolve("data");
        Files.createDirectories(data.resolve("ballot-keys/7"));
        Files.writeString(data.resolve("ballot-keys/7/open.key"), "secret");
        Files.createDirectories(data.resolve("ballot-master"));
        Files.writeString(data.resolve("ballot-master/master.key"), "secret");
        Files.createDirectories(data.resolve("councils"));
        Files.writeString(data.resolve("councils/lappi.properties"), "contact.name=Aili");
        try (var held = DataFolder.open(data)) {
            var postgres = new Postgres(Checkout.find(), held, Ports.free(), true);
            var database = postgres.start();
            try {
                execute(database, "create table counted (n int primary key, padding text)");
                var writing = new AtomicBoolean(true);
                var written = new AtomicInteger();
                var writer = CompletableFuture.runAsync(() -> write(database, writing, written));
                while (written.get() < 200) {
                    Thread.onSpinWait();
                }
                var before = written.get();
                new Backup(data).write(folder.resolve("one.tar.gz"));
                assertTrue(written.get() > before, "nobody had to wait for the backup");
                writing.set(false);
                writer.join();
                assertEquals("rw-------", java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("one.tar.gz"))));
                assertEquals(List.of(), listing("one.tar.gz").filter(name -> name.startsWith("ballot-")).toList(), "keys of open questions, and what wraps them");
                restoredHas(before, "first");
                assertEquals("contact.name=Aili", Files.readString(folder.resolve("first/councils/lappi.properties")));
            } finally {
                postgres.stop();
            }
        }
        new Backup(folder.resolve("first")).write(folder.resolve("two.tar.gz"));
        var atRest = listing("two.tar.gz").toList();
        assertTrue(atRest.contains("postgresql/global/pg_control") && atRest.stream().anyMatch(name -> name.matches("postgresql/pg_wal/[0-9A-F]{24}")), atRest.toString());
        assertFalse(atRest.stream().anyMatch(name -> name.contains("ballot-") || name.contains("postmaster")), atRest.toString());
    }

    @Test
    void leavesNothingHalfDone() throws IOException {
        var data = Files.createDirectories(folder.resolve("data"));
        try (var held = DataFolder.open(data)) {
            var refused = assertThrows(CannotStart.class, () -> new Backup(data).write(folder.resolve("x.tar.gz")));
            assertTrue(refused.getMessage().contains("try again in a minute"), refused.getMessage());
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of("data"), left.map(file -> file.getFileName().toString()).toList());
        }
    }

    private static void write(Database database, AtomicBoolean writing, AtomicInteger written) {
        try (var connection = database.asOwner(); var insert = connection.prepareStatement("insert into counted values (?, repeat('x', 500))")) {
            while (writing.get()) {
                insert.setInt(1, written.get() + 1);
                insert.execute();
                written.incrementAndGet();
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private void restoredHas(int atLeast, String name) throws Exception {
        restore("one.tar.gz", name);
        var there = count(name);
        assertTrue(there >= atLeast, there + " of " + atLeast);
    }

    /** All rows, which must be those from 1 on without a gap. */
    private int count(String name) throws SQLException {
        try (var held = DataFolder.open(folder.resolve(name))) {
            var postgres = new Postgres(Checkout.find(), held, Ports.free(), true);
            var database = postgres.start();
            try (var connection = database.asOwner(); var rows = connection.createStatement().executeQuery("select count(*), max(n), min(length(padding)) from counted")) {
                rows.next();
                assertEquals(rows.getInt(1), rows.getInt(2));
                assertEquals(500, rows.getInt(3));
                return rows.getInt(1);
            } finally {
                postgres.stop();
            }
        }
    }

    private void restore(String file, String name) throws IOException {
        var command = List.of(Checkout.find().root().resolve("scripts/ops/restore").toString(), folder.resolve(file).toString(), "--data", folder.resolve(name).toString());
        Child.run(command, Map.of(), java.time.Duration.ofMinutes(2));
    }

    private java.util.stream.Stream<String> listing(String file) throws IOException {
        return Child.run(List.of("tar", "-tzf", folder.resolve(file).toString()), Map.of(), java.time.Duration.ofMinutes(1)).lines();
    }

    private static void execute(Database database, String statement) throws SQLException {
        try (var connection = database.asOwner()) {
            connection.createStatement().execute(statement);
        }
    }
}

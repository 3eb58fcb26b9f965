package fi.sopu.ballot.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.ballot.Ballot;
import fi.sopu.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    private static final byte[] YES = "yes".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;
    private KeyFiles store;
    private final UUID activity = UUID.randomUUID();
    private final UUID token = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();

    @BeforeEach
    void firstStart() {
        store = started(directory);
    }

    @Test
    void sealsAndOpens() {
        store.create(1, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        byte[] sealed = keys.seal(token, anna, YES);
        Ballot ballot = started(directory).find(1, activity).orElseThrow().open(token, sealed);
        assertArrayEquals(YES, ballot.payload());
        assertEquals(keys.voter(anna), ballot.voter());
        assertNotEquals(keys.voter(anna), keys.voter(UUID.randomUUID()));
        assertNotEquals(keys.voter(anna), keys.author(anna));
    }

    @Test
    void lengthTellsNothingAndNoTwoSealsAreAlike() {
        store.create(1, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        byte[] one = keys.seal(token, anna, new byte[0]);
        byte[] other = keys.seal(token, anna, new byte[ActivityKeys.PAYLOAD]);
        assertEquals(ActivityKeys.SEALED, one.length);
        assertEquals(ActivityKeys.SEALED, other.length);
        assertFalse(java.util.Arrays.equals(keys.seal(token, anna, YES), keys.seal(token, anna, YES)));
        assertThrows(IllegalArgumentException.class, () -> keys.seal(token, anna, new byte[ActivityKeys.PAYLOAD + 1]));
    }

    @Test
    void changedMovedOrForeignBallotsAreDetected() {
        store.create(1, activity);
        store.create(2, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        byte[] sealed = keys.seal(token, anna, YES);
        for (int at : new int[] {0, 1, 20, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThrows(IllegalStateException.class, () -> keys.open(token, changed), "byte " + at);
        }
        assertThrows(IllegalStateException.class, () -> keys.open(UUID.randomUUID(), sealed));
        assertThrows(IllegalStateException.class, () -> store.find(2, activity).orElseThrow().open(token, sealed));
    }

    @Test
    void signaturesHoldForOneMemberOneTokenOneTask() {
        store.create(1, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        String signature = keys.sign(token, anna, YES);
        assertTrue(keys.isSigned(token, anna, YES, signature));
        assertFalse(keys.isSigned(token, UUID.randomUUID(), YES, signature));
        assertFalse(keys.isSigned(UUID.randomUUID(), anna, YES, signature));
        assertFalse(keys.isSigned(token, anna, "no".getBytes(StandardCharsets.UTF_8), signature));
        assertFalse(keys.isSigned(token, anna, YES, null));
    }

    @Test
    void creatingAgainKeepsTheKeysAndDestroyingEndsThem() throws Exception {
        store.create(1, activity);
        byte[] sealed = store.find(1, activity).orElseThrow().seal(token, anna, YES);
        store.create(1, activity);
        assertArrayEquals(YES, store.find(1, activity).orElseThrow().open(token, sealed).payload());
        store.destroy(1, activity);
        store.destroy(1, activity);
        assertTrue(store.find(1, activity).isEmpty());
        assertEquals(List.of("master.key"), names());
    }

    @Test
    void filesAreTheOwnersAloneAndHoldNoPlainKey() throws Exception {
        store.create(1, activity);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }

    @Test
    void aStoreThatIsAwayIsSaidSo() throws Exception {
        store.create(1, activity);
        Path away = directory.resolveSibling(directory.getFileName() + "-away");
        Files.move(directory, away);
        assertEquals("ballot.keysMissing", assertThrows(Refused.class, () -> store.find(1, activity)).key());
        assertThrows(Refused.class, () -> store.create(1, UUID.randomUUID()));
        assertThrows(Refused.class, () -> store.destroy(1, activity));
        assertFalse(store.isUsable());
        Files.move(away, directory);
        assertTrue(store.find(1, activity).isPresent());
        assertTrue(store.isUsable());
        Path master = directory.resolve("master.key");
        Files.move(master, directory.resolve("elsewhere"));
        assertFalse(store.isUsable());
        Files.writeString(master, "short");
        assertFalse(store.isUsable());
    }

    @Test
    void noNewMasterKeyBesideOldFilesNorForAFileOfItsOwn() throws Exception {
        store.create(1, activity);
        Files.delete(directory.resolve("master.key"));
        KeyFiles restarted = started(directory);
        assertThrows(Refused.class, () -> restarted.find(1, activity));
        assertFalse(Files.exists(directory.resolve("master.key")));

        Path named = directory.resolve("elsewhere.key");
        KeyFiles other = new KeyFiles(directory.resolve("new"), named);
        other.prepare(false);
        assertThrows(Refused.class, () -> other.create(1, activity));
        assertFalse(Files.exists(named));
    }

    @Test
    void anotherMasterKeyOpensNothing() throws Exception {
        store.create(1, activity);
        Files.writeString(directory.resolve("master.key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        assertThrows(Refused.class, () -> store.find(1, activity));
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static KeyFiles started(Path directory) {
        KeyFiles store = new KeyFiles(directory, directory.resolve("master.key"));
        store.prepare(true);
        return store;
    }
}

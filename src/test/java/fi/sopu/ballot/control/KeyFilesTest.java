package fi.sopu.ballot.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.ballot.Ballot;
import fi.sopu.shared.Refused;
import java.lang.reflect.Field;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    private static final byte[] YES = "yes".getBytes(StandardCharsets.UTF_8);

    private static final int LONGEST = 1184;

    @TempDir
    Path folder;
    private Path directory;
    private Path master;
    private KeyFiles store;
    private final UUID activity = UUID.randomUUID();
    private final UUID token = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();

    @BeforeEach
    void firstStart() {
        directory = folder.resolve("keys");
        master = folder.resolve("master.key");
        store = started();
    }

    private byte[] sealed(ActivityKeys keys, byte[] payload) {
        return keys.seal(token, anna, ActivityKeys.Kind.ANSWER, payload, LONGEST);
    }

    @Test
    void sealsAndOpens() {
        store.create(1, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        byte[] sealed = sealed(keys, YES);
        Ballot ballot = started().find(1, activity).orElseThrow().open(token, sealed).ballot();
        assertArrayEquals(YES, ballot.payload());
        assertEquals(keys.voter(anna), ballot.voter());
        assertNotEquals(keys.voter(anna), keys.voter(UUID.randomUUID()));
        assertNotEquals(keys.voter(anna), keys.author(anna));
    }

    @Test
    void lengthTellsNothingAndNoTwoSealsAreAlike() {
        store.create(1, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        byte[] one = sealed(keys, new byte[0]);
        byte[] other = sealed(keys, new byte[LONGEST]);
        assertEquals(LONGEST + ActivityKeys.OVERHEAD, one.length);
        assertEquals(LONGEST + ActivityKeys.OVERHEAD, other.length);
        assertFalse(java.util.Arrays.equals(sealed(keys, YES), sealed(keys, YES)));
        assertThrows(IllegalArgumentException.class, () -> sealed(keys, new byte[LONGEST + 1]));
    }

    @Test
    void changedMovedOrForeignBallotsAreDetected() {
        store.create(1, activity);
        store.create(2, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        byte[] sealed = sealed(keys, YES);
        for (int at : new int[]{0, 1, 20, sealed.length - 1}) {
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
        byte[] sealed = sealed(store.find(1, activity).orElseThrow(), YES);
        store.create(1, activity);
        assertArrayEquals(YES, store.find(1, activity).orElseThrow().open(token, sealed).ballot().payload());
        store.destroy(1, activity);
        store.destroy(1, activity);
        assertTrue(store.find(1, activity).isEmpty());
        assertEquals(List.of("sopu-keys"), names());
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
        Path away = folder.resolve("away");
        Files.move(directory, away);
        assertEquals("ballot.keysMissing", assertThrows(Refused.class, () -> store.find(1, activity)).key());
        assertThrows(Refused.class, () -> store.create(1, UUID.randomUUID()));
        assertThrows(Refused.class, () -> store.destroy(1, activity));
        assertFalse(store.isUsable());
        Files.move(away, directory);
        assertTrue(store.find(1, activity).isPresent());
        assertTrue(store.isUsable());
        Files.move(master, folder.resolve("elsewhere"));
        assertFalse(store.isUsable());
        Files.writeString(master, "short");
        assertFalse(store.isUsable());
    }

    @Test
    void noNewMasterKeyBesideOldFilesNorWhereItsFolderIsAway() throws Exception {
        store.create(1, activity);
        Files.delete(master);
        KeyFiles restarted = started();
        assertThrows(Refused.class, () -> restarted.find(1, activity));
        assertFalse(Files.exists(master));

        Path named = folder.resolve("not-mounted/master.key");
        KeyFiles other = new KeyFiles(folder.resolve("new"), named);
        other.prepare();
        assertThrows(Refused.class, () -> other.create(1, activity));
        assertFalse(Files.exists(named));
    }

    @Test
    void aLostMasterKeyIsMadeAnewWhereNothingWasUnderIt() throws Exception {
        Files.delete(master);
        assertFalse(store.isUsable());
        KeyFiles restarted = started();
        assertTrue(restarted.isUsable());
        restarted.create(1, activity);
        assertTrue(started().find(1, activity).isPresent());
        KeyFiles other = new KeyFiles(directory, Files.writeString(folder.resolve("own.key"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="));
        other.prepare();
        assertFalse(other.isUsable(), "a node with a master key of its own is noticed at once");
    }

    @Test
    void anotherMasterKeyOpensNothing() throws Exception {
        store.create(1, activity);
        Files.writeString(master, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        assertThrows(Refused.class, () -> store.find(1, activity));
    }

    /** Notes are found by their numbers, and look like answers to whoever has not the key. */
    @Test
    void aNoteLooksLikeAnAnswer() {
        store.create(1, activity);
        store.create(1, anna);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        UUID place = keys.place(3);
        byte[] sealed = keys.sealNote(place, YES, LONGEST);
        assertEquals(sealed(keys, YES).length, sealed.length);
        assertEquals(sealed(keys, YES)[0], sealed[0]);
        assertEquals(ActivityKeys.Kind.NOTE, keys.open(place, sealed).kind());
        assertArrayEquals(YES, keys.open(place, sealed).ballot().payload());
        assertEquals(4, place.version());
        assertEquals(2, place.variant());
        assertEquals(place, started().find(1, activity).orElseThrow().place(3));
        assertNotEquals(place, keys.place(4));
        assertNotEquals(place, store.find(1, anna).orElseThrow().place(3));
    }

    /** A node was killed between giving a key its name and taking away the name under which it was written; and before the former, with a key that nobody has used. */
    @Test
    void whatAKilledWriterLeftGoesWithTheKeysAndHarmsNoneThatIsInUse() throws Exception {
        store.create(1, activity);
        byte[] sealed = store.keep(1, activity, YES);
        for (String kind : List.of("ballots", "authors", "kept")) {
            Path file = directory.resolve("1-" + activity + "." + kind);
            Files.createLink(file.resolveSibling(file.getFileName() + ".linked.part"), file);
            Files.writeString(file.resolveSibling(file.getFileName() + ".unused.part"), "unused");
        }
        store.destroy(1, activity);
        assertEquals(List.of("1-" + activity + ".kept", "sopu-keys"), names().stream().sorted().toList());
        assertArrayEquals(YES, store.kept(1, activity, sealed).orElseThrow());
    }

    /** Killed after any step of destroying, it is done again and ends the same. */
    @Test
    void destroyingGoesOnWhereItWasCutOff() throws Exception {
        for (int step = 0; step < 4; step++) {
            store.create(1, activity);
            byte[] kept = store.keep(1, activity, YES);
            List<String> files = names().stream().filter(name -> !name.endsWith("kept") && !name.equals("sopu-keys")).sorted().toList();
            assertEquals(2, files.size());
            for (int i = 0; i < step; i++) {
                Path file = directory.resolve(files.get(i / 2));
                if (i % 2 == 0) {
                    Files.write(file, new byte[(int) Files.size(file)]);
                } else {
                    Files.delete(file);
                }
            }
            started().destroy(1, activity);
            assertTrue(store.find(1, activity).isEmpty(), "step " + step);
            assertArrayEquals(YES, store.kept(1, activity, kept).orElseThrow(), "another key");
            started().destroyKept(1, activity);
            started().destroyKept(1, activity);
            assertTrue(store.kept(1, activity, kept).isEmpty());
            assertEquals(List.of("sopu-keys"), names());
        }
    }

    @Test
    void theMasterKeyLiesElsewhere() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), directory);
        for (Path inside : List.of(directory.resolve("master.key"), directory.resolve("deeper/master.key"), folder.resolve("link/master.key"))) {
            String said = assertThrows(IllegalStateException.class, () -> MasterKeyPlace.check(directory, inside, false)).getMessage();
            assertTrue(said.contains("SOPU_KEYS_MASTER"), said);
            MasterKeyPlace.check(directory, inside, true);
        }
        MasterKeyPlace.check(directory, master, false);
        MasterKeyPlace.check(directory, folder.resolve("keys-master/master.key"), false);
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private KeyFiles started() {
        KeyFiles store = new KeyFiles(directory, master);
        store.prepare();
        return store;
    }

    /** Nobody's answers lead to their ideas: the pseudonyms differ, and are nothing without the key. */
    @Test
    void anAuthorsPseudonymIsAnotherThanTheVotersAndEachActivitysOwn() {
        UUID other = UUID.randomUUID();
        store.create(1, activity);
        store.create(1, other);
        store.create(2, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        List<String> all = List.of(keys.author(anna), keys.voter(anna), keys.author(other), keys.voter(other), store.find(1, other).orElseThrow().author(anna),
                store.find(1, other).orElseThrow().voter(anna), store.find(2, activity).orElseThrow().author(anna));
        assertEquals(all.size(), Set.copyOf(all).size(), all.toString());
        all.forEach(name -> assertEquals(43, name.length(), name));
        assertEquals(keys.author(anna), started().find(1, activity).orElseThrow().author(anna));
    }

    /** Whatever is not exactly what was asked is forged: another council's, another activity's, a longer or shorter signature. */
    @Test
    void aSignatureIsOneCouncilsAndOneActivitys() {
        UUID other = UUID.randomUUID();
        store.create(1, activity);
        store.create(1, other);
        store.create(2, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        String signature = keys.sign(token, anna, YES);
        assertFalse(store.find(1, other).orElseThrow().isSigned(token, anna, YES, signature));
        assertFalse(store.find(2, activity).orElseThrow().isSigned(token, anna, YES, signature));
        for (String forged : List.of("", signature + "A", signature.substring(1), signature.toLowerCase(Locale.ROOT), keys.voter(anna), keys.author(anna),
                "ä" + signature.substring(1))) {
            assertFalse(keys.isSigned(token, anna, YES, forged), forged);
        }
        assertFalse(keys.isSigned(token, anna, new byte[0], signature));
        assertTrue(keys.isSigned(token, anna, YES, signature));
    }

    @Test
    void tokensLookLikeRandomOnes() {
        store.create(1, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        List<UUID> tokens = IntStream.range(0, 200).mapToObj(number -> number % 2 == 0 ? keys.token(anna, number) : keys.place(number)).toList();
        tokens.forEach(one -> assertEquals(List.of(4, 2), List.of(one.version(), one.variant())));
        for (int bit = 0; bit < 64; bit++) {
            long mask = 1L << bit;
            long high = tokens.stream().filter(one -> (one.getMostSignificantBits() & mask) != 0).count();
            long low = tokens.stream().filter(one -> (one.getLeastSignificantBits() & mask) != 0).count();
            assertTrue(bit >= 12 && bit < 16 || high > 40 && high < 160, "bit " + bit + " is set in " + high);
            assertTrue(bit >= 62 || low > 40 && low < 160, "lower bit " + bit + " is set in " + low);
        }
    }

    @Test
    void aLengthThatARowCannotSayIsRefused() {
        store.create(1, activity);
        ActivityKeys keys = store.find(1, activity).orElseThrow();
        int most = Short.MAX_VALUE;
        byte[] longest = new byte[most];
        longest[most - 1] = 1;
        assertArrayEquals(longest, keys.open(token, keys.seal(token, anna, ActivityKeys.Kind.ANSWER, longest, most)).ballot().payload());
        assertThrows(IllegalArgumentException.class, () -> keys.seal(token, anna, ActivityKeys.Kind.ANSWER, YES, most + 1));
    }

    /** What is left of keys after their end: nothing, in any buffer that held them, each outside the heap, or array that was made of them or they of it. */
    @Test
    void overwrittenKeysAreZeros() throws Exception {
        byte[][] made = {filled(), filled(), filled()};
        ActivityKeys keys = new ActivityKeys(1, activity, made[0], made[1], made[2], new SecureRandom());
        for (byte[] bytes : made) {
            assertArrayEquals(new byte[ActivityKeys.KEY], bytes, "they lie outside the heap now");
        }
        assertTrue(isAnythingLeft(keys));
        keys.overwrite("ballot.closed");
        assertFalse(isAnythingLeft(keys));
    }

    private static byte[] filled() {
        byte[] key = new byte[ActivityKeys.KEY];
        Arrays.fill(key, (byte) 7);
        return key;
    }

    private static boolean isAnythingLeft(Object keys) throws IllegalAccessException {
        boolean left = false;
        for (Field field : keys.getClass().getDeclaredFields()) {
            if (!java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                Object held = field.get(keys);
                if (held instanceof Gcm || held instanceof Hmac) {
                    left |= isAnythingLeft(held);
                } else if (held instanceof Buffer buffer) {
                    assertTrue(buffer.isDirect(), field.getName());
                    left |= IntStream.range(0, buffer.capacity()).anyMatch(i -> at(buffer, i) != 0);
                } else if (held instanceof long[] multiples) {
                    left |= Arrays.stream(multiples).anyMatch(one -> one != 0);
                } else {
                    assertFalse(held != null && held.getClass().isArray(), field.getName());
                }
            }
        }
        return left;
    }

    private static long at(Buffer buffer, int i) {
        return buffer instanceof IntBuffer ints ? ints.get(i) : ((ByteBuffer) buffer).get(i);
    }

    /** An editor ends the line, and no more than that. */
    @Test
    void aMasterKeyMayEndWithALineBreak() throws Exception {
        store.create(1, activity);
        String key = Files.readString(master);
        Files.writeString(master, key + "\r\n");
        assertTrue(store.isUsable());
        assertTrue(store.find(1, activity).isPresent());
        Files.writeString(master, key + "A");
        assertFalse(store.isUsable());
        Files.writeString(master, key.substring(4));
        assertFalse(store.isUsable());
    }

    /** Keys that were made to be wrapped are not left in memory for the collector. */
    @Test
    void whatWasMadeToBeWrappedIsOverwritten() throws Exception {
        List<byte[]> made = new ArrayList<>();
        KeyFiles watched = new KeyFiles(folder.resolve("watched"), folder.resolve("watched.key"));
        Field random = KeyFiles.class.getDeclaredField("random");
        random.setAccessible(true);
        random.set(watched, new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                super.nextBytes(bytes);
                made.add(bytes);
            }
        });
        watched.prepare();
        watched.create(1, activity);
        watched.keep(1, activity, YES);
        List<byte[]> keys = made.stream().filter(bytes -> bytes.length >= ActivityKeys.KEY).toList();
        assertEquals(List.of(1, 2, 1, 1), keys.stream().map(bytes -> bytes.length / ActivityKeys.KEY).toList(), "the master key, of ballots, of authors, of what is kept");
        keys.forEach(key -> assertArrayEquals(new byte[key.length], key));
        assertTrue(watched.find(1, activity).isPresent());
    }
}

package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that a button makes: one, whole, readable by its owner alone, and never another in its place. */
class SpKeyMakerTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    @TempDir
    Path keys;

    @Test
    void manyNodesMakeOneKeyAndNobodyReplacesIt() throws Exception {
        List<Boolean> made = IntStream.range(0, 3).parallel().mapToObj(node -> make()).toList();
        assertEquals(1, made.stream().filter(first -> first).count(), made.toString());
        SpKeys read = SpKeys.of(keys, "lappi");
        assertEquals("CN=Sopu lappi", read.sp().certificate().getSubjectX500Principal().getName());
        assertEquals(3072, ((RSAPublicKey) read.sp().certificate().getPublicKey()).getModulus().bitLength());
        read.sp().certificate().checkValidity(java.util.Date.from(NOW.plusSeconds(3650L * 86_400 - 1)));
        assertEquals(SpKeyMaker.pem(read.sp().certificate()), Files.readString(keys.resolve("lappi/sp.pem")));
        assertFalse(make());
        assertEquals(read.sp().certificate(), SpKeys.of(keys, "lappi").sp().certificate());
        try (var files = Files.list(keys.resolve("lappi"))) {
            assertEquals(List.of("sp.p12 rw-------", "sp.password rw-------", "sp.pem rw-------"), files.map(SpKeyMakerTest::described).sorted().toList());
        }
        assertEquals("lappi rwx------", described(keys.resolve("lappi")));
    }

    @Test
    void whatWasCutOffIsFinishedAndOtherKeysStay() throws Exception {
        Files.createDirectory(keys.resolve("lappi"));
        Files.writeString(keys.resolve("lappi/pseudonym.key"), "stays");
        Files.writeString(keys.resolve("lappi/sp.password"), "begun");
        assertTrue(make());
        assertEquals("begun", SpKeys.of(keys, "lappi").password());
        assertEquals("stays", Files.readString(keys.resolve("lappi/pseudonym.key"), StandardCharsets.UTF_8));
        assertThrows(IOException.class, () -> SpKeyMaker.make(keys.resolve("nowhere"), "lappi", NOW), "the folder of keys is the operator's to make");
    }

    private boolean make() {
        try {
            return SpKeyMaker.make(keys, "lappi", NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String described(Path file) {
        try {
            return file.getFileName() + " " + PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

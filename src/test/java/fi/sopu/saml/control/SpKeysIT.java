package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.saml.IdpUnusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that make and roll our key, with the reader that a running server has, which never finds the door locked. */
class SpKeysIT {

    private static final Path SCRIPTS = Path.of("..", "scripts", "ops").toAbsolutePath().normalize();
    @TempDir
    Path keys;

    private record Said(int exit, String text) {
    }

    private Said run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("SOPU_SAML_KEYS_DIR");
        builder.environment().put("SOPU_DATA", keys.resolve("none").toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    private void roll(String step) throws IOException, InterruptedException {
        Said said = run("roll-saml-key", step, "abc", keys.toString());
        assertEquals(0, said.exit(), said.text());
    }

    private SpKeys read() {
        return SpKeys.of(keys, "abc");
    }

    @Test
    void aKeyIsMadeAndRolledWhileItIsRead() throws Exception {
        assertThrows(IdpUnusable.class, this::read);
        assertEquals(0, run("make-saml-key", "abc", keys.toString(), "--sure").exit());
        SpKeys first = read();
        assertEquals(1, first.forSigning().size());

        AtomicBoolean rolling = new AtomicBoolean(true);
        AtomicInteger reads = new AtomicInteger();
        CompletableFuture<Void> server = CompletableFuture.runAsync(() -> {
            while (rolling.get()) {
                assertNotNull(read().sp().key());
                reads.incrementAndGet();
            }
        });
        try {
            roll("begin");
            SpKeys begun = read();
            assertEquals(first.sp().certificate(), begun.sp().certificate(), "signs with the present key");
            assertNotEquals(first.version(), begun.version());
            assertEquals(List.of(first.sp().certificate(), begun.next().certificate()), begun.forSigning());
            assertEquals(2, begun.forDecryption().size());
            roll("switch");
            SpKeys switched = read();
            assertEquals(begun.next().certificate(), switched.sp().certificate(), "signs with the new key");
            assertEquals(List.of(switched.sp().certificate(), first.sp().certificate()), switched.forSigning());
            assertEquals(List.of(switched.sp().certificate()), switched.forEncryption());
            assertEquals(2, switched.forDecryption().size());
            roll("back");
            assertEquals(first.sp().certificate(), read().sp().certificate());
            assertEquals(begun.next().certificate(), read().next().certificate());
            roll("switch");
            roll("finish");
            SpKeys last = read();
            assertEquals(switched.sp().certificate(), last.sp().certificate());
            assertNull(last.next());
            assertNull(last.old());
            assertEquals(1, last.forDecryption().size());
            assertEquals(List.of("sp.p12", "sp.password", "sp.pem"), files());
        } finally {
            rolling.set(false);
        }
        server.join();
        assertTrue(reads.get() > 10, "read " + reads + " times meanwhile");
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(keys.resolve("abc"))) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws Exception {
        says("make-saml-key", "Say which council");
        says("make-saml-key", "Say where the keys are kept", "abc");
        says("roll-saml-key", "Say what to do");
        says("roll-saml-key", "Say what to do", "jump", "abc");
        says("roll-saml-key", "Say which council", "begin", "../abc");
        says("roll-saml-key", "has no key yet", "begin", "abc", keys.toString());
        assertEquals(0, run("make-saml-key", "abc", keys.toString(), "--sure").exit());
        says("make-saml-key", "is there already", "abc", keys.toString());
        says("roll-saml-key", "There is no coming key", "switch", "abc", keys.toString());
        says("roll-saml-key", "There is no former key", "back", "abc", keys.toString());
        says("roll-saml-key", "There is no former key", "finish", "abc", keys.toString());
        for (String script : List.of("make-saml-key", "roll-saml-key")) {
            Said help = run(script, "--help");
            assertEquals(0, help.exit());
            assertTrue(help.text().contains("scripts/ops/" + script), help.text());
        }
        Said status = run("roll-saml-key", "status", "abc", keys.toString());
        assertTrue(status.text().contains("sp.p12  signs, decrypts") && status.text().contains("Nothing is rolling"), status.text());
    }

    private void says(String script, String text, String... arguments) throws IOException, InterruptedException {
        Said said = run(script, arguments);
        assertEquals(1, said.exit(), said.text());
        assertTrue(said.text().contains(text), said.text());
        assertEquals(1, said.text().lines().count(), said.text());
        assertFalse(said.text().contains("line "), said.text());
    }
}

package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.saml.Peer;
import fi.sopu.saml.SpAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients are built when they are needed, once, and as many are kept as the setting says. */
class ConnectionsTest {

    private static final int COUNCILS = 1000;
    @TempDir
    static Path keys;
    private static PaperIdp idp;

    @BeforeAll
    static void key() throws Exception {
        idp = new PaperIdp();
        Path folder = Files.createDirectories(keys.resolve("pirkanmaa"));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("sp", idp.keys.getPrivate(), "secret".toCharArray(), new Certificate[]{idp.certificate});
        try (var out = Files.newOutputStream(folder.resolve("sp.p12"))) {
            store.store(out, "secret".toCharArray());
        }
        Files.writeString(folder.resolve("sp.password"), "secret\n");
    }

    private static Connection connection(int revision) {
        Peer peer = new Peer(1, "pirkanmaa", id(1), "demo", revision, idp.entityId, idp.metadata(), new Peer.Demands(null, Duration.ofHours(8), false, false));
        return new Connection(peer, new SpAddresses("https://sopu.example/pirkanmaa", "https://sopu.example/pirkanmaa/saml/demo/acs",
                "https://sopu.example/pirkanmaa/saml/demo/logout"), keys, Clock.systemUTC());
    }

    private static UUID id(int council) {
        return new UUID(0, council);
    }

    private static Connection of(Connections connections, int council, int revision) {
        return connections.get(council, id(council), revision, SpKeys.version(keys, "pirkanmaa"), () -> connection(revision));
    }

    @Test
    void aThousandCouncilsDoNotCostAThousandClients() {
        Connections connections = new Connections(100);
        for (int council = 0; council < COUNCILS; council++) {
            assertEquals(idp.entityId, of(connections, council, 1).metadata().entityId());
        }
        assertEquals(100, connections.size());
        assertEquals(0, connections.clients(), "none has been asked to write yet");

        Connections few = new Connections(5);
        for (int council = 0; council < 20; council++) {
            assertTrue(of(few, council, 1).client().isInitialized());
        }
        assertEquals(5, few.size());
        assertEquals(5, few.clients());
    }

    /** What config/sopu.properties tells of a client's price. */
    @Test
    void aClientIsCheapEnoughToKeepAHundred() {
        of(new Connections(1), 0, 1).client();
        Connections connections = new Connections(100);
        long before = used();
        long from = System.nanoTime();
        for (int council = 0; council < 40; council++) {
            assertTrue(of(connections, council, 1).client().isInitialized());
        }
        long millis = (System.nanoTime() - from) / 1_000_000 / 40;
        long kilobytes = (used() - before) / 1024 / 40;
        System.out.printf("a client: %d KB, %d ms%n", kilobytes, millis);
        assertEquals(40, connections.clients());
        assertTrue(kilobytes < 1000, kilobytes + " KB for each client");
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void theOneUnusedForLongestGoes() {
        Connections connections = new Connections(2);
        Connection first = of(connections, 1, 1);
        Connection second = of(connections, 2, 1);
        assertSame(first, of(connections, 1, 1));
        of(connections, 3, 1);
        assertSame(first, of(connections, 1, 1));
        assertNotSame(second, of(connections, 2, 1));
    }

    @Test
    void aChangedRowAndAChangedKeyMakeAFreshOne() throws IOException {
        Connections connections = new Connections(2);
        Connection first = of(connections, 1, 1);
        Connection second = of(connections, 1, 2);
        assertNotSame(first, second);
        assertEquals(1, second.keys().forSigning().size());
        Path next = keys.resolve("pirkanmaa").resolve("next.p12");
        Files.copy(keys.resolve("pirkanmaa").resolve("sp.p12"), next);
        try {
            Connection third = of(connections, 1, 2);
            assertNotSame(second, third);
            assertEquals(2, third.keys().forSigning().size());
        } finally {
            Files.delete(next);
        }
        assertEquals(1, connections.size());
    }

    @Test
    void aCouncilThatLogsInAllAtOnceGetsOneClient() throws Exception {
        Connections connections = new Connections(10);
        var threads = Executors.newFixedThreadPool(16);
        try {
            Set<Object> clients = Collections.newSetFromMap(new IdentityHashMap<>());
            for (var client : threads.invokeAll(IntStream.range(0, 79).<Callable<Object>>mapToObj(i -> () -> of(connections, 7, 1).client()).toList())) {
                clients.add(client.get());
            }
            assertEquals(1, clients.size());
        } finally {
            threads.shutdownNow();
        }
    }
}

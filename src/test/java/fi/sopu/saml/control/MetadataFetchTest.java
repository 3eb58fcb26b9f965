package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.TlsHost;
import fi.sopu.saml.SamlRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an address may lead to, tried against a real server with a certificate of its own; every refusal beside a success. */
class MetadataFetchTest {

    private static final byte[] METADATA = new PaperIdp().metadata().getBytes(StandardCharsets.UTF_8);
    private static final ScheduledExecutorService EXECUTOR = Executors.newSingleThreadScheduledExecutor();
    private static TlsHost host;
    private static MetadataFetch fetch;

    @BeforeAll
    static void start(@TempDir Path folder) {
        host = TlsHost.start(folder, METADATA);
        fetch = new MetadataFetch(Set.of("localhost"), host.authority().toString(), EXECUTOR);
    }

    @AfterAll
    static void stop() {
        host.close();
        EXECUTOR.shutdownNow();
    }

    private static void refused(String reason, String address) {
        assertArrayEquals(METADATA, fetch.fetch(host.url("/metadata")), "the same server, with nothing wrong");
        long from = System.nanoTime();
        SamlRefused e = assertThrows(SamlRefused.class, () -> fetch.fetch(address), address);
        assertEquals(reason, e.reason(), address + ": " + e.getMessage());
        assertTrue((System.nanoTime() - from) / 1e9 < 7, address + " took too long");
    }

    @Test
    void ownNetworksAreNotLookedInto() {
        for (String inside : List.of("127.0.0.1", "[::1]", "169.254.169.254", "10.0.0.1", "192.168.1.1", "172.16.0.1", "100.64.0.1", "0.0.0.0", "[::ffff:127.0.0.1]",
                "[fd00::1]", "[fe80::1]", "2130706433", "0x7f.1", "localhost.localdomain")) {
            SamlRefused e = assertThrows(SamlRefused.class, () -> fetch.fetch("https://" + inside + ":" + host.port() + "/metadata"), inside);
            assertTrue(Set.of("url.private", "url.unknownHost", "url.wrong").contains(e.reason()), inside + ": " + e.getMessage());
        }
        refused("url.private", "https://127.0.0.1:" + host.port() + "/metadata");
        MetadataFetch closed = new MetadataFetch(Set.of(), host.authority().toString(), EXECUTOR);
        assertEquals("url.private", assertThrows(SamlRefused.class, () -> closed.fetch(host.url("/metadata"))).reason(), "only a host that is named may be private");
    }

    @Test
    void onlyHttpsWithATrustedCertificate() {
        refused("url.notHttps", "http://localhost/metadata");
        refused("url.notHttps", "file:///etc/passwd");
        refused("url.notHttps", "jar:https://localhost/x.jar!/y");
        refused("url.wrong", "https://user:secret@localhost/metadata");
        refused("url.wrong", "https:///metadata");
        MetadataFetch usual = new MetadataFetch(Set.of("localhost"), "", EXECUTOR);
        assertEquals("url.tls", assertThrows(SamlRefused.class, () -> usual.fetch(host.url("/metadata"))).reason());
    }

    @Test
    void redirectsAreLookedAtAnew() {
        assertArrayEquals(METADATA, fetch.fetch(host.url("/moved")), "to the same host");
        refused("url.notHttps", host.url("/to?http://localhost:" + host.port() + "/metadata"));
        refused("url.notHttps", host.url("/to?file:///etc/passwd"));
        refused("url.private", host.url("/to?https://127.0.0.1:" + host.port() + "/metadata"));
        refused("url.private", host.url("/to?https://169.254.169.254/latest/meta-data/"));
        refused("url.redirects", host.url("/round"));
        refused("url.status", host.url("/missing"));
    }

    @Test
    void sizeAndTimeAreBounded() {
        refused("url.tooLarge", host.url("/large"));
        refused("url.tooLarge", host.url("/endless"));
        refused("url.tooSlow", host.url("/drip"));
        refused("url.tooSlow", host.url("/silent"));
    }

    @Test
    void whatIsPublicIsPublic() throws UnknownHostException {
        for (String address : List.of("8.8.8.8", "193.229.0.40", "2001:4860:4860::8888", "2a00:1450:400f::1")) {
            assertTrue(MetadataFetch.isPublic(InetAddress.getByName(address)), address);
        }
        for (String address : List.of("127.1.2.3", "10.1.1.1", "172.31.0.1", "192.168.0.1", "169.254.0.1", "100.127.0.1", "0.1.2.3", "224.0.0.1", "255.255.255.255", "198.18.0.1",
                "192.0.2.1", "198.51.100.1", "203.0.113.1", "::", "::1", "fe80::1", "fec0::1", "fc00::1", "ff02::1", "64:ff9b::a00:1", "2002:a00:1::", "2001:db8::1", "2001::1",
                "::7f00:1")) {
            assertTrue(!MetadataFetch.isPublic(InetAddress.getByName(address)), address);
        }
    }
}

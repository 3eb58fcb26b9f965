package fi.sopu.identity.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An answer is taken from the IdP that was asked, by the browser that asked, in time. */
class SamlRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final UUID IDP = UUID.randomUUID();

    @Test
    void itWaitsForOneIdpAndOneBrowserForTenMinutes() {
        SamlRequest request = new SamlRequest(IDP, "_1", "nonce", "/koe/", true, NOW);
        assertTrue(request.waitsFor(IDP, "nonce", NOW));
        assertTrue(request.waitsFor(IDP, "nonce", NOW.plusSeconds(600).minusMillis(1)));
        assertFalse(request.waitsFor(IDP, "nonce", NOW.plusSeconds(600)));
        assertFalse(request.waitsFor(UUID.randomUUID(), "nonce", NOW));
        assertFalse(request.waitsFor(IDP, "another", NOW));
        assertFalse(request.waitsFor(IDP, null, NOW));
        assertEquals(NOW, request.made());
        assertEquals(NOW.plusSeconds(600), SamlRequest.expiryOf(NOW));
        assertTrue(request.isForced());
        assertFalse(request.isTest());
        assertFalse(new SamlRequest(IDP, "_1", "nonce", "/koe/", false, NOW).isForced());
    }
}

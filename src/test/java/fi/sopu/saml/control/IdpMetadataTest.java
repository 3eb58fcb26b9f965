package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.identity.Diagnosis;
import fi.sopu.saml.SamlRefused;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Metadata of one IdP is read; an aggregate, or one without a usable key or address, is not. */
class IdpMetadataTest {

    private final PaperIdp idp = new PaperIdp();

    @Test
    void oneIdpIsRead() {
        IdpMetadata read = IdpMetadata.read(idp.metadata());
        assertEquals(idp.entityId, read.entityId());
        assertEquals(1, read.certificates().size());
        assertEquals("https://idp.example/sso", read.sso());
        assertEquals("https://idp.example/slo", read.slo());
        assertEquals("https://idp.example/slo", read.sloReply());
    }

    /** What products leave out, or say once for all. */
    @Test
    void littleIsEnough() {
        IdpMetadata poor = IdpMetadata.read(idp.metadata().replace(" use=\"signing\"", "").replaceFirst("<md:SingleLogoutService[^>]*/>", ""));
        assertEquals(List.of(idp.certificate), poor.certificates());
        assertNull(poor.slo());
        assertNull(poor.sloReply());
        PaperIdp next = PaperIdp.elliptic(256);
        IdpMetadata rolling = IdpMetadata.read(idp.metadata("Redirect", idp.certificate, next.certificate));
        assertEquals(List.of(idp.certificate, next.certificate), rolling.certificates());
        assertTrue(rolling.facts().certificates().stream().allMatch(c -> c.strong()));
        IdpMetadata apart = IdpMetadata
                .read(idp.metadata().replace("Location=\"https://idp.example/slo\"", "Location=\"https://idp.example/slo\" ResponseLocation=\"https://idp.example/sloReply\""));
        assertEquals("https://idp.example/sloReply", apart.sloReply());
    }

    /** What keeps nobody out and is told to whoever gives it, on the page and by the script. */
    @Test
    void anEndedCertificateAndAPlainAddressAreWarnedOf() {
        Instant now = Instant.parse("2026-12-01T00:00:00Z");
        X509Certificate ended = PaperIdp.certificate(idp.keys, now.minus(Duration.ofDays(1)));
        X509Certificate good = PaperIdp.certificate(idp.keys, now.plus(Duration.ofDays(1)));
        assertEquals(List.of(), Diagnosis.warnings(IdpMetadata.readNow(idp.metadata("Redirect", good), now).facts(), now));
        assertEquals(List.of("identity.idp.endedText"), Diagnosis.warnings(IdpMetadata.readNow(idp.metadata("Redirect", good, ended), now).facts(), now));
        assertEquals(List.of("identity.idp.plainHttp"),
                Diagnosis.warnings(IdpMetadata.readNow(idp.metadata("Redirect", good).replace("https://idp.example/slo", "http://idp.example/slo"), now).facts(), now));
        String over = idp.metadata("Redirect", good).replace("<md:EntityDescriptor", "<md:EntityDescriptor validUntil=\"2026-12-01T00:00:00Z\"");
        IdpMetadata.readNow(over, now.minusSeconds(1));
        assertEquals("metadata.expired", assertThrows(SamlRefused.class, () -> IdpMetadata.readNow(over, now)).reason());
    }

    @Test
    void whatIsNotOneIsRefused() {
        String good = idp.metadata();
        IdpMetadata.read(good);
        refused("xml.root", "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\">" + good + "</md:EntitiesDescriptor>");
        refused("metadata.noSso", good.replace("https://idp.example/sso", "javascript:alert(1)"));
        refused("metadata.noCertificate", good.replace("use=\"signing\"", "use=\"encryption\""));
        refused("metadata.noIdp", good.replaceAll("(?s)<md:IDPSSODescriptor.*</md:IDPSSODescriptor>", ""));
        refused("metadata.certificate", good.replaceAll("<ds:X509Certificate>....", "<ds:X509Certificate>AAAA"));
        refused("xml.notWellFormed", "<!DOCTYPE x>" + good);
        refused("metadata.entityId", good.replace("entityID=\"" + idp.entityId + "\"", "entityID=\" \""));
    }

    private static void refused(String reason, String xml) {
        SamlRefused e = assertThrows(SamlRefused.class, () -> IdpMetadata.read(xml));
        assertEquals(reason, e.reason(), e.getMessage());
    }
}

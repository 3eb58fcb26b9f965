package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.saml.IdpOffer;
import fi.sopu.saml.SamlRefused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Metadata as products write it becomes one strict entity; what is none, or is signed by others, is refused. */
class MetadataIntakeTest {

    private static final String MD = "xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\"";
    private final PaperIdp idp = new PaperIdp();

    private static MetadataIntake read(String xml) {
        return MetadataIntake.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String reason, Runnable intake) {
        SamlRefused e = assertThrows(SamlRefused.class, intake::run);
        assertEquals(reason, e.reason(), e.getMessage());
    }

    private String federation(String inner, String attributes) {
        return "<md:EntitiesDescriptor " + MD + " ID=\"_all\" " + attributes + ">" + "<md:Extensions/>" + inner + "</md:EntitiesDescriptor>";
    }

    @Test
    void commentsOtherRolesAndExtensionsAreLeftOut() {
        String messy = "\ufeff<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- This is example metadata -->\n<?oddity here?>\n" + idp.metadata()
                .replace("<md:IDPSSODescriptor", """
                        <md:Extensions><mdui:UIInfo xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui"><mdui:DisplayName xml:lang="fi">Esimerkki</mdui:DisplayName></mdui:UIInfo></md:Extensions>
                        <md:RoleDescriptor xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:fed="http://docs.oasis-open.org/wsfed/federation/200706" xsi:type="fed:SecurityTokenServiceType" protocolSupportEnumeration="http://docs.oasis-open.org/wsfed/federation/200706"/>
                        <!-- and --><md:IDPSSODescriptor""")
                .replace("<ds:X509Certificate>", "<ds:X509Certificate>\n  <!-- signing -->\n");
        MetadataIntake intake = read(messy);
        assertEquals(List.of(new IdpOffer(idp.entityId, "Esimerkki")), intake.offers());
        String kept = intake.of(null);
        assertFalse(kept.contains("RoleDescriptor") || kept.contains("Extensions") || kept.contains("<!--"), kept);
        IdpMetadata read = IdpMetadata.read(kept);
        assertEquals(idp.entityId, read.entityId());
        assertEquals(List.of(idp.certificate), read.certificates());
        assertEquals("https://idp.example/slo", read.slo());
        SamlRefused strict = assertThrows(SamlRefused.class, () -> IdpMetadata.read(messy), "as a message it would be refused");
        assertTrue(strict.reason().startsWith("xml."), strict.reason());
    }

    @Test
    void oneOfAFederationIsChosenByNameAndTheEarliestEndCounts() {
        String second = idp.metadata().replace(idp.entityId, "https://other.example").replace("<md:EntityDescriptor", "<md:EntityDescriptor validUntil=\"2027-05-01T00:00:00Z\"");
        MetadataIntake intake = read(federation(idp.metadata() + second, "validUntil=\"2027-03-01T02:00:00+02:00\""));
        assertEquals(List.of(idp.entityId, "https://other.example"), intake.offers().stream().map(IdpOffer::entityId).toList());
        assertEquals(Instant.parse("2027-03-01T00:00:00Z"), IdpMetadata.read(intake.of("https://other.example")).validUntil());
        assertEquals(Instant.parse("2027-03-01T00:00:00Z"), IdpMetadata.read(intake.of(idp.entityId)).validUntil());
        refused("metadata.several", () -> intake.of(null));
        refused("metadata.notThere", () -> intake.of("https://idp.example/realm/"));
        refused("metadata.several", () -> read(federation(idp.metadata() + idp.metadata(), "")).of(idp.entityId));
    }

    @Test
    void aFederationsSignatureIsCheckedByItsAnchorAlone() {
        PaperIdp federation = new PaperIdp();
        String signed = federation.sign(federation(idp.metadata(), ""), "_all");
        read(signed).verify(federation.certificate);
        refused("signature.notTheirs", () -> read(signed).verify(idp.certificate));
        refused("metadata.unsigned", () -> read(federation(idp.metadata(), "")).verify(federation.certificate));
        refused("signature.notTheirs", () -> read(signed.replace("https://idp.example/sso", "https://evil.example/sso")).verify(federation.certificate));
        String sha1 = federation.sign(federation(idp.metadata(), ""), "_all", "http://www.w3.org/2000/09/xmldsig#rsa-sha1", PaperIdp.SHA256, null, federation.keys.getPrivate());
        refused("signature.method", () -> read(sha1).verify(federation.certificate));
        String inner = federation.sign(federation(idp.metadata(), ""), "_all").replace("ID=\"_all\"", "ID=\"_other\"");
        refused("signature.profile", () -> read(inner).verify(federation.certificate));
    }

    @Test
    void whatPeoplePasteAroundItIsLeftOut() {
        String plain = idp.metadata();
        String escaped = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        for (String given : List.of("\n\n  \t" + plain, "\ufeff \n<?xml version=\"1.0\"?>" + plain, escaped, "\n&lt;?xml version=\"1.0\" encoding=\"utf-16\"?&gt;" + escaped,
                Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)), Base64.getMimeEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8)),
                "This XML file does not appear to have any style information associated with it.\n" + plain,
                "https://idp.example/metadata.php\nIn XML format:\n<?xml version=\"1.0\"?>\n" + plain + "\nIn flat file format:\n$metadata['x'] = [\n 'a' => 'b' ];")) {
            assertEquals(idp.entityId, IdpMetadata.read(read(given).of(null)).entityId(), given);
        }
        byte[] wide = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + plain).getBytes(StandardCharsets.UTF_16);
        assertEquals(idp.entityId, MetadataIntake.read(wide).offers().get(0).entityId());
        String latin = "\n<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + plain.replace(idp.entityId, "https://idp.example/p\u00e4\u00e4");
        assertEquals("https://idp.example/p\u00e4\u00e4", MetadataIntake.read(latin.getBytes(StandardCharsets.ISO_8859_1)).offers().get(0).entityId());
    }

    @Test
    void whatOnlyLooksLikeItIsToldApart() {
        refused("metadata.php", () -> read("$metadata['https://idp.example'] = [\n 'entityid' => 'https://idp.example',\n];"));
        refused("metadata.php", () -> read("<?php\n$metadata['https://idp.example'] = array();"));
        refused("metadata.certificateAlone", () -> read("-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----"));
        refused("metadata.address", () -> read(" https://idp.example/metadata "));
        refused("metadata.json", () -> read("{\"issuer\": \"https://idp.example\"}"));
        refused("metadata.notSaml2", () -> read(idp.metadata().replace("SAML:2.0:protocol", "SAML:1.1:protocol")));
        refused("xml.notWellFormed", () -> read(idp.metadata().substring(0, 600)));
        refused("xml.notWellFormed", () -> read(idp.metadata() + idp.metadata()));
        refused("xml.notWellFormed", () -> read(""));
    }

    @Test
    void endpointsByPostAloneAreShownToo() {
        IdpMetadata read = IdpMetadata.read(read(idp.metadata("POST", idp.certificate)).of(null));
        assertEquals("https://idp.example/sso", read.facts().sso());
        assertEquals("https://idp.example/slo", read.facts().slo());
    }

    @Test
    void whatIsNoMetadataIsSaidSo() {
        refused("metadata.webPage", () -> read("<!DOCTYPE html><html><body>Log in</body></html>"));
        refused("xml.notWellFormed", () -> read("EntityDescriptor"));
        refused("xml.notWellFormed", () -> read("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + idp.metadata()));
        refused("metadata.otherXml", () -> read("<rss/>"));
        refused("metadata.noIdp", () -> read(
                "<md:EntityDescriptor " + MD + " entityID=\"x\"><md:SPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"/></md:EntityDescriptor>"));
        refused("xml.notWellFormed", () -> read("<a>".repeat(20_000) + "</a>".repeat(20_000)));
        refused("metadata.validUntil", () -> read(idp.metadata().replace("entityID", "validUntil=\"soon\" entityID")).of(null));
    }
}

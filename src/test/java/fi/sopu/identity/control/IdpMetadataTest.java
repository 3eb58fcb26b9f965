package fi.sopu.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.identity.SamlRefused;
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

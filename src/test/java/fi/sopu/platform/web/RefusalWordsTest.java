package fi.sopu.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.platform.FileRefusal;
import fi.sopu.saml.SamlRefused;
import fi.sopu.shared.Refused;
import org.junit.jupiter.api.Test;

/** What scripts/ops/connect-idp and the log tell an operator is words and no code. */
class RefusalWordsTest {

    private static String told(Exception why) {
        FileRefusal refusal = new FileRefusal(why, why.getMessage());
        new RefusalWords().tell(refusal);
        return refusal.words();
    }

    @Test
    void anOperatorReadsWords() {
        assertTrue(told(new SamlRefused("metadata.webPage")).startsWith("This is a web page and not metadata."));
        assertTrue(told(new SamlRefused("metadata.several", "3")).startsWith("The metadata has several identity providers (3)."));
        assertTrue(told(new Refused("identity.idp.nameMissing")).startsWith("Give the sign-in a name"));
        assertTrue(told(new Refused("identity.idp.plainHttp")).startsWith("An address begins with http://"));
        assertTrue(told(new Refused("identity.idp.endedText")).startsWith("A certificate has ended"));
        assertEquals("admin.given is missing", told(new IllegalArgumentException("admin.given is missing")));
    }
}

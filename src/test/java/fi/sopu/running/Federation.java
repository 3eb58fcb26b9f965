package fi.sopu.running;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** A federation's list of metadata, larger than a form usually is: thousands of services, and one identity provider. */
public final class Federation {

    private static final int SERVICES = 5000;
    private static final String SERVICE = "<md:EntityDescriptor entityID=\"https://sp.example/%d\"><md:SPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">"
            + "<md:AssertionConsumerService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" Location=\"https://sp.example/%d/" + "a".repeat(400)
            + "\" index=\"0\"/></md:SPSSODescriptor></md:EntityDescriptor>";

    private Federation() {
    }

    /** @param identityProvider its EntityDescriptor */
    public static String around(String identityProvider) {
        StringBuilder list = new StringBuilder("<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\">");
        for (int i = 0; i < SERVICES; i++) {
            list.append(SERVICE.formatted(i, i));
        }
        return list.append(identityProvider.replaceFirst("^\\s*<\\?xml[^>]*\\?>", "")).append("</md:EntitiesDescriptor>").toString();
    }

    /** As a file that somebody chooses in the browser. */
    public static FilePayload file(String xml) {
        return new FilePayload("idp.xml", "application/xml", xml.getBytes(StandardCharsets.UTF_8));
    }
}

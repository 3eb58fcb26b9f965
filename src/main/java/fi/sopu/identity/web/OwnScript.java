package fi.sopu.identity.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The one script of a page on the way to a login, in the page itself, so that nothing has to be fetched before it runs.
 *
 * @param text JavaScript, the same for everybody
 */
record OwnScript(String text) {

    /** The script and no other, as a Content-Security-Policy allows it. */
    String source() {
        try {
            return "'sha256-" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8))) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String element() {
        return "<script>" + text + "</script>";
    }
}

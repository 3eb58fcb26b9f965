package fi.sopu.saml;

import org.jspecify.annotations.Nullable;

/**
 * A SAML message that is not believed. The reason is for the log and the audit trail; the browser is never told it.
 */
public class SamlRefused extends RuntimeException {

    private final String reason;
    private final String detail;

    /**
     * @param reason short fixed code, such as {@code signature.missing}
     * @param detail what was seen, or null; shortened and without control characters, since the sender chose it
     */
    public SamlRefused(String reason, @Nullable String detail) {
        super(detail == null ? reason : reason + " (" + printable(detail) + ")");
        this.reason = reason;
        this.detail = detail == null ? "" : printable(detail);
    }

    public SamlRefused(String reason) {
        this(reason, null);
    }

    public String reason() {
        return reason;
    }

    /** What was seen, or an empty text. */
    public String detail() {
        return detail;
    }

    private static String printable(String text) {
        String clean = text.replaceAll("[^\\x20-\\x7e\\xa0-\\uffff]", "?").replaceAll("[\\u2028\\u2029\\u0085]", "?");
        return clean.length() > 200 ? clean.substring(0, 200) + "..." : clean;
    }
}

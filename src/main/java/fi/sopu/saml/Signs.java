package fi.sopu.saml;

import org.jspecify.annotations.Nullable;

/** What an IdP signs. Recorded when it is set up and then pinned: less than this is refused. */
public enum Signs {
    ASSERTION, RESPONSE, BOTH;

    public boolean assertion() {
        return this != RESPONSE;
    }

    public boolean response() {
        return this != ASSERTION;
    }

    /** @return null when neither */
    public static @Nullable Signs of(boolean response, boolean assertion) {
        return response && assertion ? BOTH : response ? RESPONSE : assertion ? ASSERTION : null;
    }
}

package fi.sopu.identity;

import fi.sopu.saml.SamlRefused;
import fi.sopu.saml.Signs;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a test login.
 *
 * @param problem    reason of {@link SamlRefused}, or null
 * @param freshness  whether the IdP asked anew
 * @param attributes what came, in that order; personal identity codes are masked
 * @param key        who it would be, or null; masked too
 * @param member     whom Sopu recognises, or null
 * @param admin      true when that member administers the council
 */
public record TestFacts(UUID id, String idp, Instant made, @Nullable String problem, @Nullable String detail, @Nullable String nameId, @Nullable String format,
        @Nullable Signs signs, Freshness freshness,
        List<Value> attributes, @Nullable String key, @Nullable String member, boolean admin) {

    /** Of all attributes, as they came. */
    public List<String> names() {
        return attributes.stream().map(Value::name).toList();
    }

    /** An attribute by Name with its values. */
    public record Value(String name, List<String> values) {
    }
}

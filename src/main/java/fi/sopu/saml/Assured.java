package fi.sopu.saml;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.saml2.core.NameIDType;

/**
 * What an IdP has truly said: only ResponseCheck makes one.
 *
 * @param assertionId   for the replay table
 * @param until         when the assertion would be too old anyway, skew included
 * @param sessions      session indexes, by each of which the IdP may end the login
 * @param authenticated when the person authenticated, by the oldest of its statements
 * @param attributes    values by Name, never by FriendlyName
 * @param signs         what was signed
 */
public record Assured(String assertionId, Instant until, Name name, List<String> sessions, Instant authenticated,
        Map<String, List<String>> attributes, Signs signs) {

    /** Clocks may differ by this much. */
    public static final Duration SKEW = Duration.ofSeconds(60);

    /**
     * The NameID, all of which is null where none came.
     *
     * @param value     exactly as it came; null too where it has more inside than text
     * @param qualified it is told apart by a qualifier that is neither the IdP's name nor ours: another may have the same value
     */
    public record Name(@Nullable String value, @Nullable String format, @Nullable String qualifier, @Nullable String spQualifier, boolean qualified) {

        /** Where none came. */
        public static final Name NONE = new Name(null, null, null, null, false);

        /** The value by which the IdP may end the login, or null where it is none. */
        public @Nullable String forLogout() {
            return value != null && isUsable(value) ? value : null;
        }
    }

    /** True when the person authenticated before that moment, whatever clocks may differ by. */
    public boolean isAuthenticatedBefore(Instant moment) {
        return authenticated.isBefore(moment.minus(SKEW));
    }

    /** The one value of the attribute, or of the NameID where no attribute is named. */
    public String keyValue(@Nullable String attribute) {
        if (attribute == null) {
            if (name.equals(Name.NONE)) {
                throw new SamlRefused("key.noNameId");
            }
            return usable(name.value(), "NameID");
        }
        List<String> values = attributes.getOrDefault(attribute, List.of());
        if (values.size() != 1) {
            throw new SamlRefused("key.notOneValue", attribute + ": " + values.size());
        }
        return usable(values.get(0), attribute);
    }

    /**
     * Who it is. With a scope the value is unique within that, and the two are told apart by the last @.
     *
     * @param attribute which tells it, or null for the NameID
     * @param within    the attribute within whose value it is unique, or null
     * @throws SamlRefused when an attribute did not come, has several values, or is a NameID that is another one each time
     */
    public String key(@Nullable String attribute, @Nullable String within) {
        if (attribute == null && NameIDType.TRANSIENT.equals(name.format())) {
            throw new SamlRefused("key.transient");
        }
        if (attribute == null && name.qualified()) {
            throw new SamlRefused("key.qualified", name.qualifier() + " " + name.spQualifier());
        }
        String value = keyValue(attribute);
        if (within == null) {
            return value;
        }
        String scope = keyValue(within);
        if (scope.contains("@")) {
            throw new SamlRefused("key.unusable", within);
        }
        return value + "@" + scope;
    }

    private static String usable(@Nullable String value, String what) {
        if (value == null || value.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new SamlRefused("key.empty", what);
        }
        if (!isUsable(value)) {
            throw new SamlRefused("key.unusable", what);
        }
        return value;
    }

    private static boolean isUsable(String value) {
        return !value.isBlank() && value.length() <= 512 && value.chars().noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }
}

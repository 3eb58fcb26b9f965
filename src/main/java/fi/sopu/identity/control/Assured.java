package fi.sopu.identity.control;

import fi.sopu.identity.SamlRefused;
import fi.sopu.identity.Signs;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What an IdP has truly said: only {@link ResponseCheck} makes one.
 *
 * @param assertionId  for the replay table
 * @param until        when the assertion would be too old anyway, skew included
 * @param nameId       its exact value
 * @param attributes   values by Name, never by FriendlyName
 * @param sessionIndex may be null
 * @param signs        what was signed
 */
public record Assured(String assertionId, Instant until, String nameId, String nameIdFormat, String nameQualifier,
                      String spNameQualifier, String sessionIndex, Map<String, List<String>> attributes, Signs signs) {

    /** The one value of the attribute, or of the NameID where no attribute is named. */
    public String keyValue(String attribute) {
        if (attribute == null) {
            return nameId;
        }
        List<String> values = attributes.getOrDefault(attribute, List.of());
        if (values.size() != 1) {
            throw new SamlRefused("key.notOneValue", attribute + ": " + values.size());
        }
        return usable(values.get(0), attribute);
    }

    static String usable(String value, String what) {
        if (value == null || value.isBlank()) {
            throw new SamlRefused("key.empty", what);
        }
        if (value.length() > 512 || value.chars().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            throw new SamlRefused("key.unusable", what);
        }
        return value;
    }
}

package fi.sopu.identity.control;

import fi.sopu.identity.Mapping;
import fi.sopu.identity.SamlRefused;
import fi.sopu.identity.Signs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.opensaml.saml.saml2.core.NameIDType;

/**
 * What an IdP has truly said: only {@link ResponseCheck} makes one.
 *
 * @param assertionId  for the replay table
 * @param until        when the assertion would be too old anyway, skew included
 * @param nameId       its exact value
 * @param qualified    the NameID is told apart by a qualifier that is neither the IdP's name nor ours: another may have the same value
 * @param attributes   values by Name, never by FriendlyName
 * @param sessionIndex may be null
 * @param signs        what was signed
 */
public record Assured(String assertionId, Instant until, String nameId, String nameIdFormat, String nameQualifier,
                      String spNameQualifier, boolean qualified, String sessionIndex, Map<String, List<String>> attributes, Signs signs) {

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

    /**
     * Who it is. With a scope the value is unique within that, and the two are told apart by the last @.
     *
     * @throws SamlRefused when an attribute did not come, has several values, or is a NameID that is another one each time
     */
    public String key(Mapping mapping) {
        if (mapping.key() == null && NameIDType.TRANSIENT.equals(nameIdFormat)) {
            throw new SamlRefused("key.transient");
        }
        if (mapping.key() == null && qualified) {
            throw new SamlRefused("key.qualified", nameQualifier + " " + spNameQualifier);
        }
        String value = keyValue(mapping.key());
        if (mapping.keyScope() == null) {
            return value;
        }
        String scope = keyValue(mapping.keyScope());
        if (scope.contains("@")) {
            throw new SamlRefused("key.unusable", mapping.keyScope());
        }
        return value + "@" + scope;
    }

    static String usable(String value, String what) {
        if (value == null || value.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new SamlRefused("key.empty", what);
        }
        if (value.length() > 512 || value.chars().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            throw new SamlRefused("key.unusable", what);
        }
        return value;
    }
}

package fi.sopu.identity.control;

import fi.sopu.identity.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the IdP introduces somebody whom the council does not know: name and address from the attributes that the council has mapped,
 * else from those that are commonly sent, by Name (eduPerson and inetOrgPerson OIDs, AD FS and Entra ID claims). For an administrator's eyes; never decides anything by itself.
 */
public record Introduction(@Nullable String name, @Nullable String email) {

    private static final String CLAIMS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";
    private static final List<String> FULL = List.of("urn:oid:2.16.840.1.113730.3.1.241", "http://schemas.microsoft.com/identity/claims/displayname", "urn:oid:2.5.4.3");
    private static final List<String> GIVEN = List.of("urn:oid:2.5.4.42", CLAIMS + "givenname");
    private static final List<String> FAMILY = List.of("urn:oid:2.5.4.4", CLAIMS + "surname");
    private static final List<String> EMAIL = List.of("urn:oid:0.9.2342.19200300.100.1.3", CLAIMS + "emailaddress");

    static Introduction of(Mapping mapping, Map<String, List<String>> attributes) {
        String given = first(attributes, mapping.given(), GIVEN);
        String family = first(attributes, mapping.family(), FAMILY);
        String parts = Stream.of(given, family).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new Introduction(parts.isEmpty() ? first(attributes, null, FULL) : parts, first(attributes, mapping.mail(), EMAIL));
    }

    private static @Nullable String first(Map<String, List<String>> attributes, @Nullable String mapped, List<String> usual) {
        return Stream.concat(Stream.ofNullable(mapped), usual.stream()).flatMap(name -> attributes.getOrDefault(name, List.of()).stream()).filter(value -> !value.isBlank())
                .findFirst().orElse(null);
    }
}

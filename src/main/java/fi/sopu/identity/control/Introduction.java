package fi.sopu.identity.control;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the IdP introduces somebody whom the council does not know: name and address from the attributes that are commonly sent, by
 * Name (eduPerson and inetOrgPerson OIDs, AD FS and Entra ID claims). For an administrator's eyes; never decides anything by itself.
 */
public record Introduction(String name, String email) {

    private static final String CLAIMS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";
    private static final List<String> FULL = List.of("urn:oid:2.16.840.1.113730.3.1.241", "http://schemas.microsoft.com/identity/claims/displayname", "urn:oid:2.5.4.3");
    private static final List<String> GIVEN = List.of("urn:oid:2.5.4.42", CLAIMS + "givenname");
    private static final List<String> FAMILY = List.of("urn:oid:2.5.4.4", CLAIMS + "surname");
    private static final List<String> EMAIL = List.of("urn:oid:0.9.2342.19200300.100.1.3", CLAIMS + "emailaddress");

    static Introduction of(Map<String, List<String>> attributes) {
        String parts = Stream.of(GIVEN, FAMILY).map(names -> first(attributes, names)).filter(part -> part != null).collect(Collectors.joining(" "));
        return new Introduction(parts.isBlank() ? first(attributes, FULL) : parts, first(attributes, EMAIL));
    }

    private static String first(Map<String, List<String>> attributes, List<String> names) {
        return names.stream().flatMap(name -> attributes.getOrDefault(name, List.of()).stream()).filter(value -> !value.isBlank()).findFirst().orElse(null);
    }
}

package fi.sopu.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.identity.Mapping;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a product sends by its own names is found among the profiles' names, unless there is doubt. */
class ProfilesTest {

    private static final Mapping WANTED = Profiles.of("other").mapping();

    @Test
    void theProductsOwnWordsAreFound() {
        assertEquals(new Mapping("eduPersonPrincipalName", null, "givenName", "sn", "mail"),
                Profiles.suggested(WANTED, List.of("uid", "eduPersonPrincipalName", "givenName", "sn", "mail")));
        assertEquals(new Mapping("username", null, "firstName", "lastName", "email"), Profiles.suggested(WANTED, List.of("username", "firstName", "lastName", "email")));
        String claims = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/";
        String object = "http://schemas.microsoft.com/identity/claims/objectidentifier";
        assertEquals(new Mapping(object, null, claims + "givenname", claims + "surname", claims + "emailaddress"),
                Profiles.suggested(WANTED, List.of(object, claims + "givenname", claims + "surname", claims + "emailaddress")));
        assertEquals(WANTED, Profiles.suggested(Profiles.of("ad-fs").mapping(), List.of(WANTED.key(), WANTED.given(), WANTED.family(), WANTED.mail())));
    }

    @Test
    void whatCameAsItShouldOrIsInDoubtStays() {
        assertEquals(WANTED, Profiles.suggested(WANTED, List.of(WANTED.key(), WANTED.given(), WANTED.family(), WANTED.mail(), "givenName", "username")));
        assertEquals(WANTED, Profiles.suggested(WANTED, List.of()));
        assertEquals(WANTED.key(), Profiles.suggested(WANTED, List.of("username", "eduPersonPrincipalName")).key(), "two could be meant");
        assertEquals(WANTED.key(), Profiles.suggested(WANTED, List.of("mail", "urn:oid:1.2.246.21", "urn:oid:1.3.6.1.4.1.31350.1.8")).key(),
                "neither an address, nor a personal identity code, nor half a key");
        assertEquals(new Mapping(null, null, null, null, null), Profiles.suggested(new Mapping(null, null, null, null, null), List.of("givenName")));
    }

    /** Where a personal identity code came it is not guessed to be the key, though a profile calls it so. */
    @Test
    void noPersonalIdentityCodeIsGuessed() {
        Mapping wanted = new Mapping("urn:oid:1.3.6.1.4.1.5923.1.1.1.6", null, "urn:oid:2.5.4.42", "urn:oid:2.5.4.4", null);
        assertTrue(Profiles.all().stream().anyMatch(profile -> PersonalCodes.CODE_ATTRIBUTE.equals(profile.mapping().key())));
        assertEquals(wanted, Profiles.suggested(wanted, List.of(PersonalCodes.CODE_ATTRIBUTE)));
    }
}

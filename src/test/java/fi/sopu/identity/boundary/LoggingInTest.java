package fi.sopu.identity.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After the login one comes back to a page of one's own council, and to nothing else. */
class LoggingInTest {

    @Test
    void aPathWithinTheCouncilIsKept() {
        assertEquals("/pirkanmaa/duel/prioritise?stage=1&q=2", LoggingIn.local("/pirkanmaa/duel/prioritise?stage=1&q=2", "pirkanmaa"));
    }

    @Test
    void aPlaceInThePageIsKeptUnlessItIsOdd() {
        assertEquals("/pirkanmaa/report/report?result=1#took", LoggingIn.local("/pirkanmaa/report/report?result=1#took", "pirkanmaa"));
        assertEquals("/pirkanmaa/#a//b", LoggingIn.local("/pirkanmaa/#a//b", "pirkanmaa"), "it leads nowhere");
        assertEquals("/pirkanmaa/charter", LoggingIn.local("/pirkanmaa/charter#\r\nSet-Cookie: x=y", "pirkanmaa"));
        assertEquals("/pirkanmaa/charter", LoggingIn.local("/pirkanmaa/charter#" + "x".repeat(1000), "pirkanmaa"));
        assertEquals("/pirkanmaa/", LoggingIn.local("https://evil.example/#/pirkanmaa/", "pirkanmaa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/pirkanmaa/", "//evil.example/pirkanmaa/", "/\\evil.example", "/pirkanmaa/\\evil", "/pohjanmaa/",
            "/pirkanmaa/\r\nSet-Cookie: x=y", "/pirkanmaa//evil.example", "/pirkanmaa/../pohjanmaa/", "/pirkanmaa/saml/demo/logout", "/pirkanmaax/", "",
            "/pirkanmaa/ä", "javascript:alert(1)"})
    void anythingElseIsHome(String path) {
        assertEquals("/pirkanmaa/", LoggingIn.local(path, "pirkanmaa"));
    }

    @Test
    void nothingIsHome() {
        assertEquals("/pirkanmaa/", LoggingIn.local(null, "pirkanmaa"));
        assertEquals("/pirkanmaa/", LoggingIn.local("/pirkanmaa/" + "x".repeat(1000), "pirkanmaa"));
    }

    /** To the character: the longest path and fragment, and the first and last character that may be in them. */
    @Test
    void limits() {
        String longest = "/pirkanmaa/" + "x".repeat(1000 - "/pirkanmaa/".length());
        assertEquals(longest, LoggingIn.local(longest, "pirkanmaa"));
        assertEquals("/pirkanmaa/", LoggingIn.local(longest + "x", "pirkanmaa"));
        String fragment = "#" + "x".repeat(199);
        assertEquals("/pirkanmaa/" + fragment, LoggingIn.local("/pirkanmaa/" + fragment, "pirkanmaa"));
        assertEquals("/pirkanmaa/", LoggingIn.local("/pirkanmaa/" + fragment + "x", "pirkanmaa"));
        assertEquals("/pirkanmaa/!~", LoggingIn.local("/pirkanmaa/!~", "pirkanmaa"));
        for (String odd : new String[]{" ", "\u007f", "\u0080", "\t"}) {
            assertEquals("/pirkanmaa/", LoggingIn.local("/pirkanmaa/a" + odd + "b", "pirkanmaa"));
        }
        assertEquals("/pirkanmaa/", LoggingIn.local("#/pirkanmaa/charter", "pirkanmaa"));
    }
}

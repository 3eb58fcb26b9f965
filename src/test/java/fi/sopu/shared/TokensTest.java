package fi.sopu.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void noTwoAreAlikeAndNoPlaceInThemIsFixed() {
        List<String> tokens = Stream.generate(Tokens::fresh).limit(200).toList();
        assertEquals(200, Set.copyOf(tokens).size());
        tokens.forEach(token -> assertTrue(Tokens.isOne(token), token));
        for (int i = 0; i < 43; i++) {
            int at = i;
            // the last character carries four bits
            assertTrue(tokens.stream().map(token -> token.charAt(at)).collect(Collectors.toSet()).size() > 10, "character " + i);
        }
    }

    @Test
    void whatIsNoneIsKnown() {
        String token = Tokens.fresh();
        for (String other : List.of("", token + "A", token.substring(1), token.substring(1) + "=", token.substring(1) + " ", token + "\n", "ä" + token.substring(1))) {
            assertFalse(Tokens.isOne(other), other);
        }
        assertFalse(Tokens.isOne(null));
    }

    /** FIPS 180-2, appendix B.1. */
    @Test
    void theHashIsSha256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Tokens.hash("abc"));
        assertNotEquals(Tokens.hash("a"), Tokens.hash("A"));
    }
}

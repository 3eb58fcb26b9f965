package fi.sopu.identity.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A personal identity code is known by its shape and check character, and nothing else is taken for one. */
class PersonalCodesTest {

    @Test
    void codesOfEveryCenturyAreKnown() {
        // DVV's own examples and test persons (numbers from 900 up are never given to anybody)
        for (String code : List.of("131052-308T", "010594Y9032", "010594Y9021", "020594X903P", "131052-308t", "210281-9988")) {
            assertTrue(PersonalCodes.isOne(code), code);
            assertEquals("******-****", PersonalCodes.masked(code));
        }
        for (String other : List.of("131052-308U", "131052 308T", "ville.toivola", "", "131052-308T1", "8c5fd02a-8f4b-4b5e-9a51-6a51fbcd1a2e")) {
            assertFalse(PersonalCodes.isOne(other), other);
            assertEquals(other, PersonalCodes.masked(other));
        }
        assertFalse(PersonalCodes.isOne(null));
    }

    /** The attribute of codes is one whatever its value looks like, and what was put in a code's place is known again. */
    @Test
    void theAttributeOfCodesIsMaskedAltogether() {
        assertEquals("******-****", PersonalCodes.masked(PersonalCodes.CODE_ATTRIBUTE, "not a code"));
        assertEquals("ville.toivola", PersonalCodes.masked("urn:oid:0.9.2342.19200300.100.1.1", "ville.toivola"));
        assertEquals("******-****", PersonalCodes.masked("urn:oid:0.9.2342.19200300.100.1.1", "131052-308T"));
        assertTrue(PersonalCodes.isKeyed("hmac:00ff"));
        assertFalse(PersonalCodes.isKeyed("131052-308T"));
        assertFalse(PersonalCodes.isKeyed(null));
        assertEquals("ville.toivola", new PersonalCodes().keyed("koe", "ville.toivola"), "needs no key");
    }
}

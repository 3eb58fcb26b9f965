package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class DoorstepTest {

    @Test
    void browsersHoldToHttpsWhereThePublicAddressIsThat() {
        assertEquals("max-age=31536000", Doorstep.headers("https://sopu.example.fi").get("Strict-Transport-Security"));
        assertFalse(Doorstep.headers("http://localhost:8080").containsKey("Strict-Transport-Security"));
        assertEquals("nosniff", Doorstep.headers("http://localhost:8080").get("X-Content-Type-Options"));
    }
}

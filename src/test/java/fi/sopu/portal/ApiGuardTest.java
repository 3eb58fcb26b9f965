package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ApiGuardTest {

    @Test
    void levelsAreCountedAndTextsAreNot() {
        assertEquals(0, depth("1"));
        assertEquals(1, depth("{}"));
        assertEquals(2, depth("{\"a\":[1],\"b\":[2]}"));
        assertEquals(1, depth("{\"a\":\"[[[\\\"[[[\\\\\"}"));
        assertEquals(3, depth("[[["));
        assertEquals(0, depth("\"["));
        assertEquals(0, depth("\"\\"));
    }

    private static int depth(String json) {
        return ApiGuard.depth(json.getBytes(StandardCharsets.UTF_8));
    }
}

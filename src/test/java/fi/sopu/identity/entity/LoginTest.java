package fi.sopu.identity.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.saml.SamlSession;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A login ends: when it is ended, when nobody uses it, and in any case. */
class LoginTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static Login entered() throws Exception {
        Login login = new Login(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), NOW);
        Field token = Login.class.getDeclaredField("tokenHash");
        token.setAccessible(true);
        assertFalse(login.isOpen(NOW), "before its browser has come there is nothing to use");
        token.set(login, "hash");
        return login;
    }

    private static Duration limit(String name) throws Exception {
        Field limit = Login.class.getDeclaredField(name);
        limit.setAccessible(true);
        return (Duration) limit.get(null);
    }

    @Test
    void unusedItEnds() throws Exception {
        Login login = entered();
        Instant end = NOW.plus(limit("UNUSED"));
        assertTrue(login.isOpen(NOW));
        assertTrue(login.isOpen(end.minus(MOMENT)));
        assertFalse(login.isOpen(end));
        login.use(end.minus(MOMENT));
        assertTrue(login.isOpen(end), "used");
    }

    @Test
    void usedItEndsAllTheSame() throws Exception {
        Login login = entered();
        Instant end = NOW.plus(limit("LONGEST"));
        for (Instant at = NOW; at.isBefore(end); at = at.plus(limit("UNUSED").dividedBy(2))) {
            assertTrue(login.isOpen(at));
            login.use(at);
        }
        assertTrue(login.isOpen(end.minus(MOMENT)));
        assertFalse(login.isOpen(end));
    }

    @Test
    void useIsNotedOnceAMinute() throws Exception {
        Login login = entered();
        Instant end = NOW.plus(limit("UNUSED"));
        login.use(NOW.plus(limit("NOTICE")));
        assertFalse(login.isOpen(end), "not yet");
        login.use(NOW.plus(limit("NOTICE")).plus(MOMENT));
        assertTrue(login.isOpen(end));
    }

    @Test
    void endedItStaysEnded() throws Exception {
        Login login = entered();
        assertFalse(login.isEnded());
        login.end(NOW.plusSeconds(5));
        assertTrue(login.isEnded());
        assertFalse(login.isOpen(NOW));
        login.end(NOW.plusSeconds(9));
        Field ended = Login.class.getDeclaredField("ended");
        ended.setAccessible(true);
        assertEquals(NOW.plusSeconds(5), ended.get(login), "the first time counts");
    }

    @Test
    void whatTheIdpCallsIt() throws Exception {
        Login login = entered();
        assertEquals(List.of(), login.sessions());
        login.knownAs(null, "format", "here", "there", List.of("a", "b"));
        assertEquals(new SamlSession("", "format", "here", "there", List.of("a", "b")), login.atIdp());
        assertEquals(List.of("a", "b"), login.sessions());
        login.knownAs("aino", null, null, null, List.of());
        assertEquals("aino", login.nameId());
        assertEquals(List.of(), login.sessions());
    }
}

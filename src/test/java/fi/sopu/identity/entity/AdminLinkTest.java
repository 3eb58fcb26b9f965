package fi.sopu.identity.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A link works once, with its code, in its time. */
class AdminLinkTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static AdminLink link(AdminLink.Purpose purpose) {
        AdminLink link = new AdminLink(purpose, null, "Päivi Rantala", "paivi@example.fi", NOW, Duration.ofHours(1));
        link.guard("link", "right");
        return link;
    }

    @Test
    void theRightCodeWorksOnce() {
        AdminLink link = link(AdminLink.Purpose.BREAK_GLASS);
        assertFalse(link.use("wrong", "s", NOW));
        assertTrue(link.use("right", "s", NOW.plusSeconds(3000)));
        assertFalse(link.use("right", "t", NOW.plusSeconds(3001)), "used up");
        assertTrue(link.isOpen(NOW.plusSeconds(3000 + 3599)), "the hour begins anew when it is used");
        assertFalse(link.isOpen(NOW.plusSeconds(3000 + 3600)));
        assertEquals("over", link.facts(NOW.plusSeconds(7000)).state());
    }

    @Test
    void fiveWrongCodesEndIt() {
        AdminLink link = link(AdminLink.Purpose.FIRST_ADMIN);
        for (int n = 0; n < 4; n++) {
            assertFalse(link.use("wrong", "s", NOW));
        }
        assertTrue(link.isWaiting(NOW));
        assertFalse(link.use("wrong", "s", NOW));
        assertFalse(link.use("right", "s", NOW), "the right code comes too late");
    }

    @Test
    void timeEndsItAndSoDoesAnEnd() {
        assertFalse(link(AdminLink.Purpose.FIRST_ADMIN).use("right", "s", NOW.plusSeconds(3600)));
        AdminLink ended = link(AdminLink.Purpose.FIRST_ADMIN);
        assertTrue(ended.use("right", "s", NOW) && ended.isOpen(NOW));
        ended.end(NOW);
        assertFalse(ended.isOpen(NOW));
    }
}

package fi.sopu.charter.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.charter.VersionStatus;
import fi.sopu.shared.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CharterVersionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final UUID meeting = UUID.randomUUID();
    private final CharterVersion version = new CharterVersion(UUID.randomUUID(), 1, null, NOW);

    @Test
    void livesFromDraftToAdopted() {
        version.requireDraft();
        version.askApproval(NOW);
        version.adopt(meeting, "5/2026", TODAY.minusDays(2), " § 84 ", TODAY);
        assertTrue(version.isAdopted());
        assertEquals("84", version.requireAdopted().section());
        assertEquals(TODAY.minusDays(2), version.adoptedOn());
        assertEquals(meeting, version.requireAdopted().meeting());
    }

    @Test
    void whatIsAdoptedIsFrozen() {
        version.askApproval(NOW);
        version.adopt(meeting, "5/2026", TODAY, "84", TODAY);
        refused("charter.version.frozen", version::requireDraft);
        refused("charter.version.frozen", () -> version.askApproval(NOW));
        refused("charter.version.frozen", version::takeBack);
        refused("charter.version.frozen", () -> version.adopt(meeting, "6/2026", TODAY, "85", TODAY));
    }

    @Test
    void nothingMovesWhileItWaits() {
        version.askApproval(NOW);
        refused("charter.version.waits", version::requireDraft);
        version.takeBack();
        version.requireDraft();
        assertEquals(VersionStatus.DRAFT, version.status());
    }

    @Test
    void isNotAdoptedUnasked() {
        refused("charter.version.askFirst", () -> version.adopt(meeting, "5/2026", TODAY, "84", TODAY));
        refused("charter.version.notAdopted", version::requireAdopted);
    }

    @Test
    void theDecisionIsOfAMeetingThatWasHeld() {
        version.askApproval(NOW);
        refused("charter.adopt.notYet", () -> version.adopt(meeting, "5/2026", TODAY.plusDays(1), "84", TODAY));
        refused("charter.adopt.noMeeting", () -> version.adopt(null, null, TODAY, "84", TODAY));
        refused("charter.adopt.noSection", () -> version.adopt(meeting, "5/2026", TODAY, "  ", TODAY));
        refused("portal.text.tooLong", () -> version.adopt(meeting, "5/2026", TODAY, "8".repeat(41), TODAY));
        assertEquals(VersionStatus.APPROVAL_ASKED, version.status());
    }

    private static void refused(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}

package fi.sopu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import fi.sopu.tenant.TimeAndPlace;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is typed of a day is cleaned, and what cannot be is refused by name. */
class GatheringPlanTest {

    private static GatheringPlan plan(String title, String agenda, String place, String link, Integer places) {
        return new GatheringPlan(GatheringKind.LAB, Words.of(title, title), Words.of(agenda, null), LocalDate.EPOCH,
                new Where(TimeAndPlace.typed("9", "15.30", place), Way.BOTH, link),
                places);
    }

    private static void refused(String key, Executable made) {
        assertEquals(key, assertThrows(Refused.class, made).key());
    }

    @Test
    void isCleaned() {
        GatheringPlan plan = plan(" Ai\u202Ehe ", "9.30 Avaus\u202E\n10 Työpaja", " Tampere\u202E-talo ", " https://etana.example/a ", 20);
        assertEquals("Aihe", plan.title().getFi());
        assertEquals("9.30 Avaus\n10 Työpaja", plan.agenda().getFi());
        assertEquals("Tampere-talo", plan.where().at().place());
        assertEquals("https://etana.example/a", plan.where().link());
    }

    @Test
    void signingUpEndsWithItsLastDayWhichIsNoneAfterTheDay() {
        GatheringPlan plan = plan("Aihe", "", "", "", null);
        LocalDate last = plan.day().minusDays(3);
        GatheringPlan ending = new GatheringPlan(plan.kind(), plan.title(), plan.agenda(), plan.day(), plan.where(), null, last);
        assertFalse(ending.isSignUpOver(last));
        assertTrue(ending.isSignUpOver(last.plusDays(1)));
        assertFalse(plan.isSignUpOver(plan.day()));
        refused("programme.wrong.until", () -> new GatheringPlan(plan.kind(), plan.title(), plan.agenda(), plan.day(), plan.where(), null, plan.day().plusDays(1)));
    }

    @Test
    void isRefused() {
        refused("programme.wrong.title", () -> plan(" ", "", "", "", null));
        for (int none : new int[]{0, -1, 5_001}) {
            refused("programme.wrong.places", () -> plan("Aihe", "", "", "", none));
        }
        for (String link : List.of("etana.example", "javascript:alert(1)", "https://", "file:///etc/passwd", "https:etana")) {
            refused("programme.wrong.link", () -> plan("Aihe", "", "", link, null));
        }
    }
}

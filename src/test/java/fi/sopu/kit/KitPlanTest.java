package fi.sopu.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.kit.entity.KitSession;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a video workshop can be made of, and what can be said of one that was held. */
class KitPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Words NONE = Words.of(null, null);

    private static KitPlan plan(String title, String video, int minutes) {
        return new KitPlan(Words.of(title, null), NONE, Words.of(null, video), Words.of("a\u200Bb", null), NONE, minutes);
    }

    private static String refused(Runnable made) {
        return assertThrows(Refused.class, made::run).key();
    }

    @Test
    void isCleanedAndRefused() {
        KitPlan plan = plan(" Vuoro\u00ADpuhelu ", "https://video.example/1", 45);
        assertEquals("Vuoropuhelu", plan.title().getFi());
        assertEquals("ab", plan.guide().getFi());
        assertEquals("kit.wrong.title", refused(() -> plan(" ", "https://video.example/1", 45)));
        assertEquals("kit.wrong.minutes", refused(() -> plan("a", null, 0)));
        assertEquals("kit.wrong.minutes", refused(() -> plan("a", null, KitPlan.MOST_MINUTES + 1)));
    }

    @Test
    void aVideoIsBehindAnEncryptedAddressOrNone() {
        assertEquals(NONE, plan("a", null, 45).video());
        for (String address : new String[]{"http://video.example/1", "javascript:alert(1)", "https:", "video", "https://a b", "data:text/html,x"}) {
            assertEquals("kit.wrong.video", refused(() -> plan("a", address, 45)), address);
        }
    }

    @Test
    void whatWasHeldIsOver() {
        for (int people : new int[]{0, 1000}) {
            assertEquals("kit.wrong.people", refused(() -> new KitHolding(UUID.randomUUID(), TODAY, people, "")));
        }
        assertEquals("x", new KitHolding(UUID.randomUUID(), TODAY, 1, " x\u202E ").note());
        assertEquals("kit.wrong.day", refused(() -> held(TODAY.plusDays(1))));
        assertEquals("kit.wrong.day", refused(() -> held(TODAY.minusYears(3).minusDays(1))));
        assertEquals(TODAY, held(TODAY).facts().holding().day());
        assertEquals(TODAY.minusYears(3), held(TODAY.minusYears(3)).facts().holding().day());
    }

    private static KitSession held(LocalDate day) {
        return new KitSession(UUID.randomUUID(), UUID.randomUUID(), new KitHolding(UUID.randomUUID(), day, 7, ""), Words.of("Neuvola", null), TODAY);
    }
}

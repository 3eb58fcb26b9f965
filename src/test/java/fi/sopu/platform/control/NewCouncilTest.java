package fi.sopu.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fi.sopu.platform.CouncilWishes;
import fi.sopu.shared.Refused;
import fi.sopu.tenant.CouncilFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewCouncilTest {

    @Test
    void anAreasFactsNeedOnlyAContact() {
        CouncilFacts lappi = NewCouncil.of(new CouncilWishes("lappi", null, null, null, null, null, null, "Inari Aikio", "inari@lappi.example"), 7);
        assertEquals(List.of("Lappi", "Lappland", "Lapland", 59, List.of("fi")), List.of(lappi.nameFi(), lappi.nameSv(), lappi.nameEn(), lappi.seats(), lappi.languages()));
    }

    @Test
    void byHandEverythingIsNeeded() {
        assertEquals("Kylä", NewCouncil.of(wishes("kyla", "Kylä", 15, "fi,sv", "#0b5563"), 7).nameFi());
        assertEquals("platform.add.nameMissing", refusal(wishes("kyla", " ", 15, null, null)));
        assertEquals("platform.add.seatsWrong", refusal(wishes("kyla", "Kylä", 0, null, null)));
        assertEquals("tenant.settings.languagesWrong", refusal(wishes("kyla", "Kylä", 15, "fi,en", null)));
        assertEquals("tenant.settings.accentWrong", refusal(wishes("kyla", "Kylä", 15, null, "red")));
        for (String slug : List.of("Kylä", "k", "1kyla", "health", "platform", "jakarta", "a/b", "../x", "")) {
            assertEquals("platform.add.slugWrong", refusal(wishes(slug, "Kylä", 15, null, null)), slug);
        }
    }

    @Test
    void whatIsChangedIsHeldToTheSameRules() {
        CouncilFacts lappi = NewCouncil.of(new CouncilWishes("lappi", null, null, null, null, null, null, "Inari Aikio", "inari@lappi.example"), 7);
        CouncilFacts changed = NewCouncil.changed(lappi, wishes("other", "Lapin maa", 61, "fi,sv", " "));
        assertEquals(List.of(7, "lappi", "Lapin maa", 61, List.of("fi", "sv"), lappi.bodyType(), "K"),
                List.of(changed.id(), changed.slug(), changed.nameFi(), changed.seats(), changed.languages(), changed.bodyType(), changed.contactName()), "the slug stays");
        assertEquals("platform.add.nameMissing", assertThrows(Refused.class, () -> NewCouncil.changed(lappi, wishes("lappi", "", 61, "fi", null))).key());
        assertEquals("platform.add.seatsWrong", assertThrows(Refused.class, () -> NewCouncil.changed(lappi, wishes("lappi", "Lappi", 1000, "fi", null))).key());
        assertEquals("tenant.settings.languagesWrong", assertThrows(Refused.class, () -> NewCouncil.changed(lappi, wishes("lappi", "Lappi", 61, "se", null))).key());
        assertEquals("tenant.settings.accentWrong", assertThrows(Refused.class, () -> NewCouncil.changed(lappi, wishes("lappi", "Lappi", 61, "fi", "red"))).key());
    }

    private static String refusal(CouncilWishes wishes) {
        return assertThrows(Refused.class, () -> NewCouncil.of(wishes, 7)).key();
    }

    private static CouncilWishes wishes(String slug, String name, int seats, String languages, String accent) {
        return new CouncilWishes(slug, name, "By", "Village", seats, languages, accent, "K", "k@example.fi");
    }
}

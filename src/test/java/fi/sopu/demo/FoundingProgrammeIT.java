package fi.sopu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.running.Eventually;
import fi.sopu.running.Looks;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer finds in the demo of a programme in the middle of its year: days held and to come, who was there, what they say, proposals and experiments. */
@ExtendWith(RunningSopu.class)
class FoundingProgrammeIT {

    @Test
    void aNewcomerSeesAProgramme(Everything everything) {
        // the council that the tests' servers are told to run one in
        OwnCouncil council = OwnCouncil.found(everything, "vuosila");
        UUID someone = council.member("Alku", Role.COUNCILLOR);
        for (String family : List.of("Boman", "Cederberg", "Drugg", "Elo", "Fors", "Grön", "Halla")) {
            council.member(family, Role.COUNCILLOR);
        }
        UUID admin = council.member("Hoitaja", Role.REGIONAL_ADMIN);
        Page desk = council.browse(council.enter(admin));
        desk.setViewportSize(1280, 800);
        Eventually.holds(desk, () -> council.read("select verdict from experiment where verdict is not null").equals(List.of("ADOPT")));
        desk.navigate(council.url("/programme/programmes"));
        desk.locator("main .rowlist a").click();
        Eventually.count(2 + 5 + 3 * 2, desk.locator(".ui-datatable-data > tr"));
        Looks.well(desk, "demo-programme");
        desk.locator("main a[href*='/programme/results']").click();
        Eventually.text(desk.locator("#table"), "Kysytään parhaillaan");
        assertEquals(2, desk.locator("#table .ui-datatable-data > tr").count(), "one day has been counted, one is being asked about");
        String told = desk.locator("#table").innerText();
        assertTrue(told.contains("Kysytään parhaillaan") && told.contains("Kantaa ottaneista 4/8: pitää paikkansa") && told.contains("ainakin 8/10"), told);
        Looks.well(desk, "demo-feedback");
        Page phone = council.browse(council.enter(someone));
        phone.setViewportSize(375, 667);
        phone.navigate(council.url("/"));
        assertEquals(0, phone.locator("#gatherings ~ ul a[href*='/programme/feedback']").count(), "whoever has said what it was worth is asked no more");
        phone.navigate(council.url("/programme/mine"));
        assertEquals(2 + 8, phone.locator("main .rowlist li").count());
        assertTrue(phone.locator("section[aria-labelledby=past] li").count() > 2, "days that are over");
        assertTrue(phone.locator("section[aria-labelledby=next]").innerText().contains("Et ole tulossa"), "what was said");
        Looks.well(phone, "demo-my-days");
        phone.navigate(council.url("/proposal/proposals"));
        assertEquals(3, phone.locator("main .rowlist li").count());
        Looks.well(phone, "demo-proposals");
        phone.navigate(council.url("/experiment/board"));
        assertEquals(3, phone.locator("main .rowlist li").count());
        Looks.well(phone, "demo-experiments");
        Eventually.holds(phone, () -> council.read("select count(*)::text from kit_session").equals(List.of("4")));
        phone.navigate(council.url("/kit/kits"));
        assertEquals(1, phone.locator("main .rowlist li").count());
        Looks.well(phone, "demo-kits");
        phone.locator("main .rowlist a").click();
        Looks.well(phone, "demo-kit");
        desk.navigate(council.url("/kit/sessions"));
        assertEquals(4, desk.locator("#held .ui-datatable-data > tr").count());
        assertEquals(3, desk.locator(".unit-squares .is-begun").count(), "of five units");
        Looks.well(desk, "demo-kit-sessions");
        desk.navigate(council.url("/"));
        desk.locator("main a[href$='/steering/change']").click();
        assertTrue(desk.locator("section[aria-labelledby=workshops]").innerText().contains("Aloittaneita yksiköitä: 3/5"));
        Looks.well(desk, "demo-steering");
        phone.context().close();
        desk.context().close();
    }
}

package fi.sopu.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Pictures;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Supervisors in three groups, pasted by an administrator, are asked together, and nobody else of their body is. */
@ExtendWith(RunningSopu.class)
class TargetGroupIT {

    private static final int EACH = 6;

    private OwnCouncil council;
    private Page desk;

    @Test
    void aTargetGroupIsAskedByItsGroups(Everything everything) {
        council = OwnCouncil.found(everything, "kohderyhmala");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3 * EACH; i++) {
            council.write("update member set email = ? where id = ?", "esihenkilo" + i + "@ryhma.example", council.member("Esihenkilö" + (char) ('A' + i), Role.COUNCILLOR));
            lines.append("esihenkilo").append(i).append("@ryhma.example; Ryhmä ").append(i / EACH + 1).append('\n');
        }
        UUID beside = council.member("Muu", Role.COUNCILLOR);
        desk = council.browse(council.enter(council.member("Hallitsija", Role.REGIONAL_ADMIN)));
        desk.setViewportSize(1280, 800);
        desk.navigate(council.url("/unit/units"));
        desk.locator("a:has-text('Kohderyhmät')").click();
        desk.waitForURL("**/cohort/groups");
        looksWell("target-groups-none");
        desk.locator("[id='new:nameFi']").fill("Esihenkilöt");
        desk.locator("[id='new:nameSv']").fill("Cheferna");
        desk.locator("[id='new:add']").click();
        desk.waitForURL("**/cohort/group?id=*");
        desk.locator("[id='group:lines']").fill(lines + "kuka@ryhma.example; Ryhmä 1");
        desk.locator("[id='group:save']").click();
        Eventually.text(desk.locator("#messages"), "kuka@ryhma.example");
        assertTrue(desk.locator("[id='group:lines']").inputValue().contains("esihenkilo17@ryhma.example; Ryhmä 3"), "what was typed is kept");
        desk.locator("[id='group:lines']").fill(lines.toString());
        desk.locator("[id='group:save']").click();
        Eventually.text(desk.locator("#messages"), "Kohderyhmä on tallennettu.");
        assertEquals(lines.toString().strip(), desk.locator("[id='group:lines']").inputValue().strip());
        assertEquals(List.of("6", "6", "6"), desk.locator("table td.num").allInnerTexts());
        looksWell("target-group");
        desk.setViewportSize(375, 667);
        looksWell("target-group-375");
        desk.setViewportSize(1280, 800);
        // one moves, and its group keeps its id
        String second = council.read("select id::text from cohort where name = 'Ryhmä 2'").get(0);
        desk.locator("[id='group:lines']").fill(lines.toString().replace("esihenkilo0@ryhma.example; Ryhmä 1", "esihenkilo0@ryhma.example; Ryhmä 2"));
        desk.locator("[id='group:save']").click();
        Eventually.holds(desk, () -> desk.locator("table td.num").allInnerTexts().equals(List.of("7", "5", "6")));
        assertEquals(second, council.read("select id::text from cohort where name = 'Ryhmä 2'").get(0));
        isAsked(beside);
        isRemoved();
        desk.context().close();
    }

    private void isAsked(UUID beside) {
        PlainBrowser chair = new PlainBrowser(council.enter(council.member("Puheenjohtaja", Role.CHAIR)));
        Page page = council.browse(chair.cookies());
        page.navigate(council.url("/process/start?from=MEASURING"));
        page.locator("[id='start:go']").click();
        page.waitForURL("**/process/plan?process=*");
        String stage = council.read("select s.id::text from stage s join process p on p.id = s.process_id where not p.is_template order by s.position limit 1").get(0);
        page.navigate(council.url("/process/edit?stage=" + stage));
        page.evaluate("() => document.querySelectorAll('main details').forEach(e => e.open = true)");
        page.locator("select[id$=':of']").selectOption(new SelectOption().setLabel("Kohderyhmältä Esihenkilöt, ryhmittäin (18 henkilöä)"));
        Pictures.ofAll(page, "target-group-chosen.png");
        page.locator("button[id='edit:save']").click();
        page.waitForURL("**/process/plan?process=*");
        String question = council.read("select id::text from question where stage_id = '" + stage + "'").get(0);
        page.navigate(council.url("/survey/round?question=" + question));
        assertTrue(page.locator("main").innerText().contains("Ryhmä 2"), page.locator("main").innerText());
        page.navigate(council.url("/process/stage?stage=" + stage));
        assertTrue(page.locator("main").textContent().contains("18"), "so many would be asked: " + page.locator("main").textContent());
        page.context().close();
        chair.press(chair.open(council.url("/process/stage?stage=" + stage)).button(button -> button.name().equals("run:open")));
        assertEquals(List.of("18"), council.read("select count(*)::text from stage_roll where stage_id = '" + stage + "'"));
        assertEquals(List.of("18", "5", "6", "7"),
                council.read("select people::text from round_unit where round_id = '" + question + "' order by (parent_id is not null), people"));
        assertEquals(List.of("0"), council.read("select count(*)::text from stage_roll where member_id = '" + beside + "'"));
        Page other = council.browse(council.enter(beside));
        other.navigate(council.url("/survey/answer?stage=" + stage));
        assertFalse(other.locator(".dimension input").first().isVisible(), "who is not in it is not asked");
        other.context().close();
    }

    private void isRemoved() {
        desk.locator("[data-opens=remove]").click();
        desk.locator("[id='gone:removeIt']").click();
        Eventually.text(desk.locator("#messages"), "Kohderyhmä on poistettu.");
        assertTrue(desk.locator("main").innerText().contains("Kohderyhmiä ei vielä ole"));
        assertEquals(List.of("18"), council.read("select count(*)::text from round_seat"), "a round that is open goes on");
    }

    private void looksWell(String name) {
        Pictures.ofAll(desk, name + ".png");
        assertEquals(List.of(), Accessibility.violations(desk), name);
        assertTrue(Accessibility.fits(desk), name + " scrolls sideways");
    }
}

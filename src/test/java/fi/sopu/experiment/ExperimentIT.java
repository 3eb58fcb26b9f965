package fi.sopu.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.running.Eventually;
import fi.sopu.running.Looks;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An experiment from its plan to a decision, on the desk of whoever runs it and on a councillor's phone. */
@ExtendWith(RunningSopu.class)
class ExperimentIT {

    private OwnCouncil council;
    private Page desk;
    private Page phone;

    @Test
    void anExperimentToADecision(Everything everything) {
        council = OwnCouncil.found(everything, "kokeilula");
        desk = council.browse(council.enter(council.member("Kokeilija", Role.FACILITATOR)));
        desk.setViewportSize(1280, 800);
        phone = council.browse(council.enter(council.member("Katsoja", Role.COUNCILLOR)));
        phone.setViewportSize(375, 667);
        nothingYet();
        String id = planned();
        watched(id);
        decided(id);
        removed(id);
        for (Page page : List.of(desk, phone)) {
            page.context().close();
        }
    }

    private static String in(int days) {
        return LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(days).format(DateTimeFormatter.ofPattern("d.M.uuuu"));
    }

    private void nothingYet() {
        phone.navigate(council.url("/"));
        phone.locator("main a[href$='/experiment/board']").click();
        Eventually.text(phone.locator("main"), "Kokeiluja ei vielä ole");
        assertEquals(0, phone.locator("main a[href*='/experiment/edit']").count());
    }

    private String planned() {
        desk.navigate(council.url("/experiment/board"));
        desk.locator("main a[href*='/experiment/edit']").click();
        desk.locator("[id='experiment:titleFi']").fill("Lyhyt aamupalaveri");
        desk.locator("[id='experiment:titleSv']").fill("Kort morgonmöte");
        desk.locator("[id='experiment:questionFi']").fill("Viisitoista minuuttia aamulla vähentää keskeytyksiä.");
        desk.locator("[id='experiment:watchedFi']").fill("Keskeytykset päivässä, viikon ajan");
        desk.locator("[id='experiment:place']").fill("Kotihoito, itäinen tiimi");
        desk.locator("[id='experiment:starts_input']").fill(in(-10));
        desk.locator("[id='experiment:ends_input']").fill(in(-20));
        desk.locator("[id='experiment:save']").click();
        Eventually.text(desk.locator("#messages"), "Kokeilun pitää päättyä alkamisensa jälkeen");
        assertEquals("Kotihoito, itäinen tiimi", desk.locator("[id='experiment:place']").inputValue(), "what was typed is kept");
        desk.locator("[id='experiment:ends_input']").fill(in(-1));
        Looks.well(desk, "experiment-edit");
        desk.locator("[id='experiment:save']").click();
        desk.waitForURL("**/experiment/experiment?id=*");
        Eventually.text(desk.locator("#messages"), "Kokeilu on lisätty.");
        return desk.url().replaceAll(".*id=", "").replaceAll("[&#].*", "");
    }

    /** What has come of it so far, for everybody. */
    private void watched(String id) {
        desk.locator("button[value=note]").click();
        Eventually.text(desk.locator("#messages"), "Kirjoita havainto.");
        desk.locator("#result").fill("Keskeytyksiä oli kolmannes vähemmän.\nIltavuoro jäi ulkopuolelle.");
        desk.locator("button[value=note]").click();
        Eventually.text(desk.locator("#messages"), "Havainto on lisätty.");
        assertEquals("", desk.locator("#result").inputValue());
        phone.navigate(council.url("/experiment/board?lang=sv"));
        Eventually.text(phone.locator("#in-WAITING"), "Väntar på beslut");
        phone.locator("main .rowlist a:has-text('Kort morgonmöte')").click();
        Eventually.text(phone.locator("main"), "Iltavuoro jäi ulkopuolelle.");
        assertEquals(0, phone.locator("main form").count(), "who does not run it reads alone");
        phone.navigate(council.url("/experiment/experiment?lang=fi&id=" + id));
    }

    private void decided(String id) {
        desk.locator("input[name=verdict][value=ADOPT]").check();
        desk.locator("button[value=decide]").click();
        Eventually.text(desk.locator("#messages"), "Kirjoita, miksi näin päätettiin.");
        assertTrue(desk.locator("input[name=verdict][value=ADOPT]").isChecked(), "what was chosen is kept");
        Looks.well(desk, "experiment-decide");
        desk.locator("#why").fill("Hyöty näkyi jo ensimmäisellä viikolla.");
        desk.locator("button[value=decide]").click();
        Eventually.text(desk.locator("#messages"), "Päätös on tallennettu.");
        phone.reload();
        Eventually.text(phone.locator("#decision"), "Otetaan käyttöön");
        assertTrue(phone.locator("main").innerText().contains("Hyöty näkyi jo ensimmäisellä viikolla."));
        Looks.well(phone, "experiment");
        phone.navigate(council.url("/experiment/board"));
        Eventually.text(phone.locator("#in-DECIDED"), "Päätetty");
        Looks.well(phone, "experiment-board");
        // taken back by the button beside the message, and decided anew
        desk.locator("#messages button, .toast button").first().click();
        Eventually.text(desk.locator("#messages"), "Päätös on peruttu.");
        assertEquals(List.of("open"), council.read("select 'open' from experiment where id = '" + id + "' and verdict is null and decided_on is null"));
        desk.locator("input[name=verdict][value=STOP]").check();
        desk.locator("#why").fill("Toinen tapa osoittautui paremmaksi.");
        desk.locator("button[value=decide]").click();
        Eventually.text(desk.locator("#decision"), "Lopetetaan");
        assertEquals(0, desk.locator("button[value=note]").count(), "nothing is noted after the decision");
    }

    private void removed(String id) {
        desk.locator("button[value=reopen]").last().click();
        Eventually.text(desk.locator("#messages"), "Päätös on peruttu.");
        desk.locator("button[value=remove]").click();
        desk.waitForURL("**/experiment/board*");
        Eventually.text(desk.locator("#messages"), "Kokeilu on poistettu.");
        assertEquals(404, phone.navigate(council.url("/experiment/experiment?id=" + id)).status());
        desk.locator("#messages button, .toast button").first().click();
        Eventually.text(desk.locator("#messages"), "Kokeilu on palautettu.");
        assertEquals(200, phone.navigate(council.url("/experiment/experiment?id=" + id)).status());
        assertEquals(
                List.of("experiment.added", "experiment.decided", "experiment.reopened", "experiment.decided", "experiment.reopened", "experiment.removed", "experiment.putBack"),
                council.read("select act from audit_entry where act like 'experiment.%' order by at"));
    }
}

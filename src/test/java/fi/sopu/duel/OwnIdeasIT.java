package fi.sopu.duel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An author corrects, withdraws and restores an idea until somebody has been asked about it; nobody else can, and nobody learns whose it was. */
@ExtendWith(RunningSopu.class)
class OwnIdeasIT {

    private OwnCouncil council;
    private PlainBrowser chair;
    private UUID writer;
    private UUID second;
    private String stage;
    private String question;

    @Test
    void anIdeaIsItsAuthorsUntilSomebodyHasBeenAskedAboutIt(Everything everything) {
        open(everything);
        String anna = council.enter(writer);
        PlainVoter author = voter(anna);
        PlainVoter other = voter(council.enter(second));
        Page page = council.browse(anna);
        page.setViewportSize(375, 667);
        page.navigate(council.url("/duel/prioritise?stage=" + stage));
        page.locator("#idea-fi").fill("Lyhemmät kokoukset");
        page.locator("#send").click();
        Locator mine = page.locator("#mine li");
        Eventually.count(1, mine);
        Eventually.text(mine, "Lyhemmät kokoukset");

        // by the keyboard alone: correct, save
        mine.locator("[data-does=correct]").focus();
        page.keyboard().press("Enter");
        mine.locator("textarea").fill("Lyhyemmät kokoukset");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        Eventually.text(mine, "Lyhyemmät kokoukset");
        assertEquals(List.of(), Accessibility.violations(page));
        assertTrue(Accessibility.fits(page));
        assertTrue(ideas().contains("Lyhyemmät kokoukset") && !ideas().contains("Lyhemmät"));

        String id = author.own().get(0).asJsonObject().getString("id");
        assertEquals("duel.idea.notYours", other.withdraw(id).getString("key"));
        assertEquals("portal.gone", author.withdraw(UUID.randomUUID().toString()).getString("key"));
        String elsewhere = council.read("select id::text from question where stage_id = '" + stage + "' order by position offset 1 limit 1").get(0);
        assertEquals("portal.gone", new PlainVoter(council.url("/api/duel/questions/" + elsewhere), anna).withdraw(id).getString("key"), "not of this question");
        assertEquals(List.of(), other.own());

        // withdrawn, and back
        mine.locator("[data-does=withdraw]").focus();
        page.keyboard().press("Enter");
        Eventually.text(mine, "peruttu");
        assertEquals(List.of(), author.own());
        assertFalse(ideas().contains("Lyhyemmät kokoukset"), "as if it had never been there");
        assertEquals(List.of(), Accessibility.violations(page));
        page.keyboard().press("Enter");
        Eventually.text(mine, "Lyhyemmät kokoukset");
        assertEquals(1, author.own().size());
        assertTrue(ideas().contains("Lyhyemmät kokoukset"));

        // somebody is asked about it
        other.word("/ideas", "Toinen ajatus");
        assertEquals(1, other.tasks("want=1").size());
        String asked = author.own().get(0).asJsonObject().getString("id");
        assertEquals("duel.idea.asked", author.withdraw(asked).getString("key"));
        page.reload();
        page.locator("#word").click();
        Eventually.count(1, mine);
        assertTrue(mine.locator("[data-open]").isHidden() && mine.innerText().contains("ei voi enää muuttaa"), mine.innerText());
        assertEquals(0, council.read("select id from audit_entry where act like 'duel.idea%'").size(), "no log of whose");
        page.context().close();
    }

    private String ideas() {
        return chair.open(council.url("/duel/ideas?question=" + question)).body();
    }

    private PlainVoter voter(String cookie) {
        return new PlainVoter(council.url("/api/duel/questions/" + question), cookie);
    }

    private void open(Everything everything) {
        council = OwnCouncil.found(everything, "omala" + Long.toString(System.nanoTime() % 1_000_000, 36));
        chair = new PlainBrowser(council.enter(council.member("Puhe", Role.CHAIR)));
        writer = council.member("Kirjoittaja", Role.COUNCILLOR);
        second = council.member("Toinen", Role.COUNCILLOR);
        chair.press(chair.open(council.url("/process/start")).button(button -> button.name().equals("start:go")));
        stage = council.read("select id::text from stage where process_id = (select id from process where not is_template) order by position limit 1").get(0);
        question = council.read("select id::text from question where stage_id = '" + stage + "' order by position limit 1").get(0);
        chair.press(chair.open(council.url("/process/stage?stage=" + stage)).button(button -> button.name().equals("run:open")));
    }
}

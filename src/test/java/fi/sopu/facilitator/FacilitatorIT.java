package fi.sopu.facilitator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.running.Eventually;
import fi.sopu.running.Looks;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.PlainBrowser.Answer;
import fi.sopu.running.PlainBrowser.Button;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody says what they can do, is asked by two for the same time and comes to one of them; and nobody is at two places however many press at once. */
@ExtendWith(RunningSopu.class)
class FacilitatorIT {

    private static final int CROWD = 50;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.M.uuuu");

    private OwnCouncil council;

    private static LocalDate in(int days) {
        return LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(days);
    }

    @Test
    void askedByTwoForTheSameTime(Everything everything) {
        council = OwnCouncil.found(everything, "ohjaajala");
        UUID guide = council.member("Ohjaaja", Role.COUNCILLOR);
        UUID runner = council.member("Pyytäjä", Role.FACILITATOR);
        Page phone = council.browse(council.enter(guide));
        phone.setViewportSize(375, 667);
        Page desk = council.browse(council.enter(runner));
        desk.setViewportSize(1280, 800);
        listed(phone);
        ask(desk, "Työpaja tiimille", "9", "11.30");
        ask(desk, "Keskustelu johdon kanssa", "11", "12");
        phone.navigate(council.url("/facilitator/bookings"));
        assertEquals(2, phone.locator("#waiting ~ ul > li").count());
        Looks.well(phone, "facilitator-bookings");
        phone.locator("li:has-text('Työpaja tiimille') button[value^=accept]").click();
        Eventually.text(phone.locator("#messages"), "Lupauduit.");
        phone.locator("li:has-text('Keskustelu johdon') button[value^=accept]").click();
        Eventually.text(phone.locator("#messages"), "Siihen aikaan on jo sovittu muuta.");
        phone.locator("li:has-text('Keskustelu johdon') button[value^=pass]").click();
        Eventually.text(phone.locator("#messages"), "Vastasit, ettet pääse.");
        askAtOnce(desk);
        desk.navigate(council.url("/facilitator/bookings"));
        String seen = desk.locator("#asked ~ ul").innerText();
        assertTrue(seen.contains("Sovittu") && seen.contains("Ei pääse"), seen);
        assertEquals(List.of("FACILITATOR_ASKED " + guide, "FACILITATOR_ASKED " + guide, "FACILITATOR_PASSED " + runner), council.read(
                "select occasion || ' ' || member_id from tiding where occasion like 'FACILITATOR%' union all select purpose || ' ' || member_id from mail where purpose like "
                        + "'FACILITATOR%' order by 1"));
        // in both calendars, by the clock
        Eventually.holds(desk, () -> council.read("select title_fi from calendar_date where kind = 'BOOKING'").equals(List.of("Työpaja tiimille")), Duration.ofMinutes(2));
        desk.locator("li:has-text('Työpaja tiimille') button[value^=calloff]").click();
        Eventually.text(desk.locator("#messages"), "Pyyntö on peruttu.");
        Eventually.holds(desk, () -> council.read("select 'gone' from calendar_date where kind = 'BOOKING' and gone").equals(List.of("gone")), Duration.ofMinutes(2));
        phone.context().close();
        desk.context().close();
    }

    private void listed(Page phone) {
        phone.navigate(council.url("/"));
        phone.locator("main a[href$='/facilitator/directory']").click();
        phone.locator("input[name=listed]").check();
        phone.locator("button[value=say]").click();
        Eventually.text(phone.locator("#messages"), "Kerro, mitä osaat");
        assertTrue(phone.locator("input[name=listed]").isChecked(), "what was ticked is kept");
        phone.locator("#skills").fill("Työpajat ja vaikeat keskustelut");
        phone.locator("input[name=in-fi]").check();
        phone.locator("input[name=in-sv]").check();
        phone.locator("#place").fill("Rannikko");
        phone.locator("button[value=say]").click();
        Eventually.text(phone.locator("#messages"), "Sinua voi nyt pyytää.");
        Looks.well(phone, "facilitators");
        assertEquals(0, phone.locator("a[href*='/facilitator/ask']").count(), "who does not run things asks nobody");
    }

    private void ask(Page desk, String title, String from, String to) {
        desk.navigate(council.url("/facilitator/directory"));
        desk.locator("a[href*='/facilitator/ask']").click();
        desk.locator("#title").fill(title);
        desk.locator("#day").fill(in(20).format(TYPED));
        desk.locator("#starts").fill(to);
        desk.locator("#ends").fill(from);
        desk.locator("button[value=askfor]").click();
        Eventually.text(desk.locator("#messages"), "Loppuajan on oltava alkuajan jälkeen.");
        assertEquals(title, desk.locator("#title").inputValue(), "what was typed is kept");
        desk.locator("#starts").fill(from);
        desk.locator("#ends").fill(to);
        Looks.well(desk, "facilitator-ask");
        desk.locator("button[value=askfor]").click();
        Eventually.text(desk.locator("#messages"), "Pyyntö on lähetetty.");
    }

    /** Whoever is taken is not asked in vain. */
    private void askAtOnce(Page desk) {
        desk.navigate(council.url("/facilitator/directory"));
        desk.locator("a[href*='/facilitator/ask']").click();
        desk.locator("#title").fill("Kolmas");
        desk.locator("#day").fill(in(20).format(TYPED));
        desk.locator("#starts").fill("11.15");
        desk.locator("#ends").fill("13");
        desk.locator("button[value=askfor]").click();
        Eventually.text(desk.locator("#messages"), "Siihen aikaan on jo sovittu muuta.");
    }

    /** Fifty requests for the same hours, accepted from fifty windows at once: one is agreed. The database alone would not have let a second in either. */
    @Test
    void nobodyIsBookedTwice(Everything everything) {
        council = OwnCouncil.found(everything, "kiirela");
        UUID guide = council.member("Kiireinen", Role.COUNCILLOR);
        UUID runner = council.member("Pyytäjä", Role.FACILITATOR);
        List<UUID> asked = new ArrayList<>();
        for (int one = 0; one < CROWD; one++) {
            asked.add(UUID.randomUUID());
            council.write("insert into booking (tenant_id, id, member_id, asker_id, title, place, day, starts, ends, status) values (?, ?, ?, ?, ?, '', current_date + 9, '12:00', "
                    + "'13:00', 'ASKED')", council.tenant(), asked.get(one), guide, runner, "Pyyntö " + one);
        }
        String session = council.enter(guide);
        String page = council.url("/facilitator/bookings");
        List<PlainBrowser> windows = IntStream.range(0, CROWD).mapToObj(one -> new PlainBrowser(session)).toList();
        List<Button> accept = IntStream.range(0, CROWD)
                .mapToObj(one -> windows.get(one).open(page).button(button -> button.value().equals("accept " + asked.get(one)))).toList();
        List<CompletableFuture<Answer>> pressed = IntStream.range(0, CROWD).mapToObj(one -> CompletableFuture.supplyAsync(() -> windows.get(one).press(accept.get(one)))).toList();
        List<Integer> statuses = pressed.stream().map(one -> one.join().status()).toList();

        assertEquals(List.of("1"), council.read("select count(*)::text from booking where status = 'ACCEPTED'"), statuses.toString());
        assertEquals(1, statuses.stream().filter(status -> status == 302 || status == 303).count(), statuses.toString());
        UUID other = UUID.fromString(council.read("select id::text from booking where status = 'ASKED' limit 1").get(0));
        Throwable refused = assertThrows(IllegalStateException.class, () -> council.write("update booking set status = 'ACCEPTED' where id = ?", other)).getCause();
        assertTrue(refused.getMessage().contains("booking_once"), refused.getMessage());
    }
}

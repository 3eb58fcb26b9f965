package fi.sopu.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fi.sopu.running.Eventually;
import fi.sopu.running.Looks;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.Passing;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.PlainBrowser.Answer;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import fi.sopu.shared.Tokens;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A network is founded, asks a council, and the council's people come through their own council's login: two taps the first time, and none after that. Whatever ends at home ends
 * there, and whoever should not come in does not; each refusal stands beside a success.
 */
@ExtendWith(RunningSopu.class)
class NetworkIT {

    private static final String SECRET = "Merkki-7f3a91";

    private Everything everything;

    @Test
    void foundedInvitedAcceptedAndLeft(Everything running) {
        everything = running;
        OwnCouncil network = founded();
        OwnCouncil home = OwnCouncil.found(running, "kotila");
        OwnCouncil.found(running, "verkkonaapuri");
        UUID keeper = home.member("Kotihoitaja", Role.REGIONAL_ADMIN);
        invited(network, home);
        accepted(home, keeper);
        UUID goer = person(home, "Kulkija", Role.CHAIR);
        home.write("update member set language = 'sv' where id = ?", goer);
        Page phone = home.browse(home.enter(goer));
        phone.setViewportSize(375, 667);
        passed(network, home, phone);
        left(network, home, keeper, phone);
        phone.context().close();
    }

    private OwnCouncil founded() {
        OwnCouncil platform = OwnCouncil.platform(everything);
        UUID operator = platform.member("Verkostonperustaja", Role.PLATFORM_ADMIN);
        Page page = platform.browse(platform.enter(operator));
        page.setViewportSize(1280, 800);
        page.navigate(platform.url("/platform/add-council?by=network"));
        Looks.well(page, "network-add");
        page.fill("[id='add:slug']", "alueverkosto");
        page.fill("[id='add:nameFi']", "Alueiden verkosto");
        page.fill("[id='add:nameSv']", "Områdenas nätverk");
        page.fill("[id='add:nameEn']", "Network of areas");
        page.fill("[id='add:contactName']", "Nea");
        page.fill("[id='add:contactEmail']", "nea@verkosto.example");
        page.click("[id='add:found']");
        page.waitForURL("**/platform/council?slug=alueverkosto*");
        page.navigate(everything.stack().url() + "/");
        Eventually.text(page.locator("main"), "Alueiden verkosto");
        page.context().close();
        platform.write("update member_role set ends = '2025-06-02' where member_id = ?", operator);
        return OwnCouncil.demo(everything, "alueverkosto");
    }

    private static UUID person(OwnCouncil council, String family, Role role) {
        UUID member = council.member(family, role);
        council.write("update member set email = ? where id = ?", family.toLowerCase(Locale.ROOT) + "@" + council.slug() + ".example", member);
        return member;
    }

    private static void invited(OwnCouncil network, OwnCouncil home) {
        Page desk = network.browse(network.enter(network.member("Verkostonhoitaja", Role.REGIONAL_ADMIN)));
        desk.setViewportSize(1280, 800);
        desk.navigate(network.url("/"));
        desk.locator("main a[href$='/network/organisations']").click();
        Looks.well(desk, "network-organisations-none");
        desk.selectOption("[id='invite:slug']", home.slug());
        desk.click("[id='invite:send']");
        Eventually.text(desk.locator("#messages"), "Kutsu on lähetetty.");
        assertEquals(0, desk.locator("[id='invite:slug'] option[value=" + home.slug() + "]").count(), "who has been asked can not be asked again");
        desk.fill("[id='outside:nameFi']", "Kuntaliitto");
        desk.click("[id='outside:add']");
        Eventually.text(desk.locator("#messages"), "Organisaatio on lisätty.");
        Eventually.count(2, desk.locator(".ui-datatable-data > tr"));
        Looks.well(desk, "network-organisations");
        desk.context().close();
    }

    private static void accepted(OwnCouncil home, UUID keeper) {
        Page desk = home.browse(home.enter(keeper));
        desk.setViewportSize(1280, 800);
        Eventually.holds(desk,
                () -> home.read("select occasion || ' ' || member_id from tiding where occasion = 'NETWORK_INVITED' union select purpose || ' ' || member_id from mail "
                        + "where purpose = 'NETWORK_INVITED'").equals(List.of("NETWORK_INVITED " + keeper)));
        desk.navigate(home.url("/"));
        desk.locator("main a[href$='/network/memberships']").click();
        Looks.well(desk, "network-memberships");
        desk.locator("main .rowlist a").click();
        Looks.well(desk, "network-invitation");
        desk.fill("[id='conditions:named']", "ei-kukaan@kotila.example");
        desk.click("[id='conditions:accept']");
        Eventually.text(desk.locator("#messages"), "Jäsenluettelossa ei ole: ei-kukaan@kotila.example");
        assertEquals("ei-kukaan@kotila.example", desk.inputValue("[id='conditions:named']"), "nothing typed is lost");
        desk.fill("[id='conditions:named']", "");
        desk.click("[id='conditions:accept']");
        Eventually.text(desk.locator("#messages"), "Valtuusto on mukana verkostossa näillä ehdoilla.");
        Looks.well(desk, "network-membership");
        desk.context().close();
    }

    /** From a link to a page of the network: the own council, "agree and go", and the page is there. The second time the link is enough. */
    private static void passed(OwnCouncil network, OwnCouncil home, Page phone) {
        phone.navigate(network.url("/process/archive"));
        Looks.well(phone, "network-door");
        phone.locator("main .rowlist a:has-text('" + home.slug() + "')").click();
        Eventually.text(phone.locator("main"), "Kulkija");
        Looks.well(phone, "network-pass");
        String shown = phone.locator("main").innerText();
        assertTrue(shown.contains("kulkija@kotila.example") && shown.contains("Ledamot"), shown);
        phone.locator("button[value=go]").click();
        phone.waitForURL(network.url("/process/archive"));
        assertEquals(List.of("Testi Kulkija kulkija@kotila.example sv kotila COUNCILLOR HOME"), network.read(
                "select given || ' ' || family || ' ' || email || ' ' || language || ' ' || home || ' ' || role || ' ' || r.source from member m join member_role r on r.member_id = m.id "
                        + "where home is not null"));
        assertEquals(List.of(), network.read("select '1' from member m where m.home is not null and m.home_key::text in ('" + home.read(
                "select id::text from member where family = 'Kulkija'").get(0) + "')"), "the key tells nothing of who it is at home");
        phone.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-sopu-in-" + network.slug()));
        phone.navigate(network.url("/process/archive"));
        phone.waitForURL(network.url("/process/archive"));
        assertEquals(1, network.read("select id::text from member where home = 'kotila'").size(), "the same person again");
        phone.navigate(home.url("/"));
        assertEquals(1, phone.locator("#networks ~ ul li").count());
    }

    /** Whoever logs out at home is out there too; whoever has left is not led in again by itself; and with the last day everybody is out. */
    private void left(OwnCouncil network, OwnCouncil home, UUID keeper, Page phone) {
        phone.navigate(network.url("/identity/logout"));
        phone.navigate(network.url("/"));
        Eventually.text(phone.locator("h1"), "Valitse oma organisaatiosi");
        phone.locator("main .rowlist a:has-text('" + home.slug() + "')").click();
        phone.waitForURL(network.url("/"));
        phone.navigate(home.url("/identity/logout"));
        phone.navigate(network.url("/"));
        Eventually.text(phone.locator("h1"), "Valitse oma organisaatiosi");
        UUID other = person(home, "Jääjä", Role.COUNCILLOR);
        PlainBrowser stays = new PlainBrowser(home.enter(other));
        assertEquals(network.url("/").replaceAll("https?://[^/]+", ""), Passing.go(stays, network, home, "/").location());
        assertEquals(200, stays.open(network.url("/")).status());
        Page desk = home.browse(home.enter(keeper));
        desk.setViewportSize(1280, 800);
        desk.navigate(home.url("/network/memberships"));
        desk.locator("main .rowlist a").click();
        desk.fill("[id='end:lastDay_input']", LocalDate.now(ZoneId.of("Europe/Helsinki")).format(DateTimeFormatter.ofPattern("d.M.uuuu")));
        desk.keyboard().press("Tab");
        desk.click("[data-opens=ending]");
        Looks.well(desk, "network-leaving");
        desk.click("[id='end:endIt']");
        Eventually.text(desk.locator("#messages"), "Valtuuston viimeinen päivä verkostossa on");
        assertEquals(303, stays.open(network.url("/")).status(), "out at once");
        assertEquals(404, stays.open(home.url("/network/pass?network=" + network.slug())).status());
        assertEquals(List.of("ENDED"), network.read("select state from organisation where slug = 'kotila'"));
        assertEquals(List.of(), network.read("select '1' from member_role where source = 'HOME' and (ends is null or ends >= current_date)"));
        Eventually.holds(desk, () -> home.read("select member_id::text from tiding where occasion = 'NETWORK_ENDING' union select member_id::text from mail where purpose = "
                + "'NETWORK_ENDING'").size() == 2, Duration.ofSeconds(30));
        desk.context().close();
    }

    @Test
    void whoShouldNotComeInDoesNot(Everything running) {
        everything = running;
        OwnCouncil network = Passing.network(running, "portti");
        OwnCouncil second = Passing.network(running, "toinen-portti");
        OwnCouncil home = OwnCouncil.found(running, "lahtola");
        Passing.join(network, home);
        Passing.join(second, home);
        UUID goer = person(home, "Menijä", Role.COUNCILLOR);
        home.write("update member set given = ? where id = ?", SECRET, goer);
        PlainBrowser mine = new PlainBrowser(home.enter(goer));
        String used = Passing.ticket(mine, network, home, "/");
        assertEquals(302, mine.open(used).status(), "the success beside every refusal");
        assertEquals(200, mine.open(network.url("/")).status());
        refused(mine, used, "a ticket works once");
        refused(new PlainBrowser(home.enter(goer)), Passing.ticket(mine, network, home, "/"), "another browser of the same person");
        refused(mine, Passing.ticket(mine, network, home, "/").replace("/portti/", "/toinen-portti/"), "another network");
        refused(mine, Passing.ticket(mine, network, home, "/").replaceAll("ticket=.*", "ticket=" + Tokens.fresh()), "a ticket of one's own making");
        String late = Passing.ticket(mine, network, home, "/");
        network.write("update login set ticket_until = now() - interval '1 second' where ticket_hash is not null");
        refused(mine, late, "a ticket that is too old");
        assertEquals(302, mine.open(Passing.ticket(mine, second, home, "/process/archive")).status());
        assertNotEquals(network.read("select home_key::text from member where home is not null"), second.read("select home_key::text from member where home is not null"),
                "two networks cannot match people");
        String open = Passing.ticket(mine, network, home, "//evil.example/");
        assertEquals("/portti/", mine.open(open).location().replaceAll("https?://[^/]+", ""), "leads nowhere else");

        assertTrue(atHome(home, network, home.member("Viranhaltija", Role.OFFICE_HOLDER)).contains("Valtuusto ei ole valinnut sinua"), "who may not go is told so");
        UUID linked = home.member("Linkkitulija", Role.COUNCILLOR);
        String token = Tokens.fresh();
        home.write("update member set by_link = true, email = 'linkki@lahtola.example' where id = ?", linked);
        home.write("insert into login (tenant_id, id, member_id, name_id, token_hash, return_path, started, seen) values (?, gen_random_uuid(), ?, '', ?, '/', now(), now())",
                home.tenant(), linked, Tokens.hash(token));
        PlainBrowser byLink = new PlainBrowser("__Host-sopu-in-lahtola=" + token);
        Answer page = byLink.open(home.url("/network/pass?network=portti"));
        assertTrue(byLink.press(page.button(one -> one.value().equals("go"))).body().contains("kun olet kirjautunut organisaatiosi tunnuksella"), "a mailbox is no account");

        ends(network, home, "the role at home", who -> home.write("update member_role set ends = current_date - 1 where member_id = ?", who), true);
        ends(network, home, "being removed at home", who -> press(home, "/identity/member?id=" + who, "removeIt"), false);
        ends(network, home, "the end of the login at home", who -> home.write("update login set ended = now() where member_id = ?", who), true);
        suspended(network, home);
        // nothing of one tenant lies in another but what was sent
        List<String> tables = home.read("select table_name from information_schema.columns where column_name = 'tenant_id' and table_schema = current_schema() order by 1");
        List<String> marked = tables.stream().filter(table -> !second.read("select '1' from " + table + " t where t::text like '%" + SECRET + "%' limit 1").isEmpty()).toList();
        assertEquals(List.of("member"), marked);
    }

    private static void refused(PlainBrowser browser, String address, String why) {
        Answer answer = browser.open(address);
        assertEquals(403, answer.status(), why);
        assertTrue(answer.body().contains("Linkki on vanhentunut tai käytetty."), "one and the same page: " + why);
    }

    private static String atHome(OwnCouncil home, OwnCouncil network, UUID member) {
        return new PlainBrowser(home.enter(member)).open(home.url("/network/pass?network=" + network.slug())).body();
    }

    /** @param later whether the clock has to see it, since nobody is told */
    private static void ends(OwnCouncil network, OwnCouncil home, String what, Consumer<UUID> ending, boolean later) {
        UUID member = person(home, "Lähtijä" + UUID.randomUUID().toString().substring(0, 6), Role.COUNCILLOR);
        PlainBrowser browser = new PlainBrowser(home.enter(member));
        assertEquals(302, Passing.go(browser, network, home, "/").status(), what);
        assertEquals(200, browser.open(network.url("/")).status(), what);
        ending.accept(member);
        long until = System.nanoTime() + Duration.ofSeconds(later ? 40 : 0).toNanos();
        while (browser.open(network.url("/")).status() == 200 && System.nanoTime() < until) {
            LockSupport.parkNanos(300_000_000);
        }
        assertEquals(303, browser.open(network.url("/")).status(), what);
    }

    private static void press(OwnCouncil home, String path, String button) {
        PlainBrowser admin = new PlainBrowser(home.enter(home.member("Poistaja", Role.REGIONAL_ADMIN)));
        Answer page = admin.open(home.url(path));
        assertEquals(302, admin.press(page.button(one -> one.name().endsWith(":" + button))).status());
    }

    private static void suspended(OwnCouncil network, OwnCouncil home) {
        UUID member = person(home, "Keskeytetty", Role.COUNCILLOR);
        PlainBrowser browser = new PlainBrowser(home.enter(member));
        assertEquals(302, Passing.go(browser, network, home, "/").status());
        network.write("update tenant set suspended = true where id = ?", network.tenant());
        assertTrue(browser.open(home.url("/network/pass?network=portti")).body().contains("Verkostoon ei pääse juuri nyt"), "the network is suspended");
        network.write("update tenant set suspended = false where id = ?", network.tenant());
        assertEquals(302, Passing.go(browser, network, home, "/").status());
        network.write("update organisation set state = 'ENDED' where slug = 'lahtola'");
        assertTrue(browser.open(home.url("/network/pass?network=portti")).body().contains("Verkostoon ei pääse juuri nyt"), "the network has let the council go");
    }

    /** With the real identity provider of the demo's Pohjanmaa: the door, the passage, today's day by the code in the room, and what it was worth. */
    @Test
    void aCouncillorOfPohjanmaaFromTheDoorToFeedback(Everything running) {
        everything = running;
        OwnCouncil home = OwnCouncil.demo(running, "pohjanmaa");
        OwnCouncil network = Passing.network(running, "koulutusverkko");
        Passing.join(network, home);
        try (Person anders = Person.visitor(running, network.slug(), "sv", Screen.PHONE)) {
            Page phone = anders.page();
            anders.go("/programme/mine");
            phone.locator("main .rowlist a[href*='/pohjanmaa/']").click();
            anders.fillLogin("anders.nygard");
            phone.locator("button[value=go]").click();
            phone.waitForURL(network.url("/programme/mine"));
            String day = today(network, UUID.fromString(network.read("select id::text from member where home = 'pohjanmaa'").get(0)));
            Page desk = network.browse(network.enter(network.member("Kouluttaja", Role.REGIONAL_ADMIN)));
            desk.navigate(network.url("/programme/attendance?id=" + day));
            desk.locator("[id='code:show']").click();
            String code = desk.locator(".room-code").innerText();
            anders.go("/programme/mine");
            phone.locator("main .rowlist a[href*='" + day + "']").click();
            phone.locator("[id='code:typed']").fill(code);
            phone.locator("[id='code:mark']").click();
            Eventually.count(0, phone.locator("[id='code:mark']"));
            Eventually.holds(phone, () -> !network.read("select 'open' from ballot_box where activity_id = '" + day + "'").isEmpty());
            anders.go("/programme/day?id=" + day);
            phone.locator("main a[href*='/programme/feedback']").click();
            phone.locator("input[name=USEFUL][value=KEPT]").check();
            phone.locator("button[value=send]").click();
            Eventually.holds(phone, () -> network.read("select count(*)::text from ballot where activity_id = '" + day + "'").equals(List.of("1")));
            // what is coming in the network stands on the own council's home, and leads straight there
            Eventually.holds(phone, () -> home.read("select title_sv from network_card").contains("Inledning"), Duration.ofSeconds(40));
            phone.navigate(home.url("/"));
            phone.locator("#networks ~ ul a:has-text('Inledning')").click();
            phone.waitForURL(network.url("/programme/day?id=" + day));
            Looks.well(phone, "network-day");
            desk.context().close();
        } finally {
            for (String table : List.of("network_card", "passage", "traveller", "network_goer", "network_membership")) {
                home.write("delete from " + table);
            }
        }
    }

    /** A programme of one day, today, for the one. */
    private static String today(OwnCouncil network, UUID member) {
        UUID target = UUID.randomUUID();
        UUID cohort = UUID.randomUUID();
        UUID programme = UUID.randomUUID();
        UUID day = UUID.randomUUID();
        int tenant = network.tenant();
        network.write("insert into target_group (tenant_id, id, name_fi, removed) values (?, ?, 'Väki', false)", tenant, target);
        network.write("insert into cohort values (?, ?, ?, 'Ryhmä 1', 0)", tenant, cohort, target);
        network.write("insert into cohort_seat values (?, gen_random_uuid(), ?, ?, ?)", tenant, target, cohort, member);
        network.write("insert into programme (tenant_id, id, target_id, name_fi, owners, starts, ends, invited, removed) values (?, ?, ?, 'Valmennus', '', current_date, "
                + "current_date + 300, true, false)", tenant, programme, target);
        network.write(
                "insert into gathering (tenant_id, id, programme_id, kind, title_fi, title_sv, day, place, way, link, places, cancelled) values (?, ?, ?, 'TRAINING', 'Aloitus', "
                        + "'Inledning', (now() at time zone 'Europe/Helsinki')::date, '', 'SITE', '', 30, false)",
                tenant, day, programme);
        return day.toString();
    }
}

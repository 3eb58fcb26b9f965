package fi.sopu.proposal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A proposal from raising to its answer: two councillors raise what is alike, a third supports one of them, a runner combines, asks and brings the answer back to all three. */
@ExtendWith(RunningSopu.class)
class ProposalIT {

    private OwnCouncil council;
    private final Map<String, UUID> people = new TreeMap<>();
    private final Map<String, Page> phones = new TreeMap<>();
    private Page desk;

    @Test
    void aProposalFromRaisingToItsAnswer(Everything everything) {
        council = OwnCouncil.found(everything, "aihiola");
        for (String name : List.of("Aloittaja", "Toinen", "Kannattaja", "Sivullinen")) {
            UUID member = council.member(name, Role.COUNCILLOR);
            council.write("update member set email = ? where id = ?", name.toLowerCase(Locale.ROOT) + "@aihiola.example", member);
            Page page = council.browse(council.enter(member));
            page.setViewportSize(375, 667);
            people.put(name, member);
            phones.put(name, page);
        }
        desk = council.browse(council.enter(council.member("Järjestäjä", Role.FACILITATOR)));
        desk.setViewportSize(1280, 800);
        String one = raised(phones.get("Aloittaja"), "Yhteinen kalenteri alueille");
        String other = raised(phones.get("Toinen"), "Kaikkien kokoukset samaan kalenteriin");
        supported(one, other);
        combined(one, other);
        answered(one);
        published();
        phones.values().forEach(page -> page.context().close());
        desk.context().close();
    }

    private String raised(Page phone, String title) {
        phone.navigate(council.url("/"));
        phone.locator("main a[href$='/proposal/proposals']").click();
        phone.locator("button[value=raise]").click();
        Eventually.text(phone.locator("#messages"), "Kirjoita aihiolle otsikko.");
        phone.locator("#title").fill(title);
        phone.locator("#text").fill("Nyt päivät menevät päällekkäin.\nYksi kalenteri riittäisi.");
        if (title.startsWith("Yhteinen")) {
            Looks.well(phone, "proposals-new");
        }
        phone.locator("button[value=raise]").click();
        phone.waitForURL("**/proposal/proposal?*");
        Eventually.text(phone.locator("#messages"), "Aihio on nyt kaikkien nähtävissä.");
        assertEquals(0, phone.locator("button[value=support]").count(), "nobody supports their own");
        return council.read("select id::text from proposal where title = '" + title + "'").get(0);
    }

    private void supported(String one, String other) {
        Page phone = phones.get("Kannattaja");
        phone.navigate(council.url("/proposal/proposals"));
        assertEquals(2, phone.locator("main .rowlist li").count());
        phone.navigate(council.url("/proposal/proposal?id=" + other));
        phone.locator("button[value=support]").click();
        Eventually.text(phone.locator("main"), "Kannatat tätä");
        Looks.well(phone, "proposal");
        assertEquals(0, phone.locator("button[value=answer]").count());
        assertEquals(404, phones.get("Sivullinen").navigate(council.url("/proposal/proposal?id=" + UUID.randomUUID())).status());
        Page raiser = phones.get("Aloittaja");
        raiser.navigate(council.url("/proposal/proposal?id=" + one));
        raiser.locator("button[value=withdraw]").click();
        Eventually.text(raiser.locator("#messages"), "Aihio on vedetty pois.");
        assertEquals(1, raiser.locator("main .rowlist li").count());
        raiser.locator("#messages button, .toast button").first().click();
        Eventually.text(raiser.locator("#messages"), "Aihio on palautettu.");
    }

    private void combined(String one, String other) {
        desk.navigate(council.url("/proposal/proposal?id=" + other));
        desk.locator("#with").selectOption(new SelectOption().setLabel("Yhteinen kalenteri alueille"));
        desk.locator("button[value=combine]").click();
        Eventually.text(desk.locator("#messages"), "Aihiot on yhdistetty.");
        desk.navigate(council.url("/proposal/proposals"));
        assertEquals(1, desk.locator("main .rowlist li").count());
        desk.navigate(council.url("/proposal/proposal?id=" + one));
        assertTrue(desk.locator(".page-head").innerText().contains("Ehdottajia ja kannattajia: 3"), desk.locator(".page-head").innerText());
        assertEquals("Kaikkien kokoukset samaan kalenteriin", desk.locator("#parts ~ ul b").first().innerText());
        desk.locator("#owner").fill("Sosiaali- ja terveysministeriö");
        desk.locator("#due").fill("ensi viikolla");
        desk.locator("button[value=askowner]").click();
        Eventually.text(desk.locator("#messages"), "Kirjoita päivä näin");
        assertEquals("Sosiaali- ja terveysministeriö", desk.locator("#owner").inputValue(), "what was typed is kept");
        desk.locator("#due").fill(LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(21).format(DateTimeFormatter.ofPattern("d.M.uuuu")));
        desk.locator("button[value=askowner]").click();
        Eventually.text(desk.locator("main"), "Vastausta odotetaan: Sosiaali- ja terveysministeriö");
        Looks.well(desk, "proposal-asked");
    }

    private void answered(String one) {
        council.write("update proposal set due = current_date - 1 where id = ?", UUID.fromString(one));
        Page phone = phones.get("Sivullinen");
        phone.navigate(council.url("/proposal/proposal?id=" + one));
        Eventually.text(phone.locator(".page-head"), "Vastaus on myöhässä");
        desk.reload();
        desk.locator("#answer").fill("Kalenteri otetaan käyttöön keväällä.");
        desk.locator("button[value=answer]").click();
        Eventually.text(desk.locator("#messages"), "Valitse, miten kävi.");
        assertEquals("Kalenteri otetaan käyttöön keväällä.", desk.locator("#answer").inputValue(), "what was typed is kept");
        desk.locator("input[name=how][value=ANSWERED]").check();
        desk.locator("button[value=answer]").click();
        Eventually.text(desk.locator("#messages"), "Vastaus on julkaistu");
        phone.navigate(council.url("/proposal/proposal?lang=sv&id=" + one));
        Eventually.text(phone.locator("#answered"), "Har fått svar");
        assertEquals(0, phone.locator("main form").count(), "an answered one is not supported any more");
        Looks.well(phone, "proposal-answered");
        assertEquals(people.entrySet().stream().filter(each -> !each.getKey().equals("Sivullinen")).map(each -> each.getValue().toString()).sorted().toList(),
                council.read("select member_id::text from tiding where occasion = 'PROPOSAL' union select member_id::text from mail where purpose = 'PROPOSAL' order by 1"),
                "all who raised or support it are told, and nobody else");
    }

    /** Everybody reads what is proposed and answered, without a login and without a name, until the list is withdrawn. */
    private void published() {
        Page visitor = council.browse("x=y");
        visitor.setViewportSize(375, 667);
        String address = council.url("/public/proposals");
        assertEquals(404, visitor.navigate(address).status(), "nothing is public by itself");
        Page phone = phones.get("Aloittaja");
        phone.navigate(council.url("/proposal/proposals"));
        assertEquals(0, phone.locator("button[value=publish]").count(), "who does not run things publishes nothing");
        desk.navigate(council.url("/proposal/proposals"));
        desk.locator("[data-opens=publishing]").click();
        desk.locator("button[value=publish]").click();
        Eventually.text(desk.locator("#messages"), "Luettelo on julkaistu.");
        Looks.well(desk, "proposals-runner");
        assertEquals(200, visitor.navigate(address).status());
        String main = visitor.locator("main").innerText();
        assertTrue(main.contains("Yhteinen kalenteri alueille") && main.contains("Kalenteri otetaan käyttöön keväällä.") && main.contains("Ehdottajia ja kannattajia: 3")
                && main.contains("Sosiaali- ja terveysministeriö"), main);
        people.keySet().forEach(name -> assertTrue(!visitor.content().contains(name), name + " is named"));
        Looks.well(visitor, "proposals-public");
        visitor.navigate(council.url("/public/index"));
        visitor.locator("main a[href$='/public/proposals']").click();
        visitor.waitForURL("**/public/proposals");
        phone.reload();
        Eventually.text(phone.locator("main"), "Otsikko ja vastaus näkyvät myös julkisessa luettelossa, nimesi ei.");
        desk.locator("button[value=unpublish]").click();
        Eventually.text(desk.locator("#messages"), "Luettelo ei enää näy muille.");
        assertEquals(404, visitor.navigate(address).status());
        visitor.context().close();
    }
}

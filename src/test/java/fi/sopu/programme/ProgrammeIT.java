package fi.sopu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import fi.sopu.running.Eventually;
import fi.sopu.running.Looks;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.PlainBrowser.Answer;
import fi.sopu.running.PlainBrowser.Button;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A council's own programme, from the template to a day in the room: a runner plans and invites, each participant finds exactly their own days, one place goes from one to the
 * next in the queue, and people are there by the code on the wall or by the list.
 */
@ExtendWith(RunningSopu.class)
class ProgrammeIT {

    private static final int COHORTS = 3;
    private static final int EACH = 2;
    private static final int CROWD = 50;
    private static final int PLACES = 5;
    private static final int AREAS = 5;
    private static final int PEOPLE = 150;
    private static final int SIXTY = 60;
    private static final Pattern DAY = Pattern.compile("class=\"cover\" href=\"[^\"]*/programme/day\\?id=([0-9a-f-]{36})\"");
    private static final Pattern QUEUE = Pattern.compile("Paikkasi jonossa: (\\d+)");

    private OwnCouncil council;
    private Page desk;
    private final List<UUID> people = new ArrayList<>();
    private Page first;
    private Page second;
    private String process;

    @Test
    void aProgrammeFromTheTemplateToADayInTheRoom(Everything everything) {
        council = OwnCouncil.found(everything, "ohjelmala");
        group();
        desk = council.browse(council.enter(council.member("Järjestäjä", Role.FACILITATOR)));
        desk.setViewportSize(1280, 800);
        planned();
        clashing();
        first = phone(0);
        second = phone(EACH);
        assertEquals(0, first.locator("#gatherings").count(), "nobody sees what is being planned");
        invited();
        eachTheirOwn();
        along();
        polled();
        String opening = council.read("select id::text from gathering where title_fi like 'Yhteinen aloitus%'").get(0);
        moved(opening);
        onePlace(opening);
        inTheRoom(opening);
        speaking(opening);
        worth(opening);
        cancelled(opening);
        // meanwhile what calendars and mail tell has been noted
        Eventually.holds(desk,
                () -> council.read("select count(distinct about)::text from calendar_date where kind = 'GATHERING'").equals(List.of(Integer.toString(6 + 3 * COHORTS))),
                Duration.ofMinutes(3));
        Afterwards later = new Afterwards(council, desk, people);
        later.impact();
        joined();
        later.regrouped();
        later.forgotten(opening);
        for (Page page : List.of(desk, first, second)) {
            page.context().close();
        }
    }

    /** Whoever is put into a group later is told of its days to come, and nobody else is anew. */
    private void joined() {
        UUID late = council.member("Myöhäinen", Role.COUNCILLOR);
        council.write("delete from tiding");
        Page admin = council.browse(council.enter(council.member("Hoitaja", Role.REGIONAL_ADMIN)));
        admin.navigate(council.url("/cohort/group?id=" + council.read("select id::text from target_group").get(0)));
        String lines = admin.locator("[id='group:lines']").inputValue();
        admin.locator("[id='group:lines']").fill(lines + "\nMyöhäinen Testi; YTA 2");
        admin.locator("[id='group:save']").click();
        Eventually.holds(admin, () -> council.read("select 'in' from cohort_seat where member_id = '" + late + "'").equals(List.of("in")));
        assertEquals(
                council.read("select d.id::text from calendar_date d join gathering g on g.id = d.about where d.day > current_date and not d.gone and (not exists (select 1 from "
                        + "gathering_cohort c where c.gathering_id = g.id) or exists (select 1 from gathering_cohort c join cohort o on o.id = c.cohort_id where c.gathering_id = g.id and "
                        + "o.name = 'YTA 2')) order by 1"),
                council.read("select date_id::text from tiding where occasion = 'CALLED' and member_id = '" + late + "' order by 1"));
        assertEquals(List.of(late.toString()), council.read("select distinct member_id::text from tiding where occasion = 'CALLED'"));
        admin.context().close();
    }

    /** As it is typed. */
    private static String in(int days) {
        return LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(days).format(DateTimeFormatter.ofPattern("d.M.uuuu"));
    }

    /** From a stage's page to a rule of a charter: a workshop, who comes in time and who too late, what there is to read, what came of it, and what was made of that. */
    @Test
    void aStagesWorkshopAndWhatCameOfIt(Everything everything) throws IOException {
        council = OwnCouncil.found(everything, "pajala");
        desk = council.browse(council.enter(council.member("Puheenjohtaja", Role.CHAIR)));
        desk.setViewportSize(1280, 800);
        people.addAll(List.of(council.member("Ajoissa", Role.COUNCILLOR), council.member("Myöhässä", Role.COUNCILLOR)));
        UUID outsider = council.member("Sivullinen", Role.OFFICE_HOLDER);
        desk.navigate(council.url("/process/start"));
        desk.locator("#start button[type=submit]").click();
        desk.waitForURL("**/process/plan?*");
        process = council.read("select id::text from process where not is_template").get(0);
        String stage = council.read("select id::text from stage order by position limit 1").get(0);
        String day = workshop(stage);
        first = phone(0);
        second = phone(1);
        signedUp(day);
        read(day, outsider);
        outcome(day);
        clause();
        for (Page page : List.of(desk, first, second)) {
            page.context().close();
        }
    }

    private String workshop(String stage) {
        desk.navigate(council.url("/process/stage?stage=" + stage));
        Eventually.text(desk.locator("main"), "Vaiheella ei vielä ole työpajoja.");
        desk.locator("a[href*='/programme/workshop?']").click();
        desk.waitForURL("**/programme/workshop?*");
        Looks.well(desk, "workshop-add");
        desk.locator("[id='day:titleFi']").fill("Mitä kuunteleminen on");
        desk.locator("[id='day:titleSv']").fill("Vad är att lyssna");
        desk.locator("[id='day:on_input']").fill(in(3));
        desk.locator("[id='day:until_input']").fill(in(4));
        desk.locator("[id='day:places']").fill("1");
        desk.locator("[id='day:save']").click();
        Eventually.text(desk.locator("#messages"), "ei voi olla tilaisuuden päivän jälkeen");
        desk.locator("[id='day:until_input']").fill(in(1));
        desk.locator("[id='day:save']").click();
        desk.waitForURL("**/programme/programme?id=*");
        Page early = phone(0);
        assertEquals(0, early.locator("#gatherings").count(), "nobody sees what is being planned");
        early.context().close();
        Looks.well(desk, "workshops");
        desk.locator("[data-opens=inviting]").click();
        desk.locator("[id='people:invite']").click();
        Eventually.text(desk.locator("#messages"), "Väki on kutsuttu.");
        desk.navigate(council.url("/process/plan?process=" + process));
        Eventually.count(1, desk.locator("section:has(#workshops) li"));
        desk.navigate(council.url("/process/stage?stage=" + stage));
        Eventually.count(1, desk.locator("section:has(#workshops) li"));
        return council.read("select id::text from gathering").get(0);
    }

    /** One is in time, the other has the page open when it becomes too late, and gets a place from whoever runs it. */
    private void signedUp(String day) {
        assertEquals(1, first.locator("#gatherings ~ ul a[href*='/programme/day?']").count());
        first.navigate(council.url("/report/process?process=" + process));
        first.locator("section:has(#workshops) a").click();
        first.waitForURL("**/programme/day?id=*");
        assertTrue(first.locator("#say").innerText().contains("Ilmoittaudu viimeistään"), first.locator("#say").innerText());
        first.locator("[id='say:come']").click();
        Eventually.text(first.locator("#say h2"), "Olet tulossa");
        second.navigate(council.url("/programme/day?id=" + day));
        council.write("update gathering set signup_until = current_date - 1 where id = ?", UUID.fromString(day));
        second.locator("[id='say:come']").click();
        Eventually.text(second.locator("#messages"), "Ilmoittautuminen päättyi");
        assertEquals(List.of(people.get(0).toString()), council.read("select member_id::text from gathering_seat where answer = 'COMING'"));
        second.navigate(council.url("/programme/day?id=" + day + "&lang=sv"));
        Eventually.text(second.locator("#say"), "Anmälningstiden gick ut");
        assertEquals(0, second.locator("[id='say:come']").count());
        Looks.well(second, "my-day-late");
        second.navigate(council.url("/programme/day?id=" + day + "&lang=fi"));
        desk.navigate(council.url("/programme/attendance?id=" + day));
        desk.locator("#list li:has-text('Myöhässä') button:has-text('Anna paikka')").click();
        Eventually.text(desk.locator("#messages"), "on saanut paikan.");
        Looks.well(desk, "attendance-seated");
        for (Page page : List.of(first, second)) {
            page.reload();
            Eventually.text(page.locator("#say h2"), "Olet tulossa");
        }
        Eventually.holds(desk, () -> council.read("select 'told' from calendar_date where answer_by = current_date - 1").equals(List.of("told")), Duration.ofMinutes(3));
    }

    private void read(String day, UUID outsider) throws IOException {
        desk.navigate(council.url("/programme/attendance?id=" + day));
        desk.locator("a[href*='/programme/material?']").click();
        desk.waitForURL("**/programme/material?*");
        refusedFile("ohjelma.exe", "MZ".getBytes(StandardCharsets.US_ASCII), "Tätä tiedostomuotoa ei voi lisätä.");
        refusedFile("sivu.pdf", "<html>".getBytes(StandardCharsets.US_ASCII), "Tiedoston sisältö ei vastaa sen päätettä");
        Looks.well(desk, "material-refused");
        Path large = Files.createTempFile("iso", ".pdf");
        try {
            Files.write(large, new byte[GivenFile.MOST + 1]);
            desk.locator("#file").setInputFiles(large);
            Eventually.text(desk.locator("#file-wrong"), "Tiedosto on liian suuri.");
        } finally {
            Files.delete(large);
        }
        assertEquals(409,
                desk.evaluate("async address => (await fetch(address + crypto.randomUUID() + '?name=iso.pdf', {method: 'PUT', body: new Uint8Array(" + (GivenFile.MOST + 1)
                        + "), headers: {'Content-Type': 'application/octet-stream'}})).status", desk.locator("#file").getAttribute("data-brings")),
                "the server does not believe the page");
        assertEquals(List.of("0"), council.read("select count(*)::text from gathering_material"));
        desk.locator("#file").setInputFiles(new FilePayload("Päivän diat.pdf", "application/pdf", "%PDF-1.7 diat".getBytes(StandardCharsets.US_ASCII)));
        Eventually.text(desk.locator("main"), "Tiedosto on lisätty.");
        desk.locator("#title").fill("Ennakkokysely");
        desk.locator("#address").fill("http://kysely.example");
        desk.locator("button[value=link]").click();
        Eventually.text(desk.locator("#messages"), "Osoite ei kelpaa");
        assertEquals("Ennakkokysely", desk.locator("#title").inputValue(), "what was typed is kept");
        desk.locator("#address").fill("https://kysely.example");
        desk.locator("button[value=link]").click();
        Eventually.text(desk.locator("#messages"), "Linkki on lisätty.");
        String file = desk.locator("main a[href*='/api/programme/material/']").getAttribute("href");
        first.reload();
        assertEquals(0, first.locator("#material").count(), "not before it is opened");
        PlainBrowser participant = new PlainBrowser(council.enter(people.get(0)));
        String address = council.url(file.substring(file.indexOf("/api/")));
        assertEquals(404, participant.open(address).status());
        desk.locator("button[value=show]").click();
        Eventually.text(desk.locator("#messages"), "Aineisto näkyy nyt osallistujille.");
        Looks.well(desk, "material");
        first.reload();
        assertEquals(List.of("Päivän diat.pdf", "Ennakkokysely"), first.locator("section:has(#material) li a").allInnerTexts().stream().map(String::strip).toList());
        Looks.well(first, "my-day-material");
        assertEquals("%PDF-1.7 diat", participant.open(address).body());
        Download kept = first.waitForDownload(() -> first.locator("section:has(#material) li a").first().click());
        assertEquals("Päivän diat.pdf", kept.suggestedFilename(), "kept, and not shown");
        assertEquals(404, new PlainBrowser(council.enter(outsider)).open(address).status(), "it is no day of theirs");
        desk.locator("button[value^='remove']").first().click();
        Eventually.text(desk.locator("#messages"), "Aineisto on poistettu.");
        assertEquals(404, participant.open(address).status());
        desk.locator(".undo-now button").click();
        Eventually.text(desk.locator("#messages"), "Aineisto on palautettu paikalleen.");
        assertEquals(200, participant.open(address).status());
    }

    private void refusedFile(String name, byte[] content, String why) {
        desk.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        Eventually.text(desk.locator("#file-wrong"), why);
    }

    private void outcome(String day) {
        desk.navigate(council.url("/programme/outcome?id=" + day));
        Eventually.text(desk.locator("main"), "Päivää ei ole vielä pidetty");
        council.write("update gathering set signup_until = null, day = (now() at time zone 'Europe/Helsinki')::date where id = ?", UUID.fromString(day));
        desk.reload();
        desk.locator("#new-fi").fill("Annamme toistemme puhua loppuun");
        desk.locator("#new-sv").fill("Vi låter varandra tala till punkt");
        desk.locator("button[value=add]").click();
        Eventually.text(desk.locator("#messages"), "Linjaus on lisätty.");
        assertEquals("", desk.locator("#new-fi").inputValue());
        desk.locator("#new-fi").fill("Kokous alkaa ajallaan");
        desk.locator("button[value=add]").click();
        Eventually.count(2, desk.locator(".agreed-lines > li"));
        desk.locator("button[value^='remove']").nth(1).click();
        Eventually.text(desk.locator("#messages"), "Linjaus on poistettu.");
        Eventually.count(1, desk.locator(".agreed-lines > li"));
        desk.locator(".undo-now button").click();
        Eventually.count(2, desk.locator(".agreed-lines > li"));
        desk.locator(".agreed-lines > li a").nth(1).click();
        desk.locator(".agreed-lines textarea[name=fi]").fill("Kokoukset alkavat ajallaan");
        desk.locator("button[value^='save']").click();
        Eventually.text(desk.locator("#messages"), "Linjaus on tallennettu.");
        desk.locator("#n-fi").fill("Hyvä keskustelu pöydissä.");
        desk.locator("button[value=note]").click();
        Eventually.text(desk.locator("#messages"), "Muistiinpanot on tallennettu.");
        Looks.well(desk, "outcome");
        first.navigate(council.url("/programme/day?id=" + day + "&lang=sv"));
        assertEquals(List.of("Vi låter varandra tala till punkt", "Kokoukset alkavat ajallaan"), first.locator(".agreed li").allInnerTexts());
        assertTrue(first.locator("main").innerText().contains("Hyvä keskustelu pöydissä."), first.locator("main").innerText());
        Looks.well(first, "my-day-outcome");
    }

    private void clause() {
        desk.navigate(council.url("/charter/draft?process=" + process));
        desk.locator("button[value=start]").click();
        Eventually.count(2, desk.locator(".pick"));
        Looks.well(desk, "charter-lines");
        desk.locator(".pick input").first().check();
        desk.locator("button[value=pick]").click();
        Eventually.text(desk.locator("#messages"), "Ajatus on otettu mukaan.");
        Eventually.text(desk.locator(".comes-from"), "linjaus työpajassa Mitä kuunteleminen on");
        assertEquals("Annamme toistemme puhua loppuun.", desk.locator(".drafting-clauses textarea[name=fi]").first().inputValue());
        assertEquals(List.of("1 Annamme toistemme puhua loppuun"), council.read("select rank || ' ' || idea_fi from charter_source where agreed_on is not null"));
        council.write("update policy_line set removed = true");
        first.navigate(council.url("/charter/draft?process=" + process + "&lang=sv"));
        Eventually.text(first.locator(".comes-from"), "riktlinje från workshoppen Vad är att lyssna");
        desk.reload();
        Looks.well(desk, "charter-clause-of-a-line");
    }

    /** Everybody presses in the same moment: each has one row, as many come as there are places, and the others stand in one line. */
    @Test
    void fiftyAtOnceForFivePlaces(Everything everything) {
        council = OwnCouncil.found(everything, "paikkala");
        UUID target = UUID.randomUUID();
        UUID programme = UUID.randomUUID();
        UUID day = UUID.randomUUID();
        council.write("insert into target_group (tenant_id, id, name_fi, removed) values (?, ?, 'Kaikki', false)", council.tenant(), target);
        council.write("insert into cohort values (?, ?, ?, 'Ryhmä 1', 0)", council.tenant(), target, target);
        council.write(
                "insert into programme (tenant_id, id, target_id, name_fi, owners, starts, ends, invited, removed) values (?, ?, ?, 'Paikat', '', current_date, current_date + 9, "
                        + "true, false)",
                council.tenant(), programme, target);
        council.write("insert into gathering (tenant_id, id, programme_id, kind, title_fi, day, place, way, link, places, cancelled) values (?, ?, ?, 'WORKSHOP', 'Työpaja', "
                + "current_date + 5, '', 'SITE', '', 5, false)", council.tenant(), day, programme);
        List<PlainBrowser> phones = new ArrayList<>();
        for (int person = 0; person < CROWD; person++) {
            UUID member = council.member("Tulija" + person, Role.COUNCILLOR);
            council.write("insert into cohort_seat values (?, gen_random_uuid(), ?, ?, ?)", council.tenant(), target, target, member);
            phones.add(new PlainBrowser(council.enter(member)));
        }
        String page = council.url("/programme/day?id=" + day);
        List<Button> come = phones.stream().map(phone -> phone.open(page).button(button -> button.name().equals("say:come"))).toList();
        List<CompletableFuture<Answer>> pressed = IntStream.range(0, CROWD).mapToObj(person -> CompletableFuture.supplyAsync(() -> phones.get(person).press(come.get(person))))
                .toList();
        pressed.forEach(answer -> assertEquals(302, answer.join().status()));

        assertEquals(List.of(Integer.toString(CROWD)), council.read("select count(*)::text from gathering_seat where answer = 'COMING'"));
        List<String> seen = phones.stream().map(phone -> phone.open(page).body()).toList();
        assertEquals(PLACES, seen.stream().filter(body -> body.contains("<h2>Olet tulossa</h2>")).count());
        assertEquals(IntStream.rangeClosed(1, CROWD - PLACES).boxed().toList(),
                seen.stream().map(QUEUE::matcher).filter(Matcher::find).map(turn -> Integer.valueOf(turn.group(1))).sorted().toList());
    }

    /**
     * The template for five cooperation areas and 150 people: everybody finds exactly their own days, a day that is moved is told to those whose it is and each once, and sixty
     * who mark themselves in the same moment are all there.
     */
    @Test
    void aHundredAndFiftyPeople(Everything everything) {
        council = OwnCouncil.found(everything, "suurela");
        UUID target = UUID.randomUUID();
        council.write("insert into target_group (tenant_id, id, name_fi, removed) values (?, ?, 'Johtoryhmät', false)", council.tenant(), target);
        List<UUID> areas = IntStream.range(0, AREAS).mapToObj(at -> UUID.randomUUID()).toList();
        areas.forEach(area -> council.write("insert into cohort values (?, ?, ?, ?, ?)", council.tenant(), area, target, "YTA " + areas.indexOf(area), areas.indexOf(area)));
        for (int person = 0; person < PEOPLE; person++) {
            UUID member = council.member("Väki" + person, Role.COUNCILLOR);
            people.add(member);
            council.write("insert into cohort_seat values (?, gen_random_uuid(), ?, ?, ?)", council.tenant(), target, areas.get(person % AREAS), member);
        }
        String runner = council.enter(council.member("Järjestäjä", Role.FACILITATOR));
        PlainBrowser office = new PlainBrowser(runner);
        String added = office.press(office.open(council.url("/programme/programmes")).button(button -> button.name().equals("new:add")).with("nameFi", "Ohjelma", "nameSv", "",
                "starts", in(60), "ends", in(400), "target", target.toString())).location();
        office.press(office.open(council.url(added.substring(added.indexOf("/programme/")))).button(button -> button.name().endsWith("people:invite")));
        List<PlainBrowser> phones = people.stream().map(member -> new PlainBrowser(council.enter(member))).toList();
        for (int person = 0; person < PEOPLE; person++) {
            String body = phones.get(person).open(council.url("/programme/mine")).body();
            assertEquals(
                    council.read("select g.id::text from gathering g where not exists (select 1 from gathering_cohort c where c.gathering_id = g.id) or exists (select 1 from "
                            + "gathering_cohort c where c.gathering_id = g.id and c.cohort_id = '" + areas.get(person % AREAS) + "') order by 1"),
                    DAY.matcher(body).results().map(found -> found.group(1)).sorted().toList());
        }
        desk = council.browse(runner);
        desk.navigate(council.url("/"));
        Eventually.holds(desk, () -> council.read("select count(*)::text from calendar_date where kind = 'GATHERING'").equals(List.of(Integer.toString(5 + 3 * AREAS))),
                Duration.ofMinutes(3));
        council.write("delete from tiding");
        String moved = council.read("select gathering_id::text from gathering_cohort where cohort_id = '" + areas.get(2) + "' limit 1").get(0);
        office.press(office.open(council.url("/programme/gathering?id=" + moved)).button(button -> button.name().equals("day:save")).with("place", "Kuopio-halli", "link", "",
                "cohorts", areas.get(2).toString()));
        Eventually.holds(desk, () -> !council.read("select id::text from tiding").isEmpty(), Duration.ofMinutes(3));
        assertEquals(council.read("select 'CALLED_ELSE ' || member_id from cohort_seat where cohort_id = '" + areas.get(2) + "' order by 1"),
                council.read("select occasion || ' ' || member_id from tiding order by 1"));
        sixtyByCode(phones.subList(0, SIXTY));
        desk.context().close();
    }

    private void sixtyByCode(List<PlainBrowser> phones) {
        String day = council.read("select id::text from gathering where title_fi like 'Yhteinen aloitus%'").get(0);
        council.write("update gathering set day = (now() at time zone 'Europe/Helsinki')::date, code = '246810' where id = ?", UUID.fromString(day));
        String page = council.url("/programme/day?id=" + day);
        List<Button> here = phones.stream().map(phone -> phone.open(page).button(button -> button.name().equals("code:mark")).with("typed", "246 810")).toList();
        long began = System.nanoTime();
        List<CompletableFuture<Answer>> pressed = IntStream.range(0, SIXTY).mapToObj(person -> CompletableFuture.supplyAsync(() -> phones.get(person).press(here.get(person))))
                .toList();
        pressed.forEach(answer -> assertEquals(302, answer.join().status()));
        System.out.printf("%d people were marked by code in %d ms%n", SIXTY, (System.nanoTime() - began) / 1_000_000);
        assertEquals(people.subList(0, SIXTY).stream().map(UUID::toString).sorted().toList(),
                council.read("select member_id::text from gathering_seat where came = 'CODE' order by 1"), "all of them, and each once");
    }

    private void group() {
        UUID target = UUID.randomUUID();
        council.write("insert into target_group (tenant_id, id, name_fi, name_sv, removed) values (?, ?, 'Johtoryhmät', 'Ledningsgrupper', false)", council.tenant(), target);
        for (int at = 0; at < COHORTS; at++) {
            UUID cohort = UUID.randomUUID();
            council.write("insert into cohort values (?, ?, ?, ?, ?)", council.tenant(), cohort, target, "YTA " + (at + 1), at);
            for (int each = 0; each < EACH; each++) {
                UUID member = council.member("Johtaja" + (char) ('A' + people.size()), Role.COUNCILLOR);
                people.add(member);
                council.write("insert into cohort_seat values (?, gen_random_uuid(), ?, ?, ?)", council.tenant(), target, cohort, member);
            }
        }
        council.member("Sivullinen", Role.COUNCILLOR);
    }

    private Page phone(int person) {
        Page page = council.browse(council.enter(people.get(person)));
        page.setViewportSize(375, 667);
        page.navigate(council.url("/"));
        return page;
    }

    private void planned() {
        desk.navigate(council.url("/"));
        desk.locator("main a[href$='/programme/programmes']").click();
        Looks.well(desk, "programmes-none");
        desk.locator("[id='new:nameFi']").fill("Johtoryhmien valmennusohjelma");
        desk.locator("[id='new:nameSv']").fill("Coachningsprogram för ledningsgrupper");
        desk.locator("[id='new:owners']").fill("STM, SM, VM");
        desk.locator("[id='new:starts_input']").fill(in(60));
        desk.locator("[id='new:ends_input']").fill(in(360));
        desk.locator("[id='new:target']").selectOption(new SelectOption().setLabel("Johtoryhmät"));
        desk.locator("[id='new:add']").click();
        desk.waitForURL("**/programme/programme?id=*");
        Eventually.count(5 + 3 * COHORTS, desk.locator(".ui-datatable-data > tr"));
        assertEquals(3, desk.locator(".ui-datatable-data > tr:has-text('YTA 2')").count());
        Looks.well(desk, "programme");
        assertEquals(List.of("6 true", "12 true"),
                council.read("select i.months || ' ' || (i.opens = p.ends + make_interval(months => i.months)) from impact i join programme p on "
                        + "p.id = i.programme_id order by i.months"),
                "planned at the start, as usual");
    }

    /** A council's meeting on the first day, and that day twice for one cohort. */
    private void clashing() {
        desk.locator("a[href*='/programme/clashes?']").click();
        Eventually.text(desk.locator("main"), "Päällekkäisyyksiä ei ole");
        council.write(
                "insert into meeting (tenant_id, id, body_id, held_on, number, place) select tenant_id, gen_random_uuid(), (select id from body where tenant_id = ? limit 1), day, 90, '' "
                        + "from gathering where title_fi like 'Yhteinen aloitus%'",
                council.tenant());
        String extra = "insert into gathering (tenant_id, id, programme_id, kind, title_fi, day, starts, ends, place, way, link, cancelled) select tenant_id, gen_random_uuid(), programme_id, "
                + "'WORKSHOP', 'Päällekkäinen', day, starts, ends, '', 'SITE', '', false from gathering where title_fi like 'Yhteinen aloitus%'";
        council.write(extra);
        desk.reload();
        String main = desk.locator("main").innerText();
        assertTrue(main.contains("Kokous: ") && main.contains("Molempiin kutsuttuja: " + COHORTS * EACH), main);
        assertEquals(List.of("2", Integer.toString(COHORTS * EACH)), desk.locator("#load ~ ul .tnum").allInnerTexts());
        Looks.well(desk, "programme-clashes");
        council.write("delete from gathering where title_fi = 'Päällekkäinen'");
        desk.locator(".trail, .page-head a").first().click();
        desk.waitForURL("**/programme/programme?id=*");
    }

    private void invited() {
        desk.locator("[data-opens=inviting]").click();
        assertTrue(desk.locator("#inviting").innerText().contains(Integer.toString(COHORTS * EACH)), desk.locator("#inviting").innerText());
        desk.locator("[id='people:invite']").click();
        Eventually.text(desk.locator("#messages"), "Väki on kutsuttu.");
        assertEquals(0, desk.locator("[data-opens=inviting]").count());
    }

    /** Over everybody: five common days and the three of their own cohort, neither more nor less. */
    private void eachTheirOwn() {
        for (int person = 0; person < people.size(); person++) {
            Page page = phone(person);
            assertEquals(3, page.locator("#gatherings ~ ul > li").count(), "the next ones are on the home page");
            page.navigate(council.url("/programme/mine"));
            List<String> shown = page.locator("main .rowlist a").all().stream().map(link -> link.getAttribute("href").replaceAll(".*id=", "")).sorted().toList();
            assertEquals(council.read("select g.id::text from gathering g where not exists (select 1 from gathering_cohort c where c.gathering_id = g.id) or exists (select 1 from "
                    + "gathering_cohort c join cohort_seat s on s.cohort_id = c.cohort_id where c.gathering_id = g.id and s.member_id = '" + people.get(person) + "') order by 1"),
                    shown);
            assertEquals(8, shown.size());
            if (person == 0) {
                Looks.well(page, "my-days");
                printed(page, "my-days", ".print-head");
                String theirs = council.read("select c.gathering_id::text from gathering_cohort c join cohort o on o.id = c.cohort_id where o.name = 'YTA 3' limit 1").get(0);
                assertEquals(404, page.navigate(council.url("/programme/day?id=" + theirs)).status());
                page.navigate(council.url("/programme/mine?lang=sv"));
                assertTrue(page.locator("main").innerText().contains("Gemensam start"), page.locator("main").innerText());
            }
            page.context().close();
        }
    }

    /** The days along the time, in a row for each cohort: reached and opened by the keyboard, in the reader's words. */
    private void along() {
        desk.navigate(council.url("/programme/programme?id=" + council.read("select id::text from programme").get(0)));
        Eventually.count(5 + 3 * COHORTS, desk.locator(".programme-line .vis-item a"));
        Eventually.text(desk.locator(".programme-line .vis-labelset"), "YTA 3");
        assertEquals(List.of("Kaikki", "YTA 1", "YTA 2", "YTA 3"), desk.locator(".programme-line .vis-labelset .vis-label").allInnerTexts().stream().map(String::strip).toList());
        Locator axis = desk.locator(".programme-line .vis-time-axis.vis-foreground");
        Eventually.holds(desk, () -> axis.innerText().matches("(?s).*(tammi|helmi|maalis|huhti|touko|kesä|loka|marras).*"));
        Looks.well(desk, "programme-line");
        printed(desk, "programme", ".ui-datatable-data");
        assertFalse(isInPrint(desk, ".programme-line") || isInPrint(desk, "#gone"));
        desk.locator(".programme-line .vis-item a:has-text('Yhteinen aloitus')").focus();
        desk.keyboard().press("Enter");
        desk.waitForURL("**/programme/gathering?id=*");
        assertEquals("Yhteinen aloitus: mistä lähdemme ja mihin pyrimme", desk.locator("[id='day:titleFi']").inputValue());
    }

    /** Times are offered, answered in Swedish on a phone beside what one has oneself, and the one that suits best becomes a day, of which everybody is told once. */
    private void polled() {
        desk.navigate(council.url("/programme/programme?id=" + council.read("select id::text from programme").get(0)));
        desk.locator("main a[href*='/programme/times?']").click();
        desk.locator("[name='title.fi']").fill("Kevään työpaja");
        desk.locator("[name='title.sv']").fill("Vårens workshop");
        for (int at = 0; at < 2; at++) {
            desk.locator("#day" + at).fill(in(20 + at));
            desk.locator("#starts" + at).fill("9");
            desk.locator("#ends" + at).fill("12");
        }
        desk.locator("#closes").fill(in(20));
        desk.locator("button[value=offer]").click();
        Eventually.text(desk.locator("#messages"), "ennen ensimmäistä tarjottua aikaa");
        assertEquals(in(21), desk.locator("#day1").inputValue(), "what was typed is kept");
        Looks.well(desk, "times");
        desk.locator("#closes").fill(in(5));
        desk.locator("button[value=offer]").click();
        desk.waitForURL("**/programme/polled?id=*");
        Eventually.text(desk.locator("#messages"), "Kysely on lähetetty.");
        assertEquals(List.of("6/6"), told("occasion = 'POLL'"), "everybody is asked once");
        council.write(
                "insert into meeting (tenant_id, id, body_id, held_on, number, place) select tenant_id, gen_random_uuid(), id, ?, 91, '' from body where tenant_id = ? and kind = 'COUNCIL'",
                LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(20), council.tenant());
        second.navigate(council.url("/?lang=sv"));
        second.locator("#gatherings ~ ul a[href*='/programme/poll']").click();
        Eventually.count(1, second.locator(".note-warn"));
        assertTrue(second.locator("main").innerText().contains("Du har då ett sammanträde"), second.locator("main").innerText());
        second.locator("button[value=answer]").click();
        Eventually.text(second.locator("#messages"), "Markera minst en tid.");
        suits(second, "DOES_NOT", "SUITS");
        Eventually.text(second.locator("#messages"), "Tack, ditt svar är sparat.");
        Looks.well(second, "my-poll");
        second.navigate(council.url("/"));
        assertEquals(0, second.locator("#gatherings ~ ul a[href*='/programme/poll']").count(), "who has answered is not asked at home");
        first.navigate(council.url("/programme/poll?id=" + council.read("select id::text from time_poll").get(0)));
        suits(first, "SUITS", "IF_NEED_BE");
        Eventually.text(first.locator("#messages"), "Kiitos, vastauksesi on tallennettu.");
        desk.reload();
        Eventually.text(desk.locator(".page-head"), "Vastanneita 2, kysyttyjä 6");
        Looks.well(desk, "polled");
        // whoever has left the group by then is told by the poll, the others by the day
        UUID left = people.get(people.size() - 1);
        council.write("delete from cohort_seat where member_id = ?", left);
        desk.locator("tr:has-text('Sopii parhaiten') [data-opens]").click();
        desk.locator("dialog[open] button[value^=choose]").click();
        desk.waitForURL("**/programme/gathering?id=*");
        assertEquals(in(21), desk.locator("[id='day:on_input']").inputValue());
        assertEquals("Vårens workshop", desk.locator("[id='day:titleSv']").inputValue());
        String day = council.read("select gathering_id::text from time_poll").get(0);
        assertEquals(List.of(left.toString()), council.read("select member_id::text from tiding where occasion = 'POLL_CHOSEN'"));
        Eventually.holds(desk, () -> told("path = '/programme/day?id=" + day + "'").equals(List.of("5/5")), Duration.ofMinutes(3));
        assertEquals(List.of("0/0"), told("path = '/programme/day?id=" + day + "' and member_id = '" + left + "'"));
        council.write("insert into cohort_seat select tenant_id, gen_random_uuid(), target_id, id, ? from cohort where name = 'YTA 3'", left);
        second.navigate(council.url("/programme/poll?id=" + council.read("select id::text from time_poll").get(0)));
        assertTrue(second.locator("main").innerText().contains("Tiden är vald"), second.locator("main").innerText());
        second.navigate(council.url("/?lang=fi"));
    }

    /** On paper there is what is read, and nothing to press. */
    private static void printed(Page page, String name, String part) {
        assertTrue(isInPrint(page, part) && !isInPrint(page, ".bar") && page.locator("[data-prints]").count() == 1, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals(0, page.locator("main button:visible, main .btn:visible").count(), name);
        if (Boolean.getBoolean("sopu.pictures")) {
            page.setViewportSize(720, 1000);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + "-print.png")).setFullPage(true));
            page.setViewportSize(name.equals("my-days") ? 375 : 1280, 800);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static boolean isInPrint(Page page, String part) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        boolean visible = page.locator(part).first().isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return visible;
    }

    private List<String> told(String what) {
        return council.read("select count(*) || '/' || count(distinct member_id) from tiding where " + what);
    }

    private static void suits(Page page, String... answers) {
        for (int at = 0; at < answers.length; at++) {
            page.locator(".verdicts").nth(at).locator("input[value=" + answers[at] + "]").check(new Locator.CheckOptions().setForce(true));
        }
        page.locator("button[value=answer]").click();
    }

    /** Two raise a hand: whoever has not spoken comes first, and the wall shows it by itself. */
    private void speaking(String day) {
        String turns = council.url("/programme/turns?id=" + day);
        Page lead = desk.context().newPage();
        raise(first, day, 1);
        lead.navigate(turns);
        give(lead, "JohtajaA");
        lead.locator("button[value^=spoken]").click();
        Eventually.text(lead.locator("#messages"), "Puheenvuoro on päättynyt.");
        raise(first, day, 1);
        raise(second, day, 1);
        Eventually.text(first.locator("#hand"), "Paikkasi jonossa: 2");
        lead.navigate(turns);
        assertEquals(List.of("Ei ole vielä puhunut", "On jo puhunut"), lead.locator("ol.rowlist .meta").allInnerTexts().stream().map(String::strip).toList());
        assertTrue(lead.locator("ol.rowlist li").first().innerText().contains("JohtajaC"), lead.locator("ol.rowlist").innerText());
        Looks.well(lead, "turns");
        desk.navigate(council.url("/programme/room?id=" + day));
        Eventually.text(desk.locator("#room-after"), "JohtajaC");
        give(lead, "JohtajaC");
        Eventually.text(desk.locator("#room-speaks"), "JohtajaC");
        Eventually.text(desk.locator("#room-after"), "JohtajaA");
        Looks.well(desk, "room-turns");
        Eventually.text(second.locator("#hand h2"), "Sinulla on puheenvuoro");
        Looks.well(second, "my-hand");
        first.locator("[id='hand:lower']").click();
        Eventually.text(first.locator("#messages"), "Pyyntö on peruttu.");
        Page quiet = phone(1);
        quiet.navigate(council.url("/programme/day?id=" + day));
        Eventually.text(quiet.locator("#hand"), "Et ole vielä puhunut.");
        quiet.context().close();
        lead.close();
    }

    private void raise(Page page, String day, int turn) {
        page.navigate(council.url("/programme/day?id=" + day));
        page.locator("[id='hand:raise']").click();
        Eventually.text(page.locator("#hand"), "Paikkasi jonossa: " + turn);
    }

    private static void give(Page lead, String name) {
        lead.locator("ol.rowlist li:has-text('" + name + "') button").click();
        Eventually.text(lead.locator("#messages"), "Puheenvuoro on annettu.");
    }

    /** To today, with one place. */
    private void moved(String day) {
        desk.navigate(council.url("/programme/gathering?id=" + day));
        Looks.well(desk, "programme-day-edit");
        desk.locator("[id='day:on_input']").fill(in(0));
        desk.locator("[id='day:places']").fill("1");
        desk.locator("[id='day:place']").fill("Tampere-talo");
        desk.locator("[id='day:link']").fill("ei osoite");
        desk.locator("[id='day:save']").click();
        Eventually.text(desk.locator("#messages"), "Osoite ei kelpaa");
        assertEquals("Tampere-talo", desk.locator("[id='day:place']").inputValue(), "what was typed is kept");
        desk.locator("[id='day:link']").fill("https://etana.example/aloitus");
        desk.locator("[id='day:save']").click();
        desk.waitForURL("**/programme/programme?id=*");
        Eventually.text(desk.locator("#messages"), "Päivä on tallennettu.");
    }

    private void onePlace(String day) {
        for (Page page : List.of(first, second)) {
            page.navigate(council.url("/programme/day?id=" + day));
            assertTrue(page.locator("main").innerText().contains("Tampere-talo"));
            page.locator("[id='say:come']").click();
        }
        Eventually.text(first.locator("#say h2"), "Olet tulossa");
        Eventually.text(second.locator("#say"), "Paikkasi jonossa: 1");
        Looks.well(second, "my-day-waiting");
        first.locator("[id='say:excuse']").click();
        Eventually.text(first.locator("#say h2"), "Et ole tulossa");
        second.reload();
        Eventually.text(second.locator("#say h2"), "Olet tulossa");
        assertEquals(List.of(people.get(EACH).toString()),
                council.read("select member_id::text from tiding where occasion = 'PLACE' union select member_id::text from mail where purpose = 'PLACE'"), "told of the place");
    }

    private void inTheRoom(String day) {
        first.locator("[id='code:typed']").fill("123456");
        first.locator("[id='code:mark']").click();
        Eventually.text(first.locator("#messages"), "Tilassa ei juuri nyt näytetä koodia.");
        desk.navigate(council.url("/programme/attendance?id=" + day));
        assertEquals(COHORTS * EACH, desk.locator("#list li").count());
        desk.locator("[id='code:show']").click();
        String code = desk.locator(".room-code").innerText();
        assertTrue(code.matches("\\d{3} \\d{3}"), code);
        Looks.well(desk, "attendance");
        printed(desk, "attendance", ".print-box");
        room(day);
        second.locator("[id='code:typed']").fill(code.equals("111 111") ? "222222" : "111111");
        second.locator("[id='code:mark']").click();
        Eventually.text(second.locator("#messages"), "Koodi ei ole sama");
        second.locator("[id='code:typed']").fill(code);
        second.locator("[id='code:mark']").click();
        Eventually.text(second.locator("#messages"), "Olet läsnä.");
        Eventually.text(second.locator("#say h2"), "Olit mukana");
        assertEquals(0, second.locator("[id='code:mark']").count());
        desk.reload();
        desk.locator("#list li:has-text('JohtajaA') button:has-text('Läsnä')").click();
        Eventually.text(desk.locator("#messages"), "on merkitty läsnä olevaksi.");
        Eventually.text(desk.locator(".page-head"), "Läsnä 2, kutsuttuja 6");
        desk.locator("#list li:has-text('JohtajaA') button").click();
        Eventually.text(desk.locator(".page-head"), "Läsnä 1, kutsuttuja 6");
        assertEquals(List.of("CODE"), council.read("select came from gathering_seat where came is not null"));
    }

    /** On the wall: the part of now, for longer than this test takes. */
    private void room(String day) {
        council.write("update gathering set agenda_fi = E'0.00 Alku\\n0.01–23.59 Työskentely ryhmissä\\nvapaata' where id = ?", UUID.fromString(day));
        desk.locator("a[href*='/programme/room']").click();
        Eventually.text(desk.locator("#room-now"), "Työskentely ryhmissä");
        assertTrue(desk.locator("#room-left").innerText().matches("Jäljellä \\d+ min"), desk.locator("#room-left").innerText());
        assertEquals(2, desk.locator(".room-items li").count(), "what has no time is not on the wall");
        Looks.well(desk, "room");
        desk.navigate(council.url("/programme/attendance?id=" + day));
    }

    /** Five of those six say in secret what the day was worth, one of them twice; no row tells who or what, and in the end nothing but counts is there. */
    private void worth(String day) {
        Eventually.holds(desk, () -> !council.read("select 'open' from ballot_box where activity_id = '" + day + "'").isEmpty());
        String address = council.url("/programme/feedback?id=" + day);
        first.navigate(council.url("/programme/day?id=" + day));
        assertEquals(0, first.locator("main a[href*='/programme/feedback']").count(), "who did not come is not asked");
        second.navigate(council.url("/programme/day?id=" + day));
        second.locator("main a[href*='/programme/feedback']").click();
        second.locator("button[value=send]").click();
        Eventually.text(second.locator("#messages"), "Vastaa ainakin yhteen kysymykseen.");
        said(second, "NOT_KEPT");
        Looks.well(second, "my-feedback");
        said(second, "KEPT");
        for (int person = 1; person < people.size(); person++) {
            if (person != EACH) {
                Page page = phone(person);
                page.navigate(address);
                said(page, person == 1 ? "PARTLY" : "KEPT");
                page.context().close();
            }
        }
        asked(day);
        assertEquals(List.of("1"), council.read("select count(distinct octet_length(sealed))::text from ballot where activity_id = '" + day + "'"), "one length");
        desk.navigate(council.url("/programme/attendance?id=" + day));
        assertTrue(desk.locator("#feedback").innerText().contains("Tulos näkyy sen jälkeen."), desk.locator("#feedback").innerText());
        desk.locator("[data-opens=ending]").click();
        desk.locator("[id='feedback:end']").click();
        Eventually.text(desk.locator("#feedback"), "Kantaa ottaneista ainakin 8/10: pitää paikkansa");
        assertEquals(List.of("HEARD 0", "NEXT 0", "USEFUL 5"),
                council.read("select statement || ' ' || answers from gathering_feedback where gathering_id = '" + day + "' order by 1"), "two statements were passed over");
        assertEquals(List.of(), council.read("select 'left' from ballot where activity_id = '" + day + "'"));
        Looks.well(desk, "attendance-feedback");
        desk.navigate(council.url("/programme/programme?id=" + council.read("select programme_id::text from gathering where id = '" + day + "'").get(0)));
        desk.locator("main a[href*='/programme/results']").click();
        Eventually.text(desk.locator("#table"), "Vastauksia oli niin vähän");
        Looks.well(desk, "programme-results");
        second.navigate(address + "&lang=sv");
        Eventually.text(second.locator("main"), "Tiden för respons är slut");
        second.navigate(council.url("/?lang=fi"));
    }

    /** On the day after it, at home, until one has said something. */
    private void asked(String day) {
        council.write("update gathering set day = day - 1 where id = ?", UUID.fromString(day));
        Eventually.holds(desk, () -> council.read("select 'left' from speaking_turn").isEmpty(), Duration.ofMinutes(3));
        Page page = phone(1);
        assertEquals(0, page.locator("#gatherings ~ ul a[href*='/programme/feedback']").count());
        council.write("delete from gathering_seat where member_id = ?", people.get(0));
        Page late = phone(0);
        late.locator("#gatherings ~ ul a[href*='/programme/feedback']").click();
        Eventually.count(1, late.locator("button[value=send]"));
        late.context().close();
        page.context().close();
        council.write("update gathering set day = day + 1 where id = ?", UUID.fromString(day));
    }

    private static void said(Page page, String answer) {
        page.locator("input[name=USEFUL][value=" + answer + "]").check(new Locator.CheckOptions().setForce(true));
        page.locator("button[value=send]").click();
        Eventually.text(page.locator("#messages"), "Kiitos palautteesta!");
        assertTrue(page.locator("input[name=USEFUL][value=" + answer + "]").isChecked(), "one's own answers are found again");
    }

    private void cancelled(String day) {
        desk.navigate(council.url("/programme/gathering?id=" + day));
        desk.locator("[data-opens=cancelling]").click();
        desk.locator("[id='off:cancel']").click();
        Eventually.text(desk.locator("#messages"), "Päivä on peruttu.");
        first.reload();
        Eventually.text(first.locator("main"), "Päivä on peruttu.");
        assertEquals(0, first.locator("main form").count());
        desk.navigate(council.url("/programme/gathering?id=" + day));
        desk.locator("[id='off:restore']").click();
        Eventually.text(desk.locator("#messages"), "Päivä pidetään sittenkin.");
    }
}

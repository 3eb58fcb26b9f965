package fi.sopu.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.sopu.running.Eventually;
import fi.sopu.running.Looks;
import fi.sopu.running.OwnCouncil;
import fi.sopu.shared.Role;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/** What comes of a programme after its days: asking what it has changed, days that become other people's, and forgetting who was there. */
final class Afterwards {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final OwnCouncil council;
    private final Page desk;
    private final List<UUID> people;
    private final String programme;

    Afterwards(OwnCouncil council, Page desk, List<UUID> people) {
        this.council = council;
        this.desk = desk;
        this.people = people;
        programme = council.read("select id::text from programme").get(0);
    }

    private Page phone(int person) {
        Page page = council.browse(council.enter(people.get(person)));
        page.setViewportSize(375, 667);
        page.navigate(council.url("/"));
        return page;
    }

    /** Planned with the programme, opened by the clock, told once, answered in secret and counted by the clock. */
    void impact() {
        planned();
        assertEquals(List.of(), council.read("select id::text from impact where last_day is not null"), "before its day nothing is asked");
        council.write("insert into proposal (tenant_id, id, member_id, title, text, raised_on, status, owner, answer, withdrawn) values (?, gen_random_uuid(), ?, 'Yksi', '', "
                + "current_date, 'RAISED', '', '', false)", council.tenant(), people.get(0));
        council.write("update impact set opens = current_date where months = 6");
        Eventually.holds(desk,
                () -> council.read("select 'open' from ballot_box b join impact i on i.id = b.activity_id where i.last_day = current_date + 20").equals(List.of("open")),
                LONG);
        assertEquals(people.stream().map(UUID::toString).sorted().toList(),
                council.read("select member_id::text from tiding where occasion = 'IMPACT' union all select member_id::text from mail where purpose = 'IMPACT' order by 1"),
                "each is told once");
        assertEquals(List.of("proposal.title proposal.status.RAISED 1"), council.read("select things || ' ' || state || ' ' || many from impact_things"));
        String impact = council.read("select id::text from impact where months = 6").get(0);
        for (int person = 0; person < people.size() - 1; person++) {
            said(person, impact);
        }
        assertEquals(List.of("1"), council.read("select count(distinct octet_length(sealed))::text from ballot where activity_id = '" + impact + "'"),
                "one length, whatever was written");
        Page outsider = council.browse(council.enter(council.member("Ulkopuolinen", Role.COUNCILLOR)));
        assertEquals(404, outsider.navigate(council.url("/programme/impact?id=" + impact)).status(), "who took no part is not asked");
        outsider.context().close();
        told(impact);
    }

    private void planned() {
        desk.navigate(council.url("/programme/programme?id=" + programme));
        desk.locator("a[href*='/programme/impacts?']").click();
        Looks.well(desk, "programme-impacts");
        desk.locator("[id='impacts:day12_input']").fill("1.1.2020");
        desk.locator("[id='impacts:save']").click();
        Eventually.text(desk.locator("#messages"), "Kyselyn pitää avautua huomenna tai myöhemmin");
        assertEquals("1.1.2020", desk.locator("[id='impacts:day12_input']").inputValue(), "what was typed is kept");
        desk.locator("[id='impacts:day12_input']").fill("1.6.2028");
        desk.locator("[id='impacts:save']").click();
        Eventually.text(desk.locator("#messages"), "Vaikutuskyselyjen ajat on tallennettu.");
        assertEquals(List.of("2028-06-01"), council.read("select opens::text from impact where months = 12"));
    }

    private void said(int person, String impact) {
        Page page = phone(person);
        page.locator("#gatherings ~ ul a[href*='/programme/impact']").click();
        if (person == 0) {
            page.locator("button[value=send]").click();
            Eventually.text(page.locator("#messages"), "Vastaa ainakin yhteen kysymykseen.");
        }
        page.locator("input[name=USED][value=" + (person == 1 ? "PARTLY" : "KEPT") + "]").check(new Locator.CheckOptions().setForce(true));
        page.locator("#words").fill("Palaverit ovat lyhyempiä " + person);
        if (person == 0) {
            Looks.well(page, "my-impact");
        }
        page.locator("button[value=send]").click();
        Eventually.text(page.locator("#messages"), "Kiitos vastauksista!");
        assertEquals("Palaverit ovat lyhyempiä " + person, page.locator("#words").inputValue(), "one's own answers are found again");
        if (person == 0) {
            page.navigate(council.url("/programme/impact?lang=sv&id=" + impact));
            Eventually.text(page.locator("h1"), "Vad har programmet förändrat?");
            page.navigate(council.url("/?lang=fi"));
            assertEquals(0, page.locator("#gatherings ~ ul a[href*='/programme/impact']").count(), "who has answered is not asked again");
        }
        page.context().close();
    }

    private void told(String impact) {
        String results = council.url("/programme/results?id=" + programme);
        desk.navigate(results);
        assertTrue(!desk.locator("main").innerText().contains("lyhyempiä"), "nothing is told before it has ended");
        council.write("update impact set last_day = current_date - 1 where id = ?", UUID.fromString(impact));
        Eventually.holds(desk, () -> council.read("select 'counted' from impact where counted").equals(List.of("counted")), LONG);
        assertEquals(List.of("CHANGED 0", "NOTICED 0", "TOGETHER 0", "USED 5"), council.read("select statement || ' ' || answers from impact_told order by 1"));
        assertEquals(List.of(), council.read("select 'left' from ballot where activity_id = '" + impact + "'"));
        desk.navigate(results);
        Eventually.text(desk.locator("section:has(> .row #impact)"), "Kantaa ottaneista ainakin 8/10: pitää paikkansa");
        assertTrue(desk.locator("section:has(> .row #impact)").innerText().contains("Kehittämisaihiot: Ehdotettu"), desk.locator("main").innerText());
        assertTrue(desk.locator("section:has(#overview)").innerText().contains("1/1 päivänä"), "one day has a result");
        Looks.well(desk, "programme-results-impact");
        Locator words = desk.locator("section:has(> .row #impact) .rowlist > li");
        assertEquals(people.size() - 1, words.count());
        words.first().locator("[data-opens]").click();
        words.first().locator("[id$=removeWords]").click();
        Eventually.text(desk.locator("#messages"), "Sanat on poistettu.");
        assertEquals(List.of(Integer.toString(people.size() - 2)), council.read("select count(*)::text from impact_words"));
    }

    /** Whose a day becomes and whose it is no more is told so, and nobody else anything; by moving people and by moving the day. */
    void regrouped() {
        List<String> before = council.read("select member_id::text from cohort_seat");
        council.write("update member set email = 'eka@ohjelmala.example' where id = ?", people.get(0));
        council.write("insert into mail_choice select tenant_id, gen_random_uuid(), id, 'AT_ONCE', 'fi', current_date from member where id = ? on conflict do nothing",
                people.get(0));
        council.write("update mail_choice set way = 'AT_ONCE' where member_id = ?", people.get(0));
        council.write("delete from tiding");
        Page admin = council.browse(council.enter(council.member("Siirtäjä", Role.REGIONAL_ADMIN)));
        admin.navigate(council.url("/cohort/group?id=" + council.read("select id::text from target_group").get(0)));
        String lines = admin.locator("[id='group:lines']").inputValue();
        String moved = lines.lines().filter(line -> line.contains("eka@ohjelmala.example")).findFirst().orElseThrow();
        String gone = lines.lines().filter(line -> line.contains("JohtajaB")).findFirst().orElseThrow();
        List<String> first = days("YTA 1");
        List<String> third = days("YTA 3");
        List<String> all = council
                .read("select d.id::text from calendar_date d join gathering g on g.id = d.about where d.day > current_date and not d.gone and (not exists (select 1 "
                        + "from gathering_cohort c where c.gathering_id = g.id) or exists (select 1 from gathering_cohort c join cohort o on o.id = c.cohort_id where c.gathering_id = g.id "
                        + "and o.name = 'YTA 1')) order by 1");
        assertEquals(List.of(3, 3), List.of(first.size(), third.size()));
        admin.locator("[id='group:lines']").fill(lines.replace(moved, moved.replace("YTA 1", "YTA 3")).replace(gone, ""));
        admin.locator("[id='group:save']").click();
        Eventually.holds(admin, () -> council.read("select member_id::text from cohort_seat").size() == before.size() - 1);
        admin.context().close();
        assertEquals(first, told("LEFT", people.get(0)));
        assertEquals(third, told("CALLED", people.get(0)));
        assertEquals(all, told("LEFT", people.get(1)), "whoever is in no group any more has lost all of them");
        assertEquals(List.of(), council.read("select id::text from tiding where occasion in ('CALLED', 'LEFT', 'CALLED_ELSE') and member_id not in ('" + people.get(0) + "', '"
                + people.get(1) + "')"), "nobody else hears anything");
        cancelledInTheCalendar();
        dayOfOthers();
    }

    private List<String> days(String cohort) {
        return council
                .read("select d.id::text from calendar_date d join gathering_cohort c on c.gathering_id = d.about join cohort o on o.id = c.cohort_id where d.day > current_date "
                        + "and not d.gone and o.name = '" + cohort + "' order by 1");
    }

    private List<String> told(String occasion, UUID member) {
        return council.read("select date_id::text from tiding where occasion = '" + occasion + "' and member_id = '" + member + "' order by 1");
    }

    /** For whom it is not any more it is a cancellation; for the others the day stays. */
    private void cancelledInTheCalendar() {
        int lost = told("LEFT", people.get(0)).size();
        council.write("update tiding set due_at = now() - interval '1 minute' where member_id = ?", people.get(0));
        Eventually.holds(desk, () -> council.read("select calendar_method from mail where purpose = 'LEFT'").equals(Collections.nCopies(lost, "CANCEL")), LONG);
        assertEquals(List.of("REQUEST"), council.read("select distinct calendar_method from mail where purpose = 'CALLED' and member_id = '" + people.get(0) + "'"));
        assertEquals(List.of(), council.read("select 'gone' from calendar_date where gone and kind = 'GATHERING'"));
    }

    private void dayOfOthers() {
        council.write("delete from tiding");
        String day = council.read("select c.gathering_id::text from gathering_cohort c join cohort o on o.id = c.cohort_id where o.name = 'YTA 2' limit 1").get(0);
        desk.navigate(council.url("/programme/gathering?id=" + day));
        Looks.well(desk, "programme-day-cohorts");
        desk.locator("label:has-text('YTA 2')").click();
        desk.locator("label:has-text('YTA 3')").click();
        desk.locator("[id='day:save']").click();
        Eventually.text(desk.locator("#messages"), "Päivä on tallennettu.");
        assertEquals(
                council.read(
                        "select case o.name when 'YTA 2' then 'LEFT ' else 'CALLED ' end || s.member_id from cohort_seat s join cohort o on o.id = s.cohort_id where o.name in "
                                + "('YTA 2', 'YTA 3') order by 1"),
                council.read("select occasion || ' ' || member_id from tiding where occasion in ('CALLED', 'LEFT', 'CALLED_ELSE', 'CALLED_OFF') order by 1"));
    }

    /** After its time a council forgets who was there, and keeps how many. */
    void forgotten(String day) {
        council.write("update gathering set day = current_date - 800 where id = ?", UUID.fromString(day));
        long there = council.read("select id::text from gathering_seat where came is not null and gathering_id = '" + day + "'").size();
        Page admin = council.browse(council.enter(council.member("Unohtaja", Role.REGIONAL_ADMIN)));
        admin.navigate(council.url("/process/retention"));
        Locator part = admin.locator("#retention .form-part:has(h2:text-is('Ilmoittautumiset ja läsnäolot'))");
        assertTrue(part.innerText().contains("vanhentunut"), part.innerText());
        admin.locator("[id='now:forget']").click();
        Eventually.text(admin.locator(".messages"), "unohdettu");
        admin.context().close();
        assertEquals(List.of(), council.read("select id::text from gathering_seat where gathering_id = '" + day + "'"));
        desk.navigate(council.url("/programme/attendance?id=" + day));
        Eventually.text(desk.locator(".page-head"), "Läsnä " + there + ",");
        assertTrue(desk.locator("main").innerText().contains("Määrä on tallessa."), desk.locator("main").innerText());
    }
}

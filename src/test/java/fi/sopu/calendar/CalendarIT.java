package fi.sopu.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.microsoft.playwright.Page;
import fi.sopu.running.Pictures;
import fi.sopu.launch.Mailbox;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import fi.sopu.shared.Zone;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A member's calendar, from the button on their page to what a calendar fetches, over HTTP and without a login. */
@ExtendWith(RunningSopu.class)
class CalendarIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final String HOME = "@kutsula.example";

    private static OwnCouncil council;
    private static OwnCouncil other;
    private static UUID member;
    private static Page page;

    @BeforeAll
    static void found(Everything everything) {
        council = OwnCouncil.found(everything, "kalenterila");
        other = OwnCouncil.found(everything, "almanakkala");
        member = council.member("Kävijä", Role.COUNCILLOR);
        page = council.browse(council.enter(member));
    }

    @AfterAll
    static void leave() {
        page.context().close();
    }

    private static HttpResponse<String> ask(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static List<String> titles(String address) {
        try {
            return Biweekly.parse(ask(address).body()).first().getEvents().stream().map(event -> event.getSummary().getValue()).collect(Collectors.toList());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneMakesAnAddressSeesItOnceAndTakesItBack() throws Exception {
        council.write(
                "insert into meeting (tenant_id, id, body_id, held_on, number) select tenant_id, gen_random_uuid(), id, current_date - 7, 4 from body where kind = 'COUNCIL'");
        page.navigate(council.url("/calendar/feed"));
        page.locator("[id='feed:make']").click();
        page.waitForSelector("#address");
        String first = page.locator("#address").inputValue();
        assertTrue(first.matches(council.url("/feed/") + "[A-Za-z0-9_-]{43}\\.ics"), first);
        assertEquals(first.replaceFirst("^https?:", "webcal:"), page.locator(".card-now a").getAttribute("href"));
        for (int width : new int[]{375, 1280}) {
            page.setViewportSize(width, width == 375 ? 667 : 900);
            assertEquals(List.of(), Accessibility.violations(page));
            Pictures.ofAll(page, "calendar-feed-" + width + ".png");
        }
        page.reload();
        assertEquals(0, page.locator("#address").count(), "shown once");
        String secret = first.replaceAll(".*/|\\.ics", "");
        assertEquals(List.of("0"), council.read("select count(*)::text from calendar_feed where hash like '%" + secret + "%'"));

        Eventually.holds(page, () -> titles(first).equals(List.of(council.read("select name_fi from body where kind = 'COUNCIL'").get(0) + ": 4. kokous")));
        HttpResponse<String> told = ask(first);
        assertEquals("text/calendar;charset=UTF-8", told.headers().firstValue("Content-Type").orElse(""));
        assertEquals("private, no-cache", String.join("|", told.headers().allValues("Cache-Control")));
        String tag = told.headers().firstValue("ETag").orElse("");
        assertEquals(304, ask(first, "If-None-Match", tag).statusCode());
        assertEquals(List.of(), told.headers().allValues("Set-Cookie"));
        assertEquals(List.of("t"),
                council.read("select (used_on = (now() at time zone 'Europe/Helsinki')::date)::text from calendar_feed").stream().map(one -> one.substring(0, 1)).toList());
        changesAndGoes(first, tag);

        // another council's, a secret of nobody, and what is none
        for (String no : List.of(first.replace(council.url("/"), other.url("/")), council.url("/feed/" + "A".repeat(43) + ".ics"), council.url("/feed/x.ics"),
                council.url("/feed/"))) {
            assertEquals(404, ask(no).statusCode(), no);
        }
        String second = renewed();
        assertNotEquals(first, second);
        assertEquals(404, ask(first).statusCode(), "the old one is good no more");
        assertEquals(200, ask(second).statusCode());
        membershipEnds(second);
        page.navigate(council.url("/calendar/feed"));
        page.locator("[data-opens='revoking']").click();
        page.locator("[id='feed:revoke']").click();
        page.waitForSelector("[id='feed:make']");
        assertEquals(404, ask(second).statusCode(), "revoked");
        assertEquals(List.of("0"), council.read("select count(*)::text from calendar_feed"));
        page.locator("[id='feed:make']").click();
        page.waitForSelector("#address");
        struckOff(page.locator("#address").inputValue());
    }

    /** The address goes with the member, and does not come back with them. */
    private static void struckOff(String address) throws Exception {
        Page desk = council.browse(council.enter(council.member("Ylläpitäjä", Role.REGIONAL_ADMIN)));
        desk.navigate(council.url("/identity/member?id=" + member));
        desk.locator("[data-opens=remove]").click();
        desk.locator("dialog[open] .btn-danger").click();
        Eventually.holds(desk, () -> council.read("select count(*)::text from calendar_feed").equals(List.of("0")));
        assertEquals(404, ask(address).statusCode());
        desk.context().close();
    }

    /** As each wants it: an invitation that a calendar takes, a change and a cancellation of it by the same id, or a line in what is gathered. */
    @Test
    void aMeetingIsAnInvitationThatFollowsIt(Everything everything) throws Exception {
        OwnCouncil inviting = OwnCouncil.found(everything, "kutsula");
        Mailbox mailbox = everything.stack().mailbox();
        for (String name : List.of("Heti", "Kutsuttu", "Koottu", "Hiljaa")) {
            UUID one = inviting.member(name, Role.COUNCILLOR);
            inviting.write("update member set email = ? where id = ?", name.toLowerCase(Locale.ROOT) + HOME, one);
            inviting.write("insert into mail_choice (tenant_id, id, member_id, way, language, told_on, invitations) values (?, gen_random_uuid(), ?, ?, '', '1970-01-01', ?)",
                    inviting.tenant(), one, name.equals("Heti") ? "AT_ONCE" : name.equals("Hiljaa") ? "NONE" : "GATHERED", name.equals("Kutsuttu"));
        }
        Page desk = inviting.browse(inviting.enter(inviting.member("Puhe", Role.CHAIR)));
        desk.navigate(inviting.url("/process/meetings"));
        LocalDate day = LocalDate.now(Zone.HERE).plusYears(1).withMonth(3).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        String typed = DateTimeFormatter.ofPattern("d.M.uuuu").format(day);
        desk.locator("[id='record:heldOn_input']").fill(typed);
        desk.locator("[id='record:number']").fill("5");
        desk.locator("[id='record:starts']").fill("17:00");
        desk.locator("[id='record:place']").fill("Sali 2; ”iso”, 3. krs");
        desk.locator("[id='record:save']").click();
        Eventually.count(1, desk.locator("form#coming li"));
        assertEquals(0, desk.locator("form#held li").count(), "it has not been held");
        assertEquals("5. kokous, " + typed + ", klo 17.00, Sali 2; ”iso”, 3. krs", desk.locator("form#coming li > span").innerText());
        VEvent asked = told(inviting, desk, mailbox, "INVITED", "REQUEST", 0);
        assertEquals(day + "T14:00:00Z", asked.getDateStart().getValue().toInstant().toString(), "summer time has begun that morning");
        assertEquals("Sali 2; ”iso”, 3. krs", asked.getLocation().getValue());
        assertTrue(Mailbox.found(mailbox.to("koottu" + HOME).get(0), "text/plain").contains(typed + ", klo 17.00, Sali 2; ”iso”, 3. krs"));
        assertEquals("", Mailbox.found(mailbox.to("koottu" + HOME).get(0), "text/calendar"), "gathered");

        desk.navigate(inviting.url("/process/meetings"));
        desk.locator("form#coming a").click();
        desk.locator("[id='meeting:ends']").fill("19:30");
        Pictures.ofAll(desk, "meeting.png");
        desk.locator("[id='meeting:save']").click();
        Eventually.holds(desk, () -> desk.locator("form#coming li > span").innerText().contains("17.00–19.30"));
        VEvent moved = told(inviting, desk, mailbox, "MOVED", "REQUEST", 1);
        assertEquals(asked.getUid(), moved.getUid());

        desk.locator("form#coming [data-opens]").click();
        desk.locator("dialog[open] .btn-danger").click();
        VEvent gone = told(inviting, desk, mailbox, "CANCELLED", "CANCEL", 2);
        assertEquals(asked.getUid(), gone.getUid());
        assertEquals("CANCELLED", gone.getStatus().getValue());
        assertEquals(1, mailbox.to("koottu" + HOME).size(), "one a day");
        assertEquals(0, mailbox.to("hiljaa" + HOME).size());
        desk.context().close();
    }

    /** What those who want invitations have been sent last, once it has come to both. */
    private static VEvent told(OwnCouncil inviting, Page desk, Mailbox mailbox, String occasion, String method, int sequence) throws Exception {
        Eventually.holds(desk, () -> inviting.read("select count(*)::text from tiding where occasion = '" + occasion + "'").equals(List.of("5")));
        inviting.write("update tiding set due_at = '2026-01-01' where occasion = ?", occasion);
        Eventually.holds(desk, () -> inviting.read("select id::text from tiding where due_at < now()").isEmpty());
        inviting.write("update mail set next_at = '2026-01-01' where state = 'DUE'");
        inviting.write("insert into mail_due (tenant_id, next_at, id) values (?, '2026-01-01', ?)", inviting.tenant(), UUID.randomUUID());
        VEvent event = null;
        for (String name : List.of("heti", "kutsuttu")) {
            Eventually.holds(desk, () -> mailbox.to(name + HOME).size() == sequence + 1);
            MimeMessage mail = mailbox.to(name + HOME).get(sequence);
            ICalendar calendar = Biweekly.parse(Mailbox.found(mail, "text/calendar")).first();
            assertEquals(method, calendar.getMethod().getValue());
            event = calendar.getEvents().get(0);
            assertEquals(sequence, event.getSequence().getValue());
            assertEquals(List.of(name + HOME), event.getAttendees().stream().map(one -> one.getEmail()).toList());
            assertEquals("sopu@sopu.example", event.getOrganizer().getEmail());
        }
        if (sequence == 0) {
            Eventually.holds(desk, () -> mailbox.to("koottu" + HOME).size() == 1);
        }
        return event;
    }

    /** The id stays, the sequence rises; what was taken away is there no more. */
    private void changesAndGoes(String address, String tag) throws Exception {
        VEvent before = Biweekly.parse(ask(address).body()).first().getEvents().get(0);
        council.write("update meeting set number = 5");
        Eventually.holds(page, () -> titles(address).get(0).endsWith("5. kokous"));
        VEvent after = Biweekly.parse(ask(address).body()).first().getEvents().get(0);
        assertEquals(before.getUid(), after.getUid());
        assertEquals(before.getSequence().getValue() + 1, after.getSequence().getValue());
        assertNotEquals(tag, ask(address).headers().firstValue("ETag").orElse(""));
        council.write("delete from meeting");
        Eventually.holds(page, () -> titles(address).isEmpty());
    }

    private String renewed() {
        page.navigate(council.url("/calendar/feed"));
        page.locator("[data-opens='renewing']").click();
        page.locator("[id='feed:renew']").click();
        page.waitForSelector("#address");
        return page.locator("#address").inputValue();
    }

    /** Whoever is nothing in the council any more reads nothing of it. */
    private static void membershipEnds(String address) throws Exception {
        council.write("update member_role set ends = current_date - 2 where member_id = ?", member);
        assertEquals(404, ask(address).statusCode());
        council.write("update member_role set ends = null where member_id = ?", member);
        assertEquals(200, ask(address).statusCode());
        council.write("update member set removed = now() where id = ?", member);
        assertEquals(404, ask(address).statusCode());
        council.write("update member set removed = null where id = ?", member);
        assertEquals(200, ask(address).statusCode());
    }
}

package fi.sopu.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
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
        // so that it asks nobody on the network for the rules of a clock
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
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
        String first = made(page, council);
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

        HttpResponse<String> told = ask(first);
        assertEquals("text/calendar;charset=UTF-8", told.headers().firstValue("Content-Type").orElse(""));
        assertEquals("private, no-cache", String.join("|", told.headers().allValues("Cache-Control")));
        assertEquals(304, ask(first, "If-None-Match", told.headers().firstValue("ETag").orElse("")).statusCode());
        assertEquals(List.of(), told.headers().allValues("Set-Cookie"));
        assertEquals(List.of("t"),
                council.read("select (used_on = (now() at time zone 'Europe/Helsinki')::date)::text from calendar_feed").stream().map(one -> one.substring(0, 1)).toList());

        // another council's, a secret of nobody, what is none, and what no administrator has published
        for (String no : List.of(first.replace(council.url("/"), other.url("/")), council.url("/feed/" + "A".repeat(43) + ".ics"), council.url("/feed/x.ics"),
                council.url("/feed/"), council.url("/feed/meetings-fi.ics"))) {
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
        struckOff(made(page, council));
    }

    private static String made(Page whose, OwnCouncil in) {
        whose.navigate(in.url("/calendar/feed"));
        whose.locator("[id='feed:make']").click();
        whose.waitForSelector("#address");
        return whose.locator("#address").inputValue();
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

    /**
     * What is new, is otherwise and goes comes to each as they want it: an invitation that a calendar takes, a change and a cancellation of it by the same id, or a line in what is
     * gathered; a feed of one's own; and the council's own meetings, which it publishes, for everybody. All of it waits for the same rounds of the clock.
     */
    @Test
    void daysComeToEachAndFollowWhatIsTheCase(Everything everything) throws Exception {
        OwnCouncil inviting = OwnCouncil.found(everything, "kutsula");
        for (String name : List.of("Heti", "Kutsuttu", "Koottu", "Hiljaa")) {
            UUID one = inviting.member(name, Role.COUNCILLOR);
            inviting.write("update member set email = ? where id = ?", name.toLowerCase(Locale.ROOT) + HOME, one);
            inviting.write("insert into mail_choice (tenant_id, id, member_id, way, language, told_on, invitations) values (?, gen_random_uuid(), ?, ?, '', '1970-01-01', ?)",
                    inviting.tenant(), one, name.equals("Heti") ? "AT_ONCE" : name.equals("Hiljaa") ? "NONE" : "GATHERED", name.equals("Kutsuttu"));
        }
        UUID seated = UUID.fromString(inviting.read("select id::text from member where family = 'Heti'").get(0));
        Page hers = inviting.browse(inviting.enter(seated));
        String feed = made(hers, inviting);
        String open = published(inviting);
        Page desk = inviting.browse(inviting.enter(inviting.member("Puhe", Role.CHAIR)));
        Told told = new Told(inviting, desk, everything.stack().mailbox());

        desk.navigate(inviting.url("/process/start"));
        desk.locator("#start button[type=submit]").click();
        desk.waitForURL("**/process/plan?*");
        String plan = desk.url();
        desk.navigate(inviting.url("/process/meetings"));
        LocalDate day = LocalDate.now(Zone.HERE).plusYears(1).withMonth(3).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
        String typed = DateTimeFormatter.ofPattern("d.M.uuuu").format(day);
        desk.locator("[id='record:heldOn_input']").fill(typed);
        desk.locator("[id='record:number']").fill("5");
        desk.locator("[id='record:starts']").fill("17");
        desk.locator("[id='record:place']").fill("Sali 2; ”iso”, 3. krs");
        desk.locator("[id='record:save']").click();
        Eventually.count(1, desk.locator("form#coming li"));
        assertEquals(0, desk.locator("form#held li").count(), "it has not been held");
        assertEquals("5. kokous, " + typed + ", klo 17.00, Sali 2; ”iso”, 3. krs", desk.locator("form#coming li > span").innerText());
        Map<String, VEvent> asked = told.after(Map.of("INVITED", 5, "DATED", 4), "REQUEST", 0, 3);
        VEvent meeting = asked.get(told.meeting());
        assertEquals(day + "T14:00:00Z", meeting.getDateStart().getValue().toInstant().toString(), "summer time has begun that morning");
        assertEquals("Sali 2; ”iso”, 3. krs", meeting.getLocation().getValue());
        String ends = "Viimeinen päivä vastata: Valtuustotyön nykytila";
        assertEquals(Set.of(told.meeting(), "Avautuu: Valtuustotyön nykytila", ends), asked.keySet());
        assertTrue(Mailbox.found(told.gathered(), "text/plain").contains(typed + ", klo 17.00, Sali 2; ”iso”, 3. krs"));
        assertFalse(Mailbox.found(told.gathered(), "text/plain").contains("nykytila"), "who wants mail gathered is told of a stage when it is time");
        assertEquals("", Mailbox.found(told.gathered(), "text/calendar"), "gathered");
        assertEquals(Set.of(told.meeting(), "Avautuu: Valtuustotyön nykytila", ends), Set.copyOf(titles(feed)));
        assertEquals(List.of(told.meeting()), titles(open), "the council's own meetings and nothing else");
        String tag = ask(feed).headers().firstValue("ETag").orElse("");

        desk.navigate(inviting.url("/process/meetings"));
        desk.locator("form#coming a").click();
        assertEquals("17.00", desk.locator("[id='meeting:starts']").inputValue());
        desk.locator("[id='meeting:ends']").fill("19:30");
        for (int width : new int[]{375, 1280}) {
            desk.setViewportSize(width, width == 375 ? 667 : 900);
            Pictures.ofAll(desk, "meeting-" + width + ".png");
        }
        desk.locator("[id='meeting:save']").click();
        Eventually.holds(desk, () -> desk.locator("form#coming li > span").innerText().contains("17.00–19.30"));
        inviting.write("update stage set closes_on = closes_on + 1 where position = 1");
        Map<String, VEvent> moved = told.after(Map.of("MOVED", 5, "REDATED", 2), "REQUEST", 1, 2);
        for (String title : List.of(told.meeting(), ends)) {
            assertEquals(asked.get(title).getUid(), moved.get(title).getUid());
        }
        assertNotEquals(tag, ask(feed).headers().firstValue("ETag").orElse(""));
        assertEquals(1, Biweekly.parse(ask(feed).body()).first().getEvents().stream().filter(one -> one.getSummary().getValue().equals(ends)).findFirst().orElseThrow()
                .getSequence().getValue());

        desk.navigate(inviting.url("/process/meetings"));
        desk.locator("form#coming [data-opens]").click();
        desk.locator("dialog[open] .btn-danger").click();
        Eventually.count(0, desk.locator("form#coming li"));
        desk.navigate(plan);
        desk.locator("[data-opens=gone]").click();
        desk.locator("dialog[open] .btn-danger").click();
        Map<String, VEvent> gone = told.after(Map.of("CANCELLED", 5, "UNDATED", 4), "CANCEL", null, 3);
        for (String title : asked.keySet()) {
            assertEquals(asked.get(title).getUid(), gone.get(title).getUid());
            assertEquals("CANCELLED", gone.get(title).getStatus().getValue());
        }
        assertEquals(List.of(), titles(feed));
        assertEquals(1, told.mailbox().to("koottu" + HOME).size(), "one a day");
        assertEquals(0, told.mailbox().to("hiljaa" + HOME).size());
        hers.context().close();
        desk.context().close();
    }

    /** Off until the administrator says so; the page says where it is, and no name is in it. */
    private static String published(OwnCouncil inviting) throws Exception {
        Page admin = inviting.browse(inviting.enter(inviting.member("Hallitsija", Role.REGIONAL_ADMIN)));
        String open = inviting.url("/feed/meetings-fi.ics");
        assertEquals(404, ask(open).statusCode(), "nothing is public by itself");
        admin.navigate(inviting.url("/public/index"));
        assertEquals(0, admin.locator("#address").count());
        admin.navigate(inviting.url("/process/settings"));
        admin.locator("[id='settings:contactName']").fill("Kirsi Kirjaamo");
        admin.locator("[id='settings:contactEmail']").fill("kirjaamo" + HOME);
        admin.locator("[id='settings:meetings']").selectOption("true");
        admin.locator("[id='settings:save']").click();
        admin.locator("#settings a[href$='/public/index']").click();
        admin.waitForURL("**/public/index");
        assertEquals(open, admin.locator("#address").inputValue());
        for (int width : new int[]{375, 1280}) {
            admin.setViewportSize(width, width == 375 ? 667 : 900);
            assertTrue(Accessibility.fits(admin));
            assertEquals(List.of(), Accessibility.violations(admin));
            Pictures.ofAll(admin, "public-meetings-" + width + ".png");
        }
        admin.context().close();
        inviting.write(
                "insert into meeting (tenant_id, id, body_id, held_on, number) select tenant_id, gen_random_uuid(), id, current_date - 7, 4 from body where kind = 'EXECUTIVE'");
        HttpResponse<String> told = ask(open);
        assertEquals("public, no-cache", String.join("|", told.headers().allValues("Cache-Control")));
        assertEquals(List.of(), told.headers().allValues("Set-Cookie"));
        assertEquals(304, ask(open, "If-None-Match", told.headers().firstValue("ETag").orElse("")).statusCode());
        return open;
    }

    /** What has come to the mailbox, once it has. */
    private record Told(OwnCouncil inviting, Page desk, Mailbox mailbox) {

        String meeting() {
            return inviting.read("select name_fi from body where kind = 'COUNCIL'").get(0) + ": 5. kokous";
        }

        MimeMessage gathered() {
            return mailbox.to("koottu" + HOME).get(0);
        }

        /**
         * What those who want invitations have been sent last: the same to both, by title, as two strangers read it.
         *
         * @param waiting  how many are to be told of each
         * @param sequence of each event, or null where they differ
         * @param each     mails to each of them
         */
        Map<String, VEvent> after(Map<String, Integer> waiting, String method, Integer sequence, int each) throws Exception {
            int before = mailbox.to("heti" + HOME).size();
            waiting.forEach((occasion, many) -> Eventually.holds(desk,
                    () -> inviting.read("select count(*)::text from tiding where occasion = '" + occasion + "'").equals(List.of(Integer.toString(many)))));
            inviting.write(
                    "update tiding set due_at = '2026-01-01' where occasion in (" + waiting.keySet().stream().map(one -> "'" + one + "'").collect(Collectors.joining(", ")) + ")");
            Eventually.holds(desk, () -> inviting.read("select id::text from tiding where due_at < now()").isEmpty());
            inviting.write("update mail set next_at = '2026-01-01' where state = 'DUE'");
            inviting.write("insert into mail_due (tenant_id, next_at, id) values (?, '2026-01-01', ?)", inviting.tenant(), UUID.randomUUID());
            Map<String, VEvent> events = new HashMap<>();
            for (String name : List.of("heti", "kutsuttu")) {
                Eventually.holds(desk, () -> mailbox.to(name + HOME).size() == before + each);
                for (MimeMessage mail : mailbox.to(name + HOME).subList(before, before + each)) {
                    String text = Mailbox.found(mail, "text/calendar");
                    ICalendar calendar = Biweekly.parse(text).first();
                    assertEquals(method, calendar.getMethod().getValue());
                    VEvent event = calendar.getEvents().get(0);
                    assertTrue(sequence == null || sequence.equals(event.getSequence().getValue()), text);
                    assertEquals(List.of(name + HOME), event.getAttendees().stream().map(one -> one.getEmail()).toList());
                    assertEquals("sopu@sopu.example", event.getOrganizer().getEmail());
                    assertEquals(event.getUid().getValue(), other(text), "another reader says the same");
                    events.put(event.getSummary().getValue(), event);
                }
            }
            if (before == 0) {
                Eventually.holds(desk, () -> mailbox.to("koottu" + HOME).size() == 1);
            }
            return events;
        }

        private static String other(String text) throws Exception {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertFalse(calendar.validate().hasErrors(), () -> calendar.validate().toString());
            return calendar.getComponent(Component.VEVENT).orElseThrow().getRequiredProperty(Property.UID).getValue();
        }
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

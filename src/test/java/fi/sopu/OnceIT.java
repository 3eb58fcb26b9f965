package fi.sopu;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import fi.sopu.charter.boundary.CommentingClauses;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser.Answer;
import fi.sopu.running.PlainBrowser.Button;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.running.RunningSopu;
import fi.sopu.shared.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever adds something adds it once, however often the same page is sent: many times at the same moment, once more when the first answer is long there (on a slow link, the second press),
 * and past this node's memory. One line for each such use case; {@link EditsTest} finds those that have none.
 */
@ExtendWith(RunningSopu.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Tested below by their own calls, and what a token of their own row holds. */
    private static final Set<String> BY_SCRIPT = Set.of("WordingIdeas.add", "SeedingIdeas.seed");
    private static final int PRESSES = 6;

    private static FurnishedCouncil furnished;
    private static OwnCouncil council;
    private static OwnCouncil platform;
    private static OwnCouncil target;
    private static OwnCouncil network;
    private static String admin;
    private static String colleague;
    private static String operator;
    private static String keeper;

    @BeforeAll
    static void furnish(Everything everything) {
        furnished = FurnishedCouncil.found(everything, "kerrala");
        council = furnished.council();
        admin = council.enter(council.member("Painaja", Role.REGIONAL_ADMIN));
        colleague = council.enter(council.member("Toinen", Role.REGIONAL_ADMIN));
        platform = OwnCouncil.platform(everything);
        operator = platform.enter(platform.member("Ylläpitäjä", Role.PLATFORM_ADMIN));
        target = OwnCouncil.found(everything, "ovela");
        network = OwnCouncil.found(everything, "kerran-verkosto");
        network.write("update tenant set kind = 'NETWORK', body_type = 'network' where id = ?", network.tenant());
        network.write("update member set home = 'etela-karjala', home_key = gen_random_uuid() where id = ?", network.member("Kulkija", Role.COUNCILLOR));
        keeper = network.enter(network.member("Hoitaja", Role.REGIONAL_ADMIN));
        target.write("insert into emergency_contact (tenant_id, id, name, address, since) values (?, gen_random_uuid(), 'Tuki', 'tuki@ovela.example', now())", target.tenant());
    }

    /**
     * @param adds   the use case
     * @param page   address within the council
     * @param button end of its name, or its act
     * @param table  where one row more is then
     * @param fields name, value: what is typed
     */
    record Form(String adds, String page, String button, String table, String... fields) {

        @Override
        public String toString() {
            return adds;
        }

        boolean ofPlatform() {
            return page.startsWith("/platform/");
        }

        boolean ofNetwork() {
            return page.startsWith("/network/");
        }

        OwnCouncil at() {
            return ofPlatform() ? platform : ofNetwork() ? network : council;
        }
    }

    static Stream<Form> forms() {
        String process = furnished.ids().get("process");
        String other = furnished.others().get("process");
        String member = council.member("Uusi", Role.OFFICE_HOLDER).toString();
        return Stream.of(
                new Form("KeepingBodies.add", "/process/bodies", "body:save", "body", "nameFi", "Uusi lautakunta"),
                new Form("KeepingBodies.addTerm", "/process/bodies", "term:save", "term", "starts", "2035-06-01", "ends", "2039-05-31"),
                new Form("RecordingMeetings.record", "/process/meetings", "record:save", "meeting", "heldOn", "2026-02-03", "number", "77"),
                new Form("KeepingFeeds.make", "/calendar/feed", "feed:make", "calendar_feed"),
                new Form("KeepingMailManner.test", "/mail/settings", "try:test", "mail"),
                new Form("KeepingGroups.add", "/identity/council-groups", "group:save", "council_group", "nameFi", "Kerran ryhmä"),
                new Form("KeepingMembers.add", "/identity/member", "who:save", "member", "given", "Kerta", "family", "Kerran", "email", "kerta@esimerkki.example", "loginKey", ""),
                new Form("GivingRoles.give", "/identity/member?id=" + member, "give:giveRole", "member_role", "role", "COACH", "starts", "2026-11-27", "ends", "2030-01-01"),
                new Form("ChangingMany.give", "/identity/members", "many:giveMany", "member_role", "chosen", member, "role", "FACILITATOR"),
                new Form("TakingFiles.take", "/provisioning/files", "upload:take", "member_file", "pasted", "Kerta;Kerran;kerta.kerran@esimerkki.example"),
                new Form("TakingUnitFiles.take", "/unit/files", "upload:take", "unit_file", "pasted", "Tunniste;Yksikkö\nkerta;Hoito"),
                new Form("KeepingCohorts.add", "/cohort/groups", "new:add", "target_group", "nameFi", "Kerran kohderyhmä"),
                new Form("PlanningProgrammes.add", "/programme/programmes", "new:add", "programme", "nameFi", "Kerran ohjelma", "starts", "2027-02-01", "ends", "2027-11-30"),
                new Form("KeepingExperiments.add", "/experiment/edit", "experiment:save", "experiment", "titleFi", "Kerran kokeilu", "starts", "2027-02-01", "ends", "2027-03-01"),
                new Form("KeepingExperiments.note", "/experiment/experiment?id=" + furnished.ids().get("experiment"), "note", "experiment_result", "result", "Kerran havaittu"),
                new Form("BookingFacilitators.ask", "/facilitator/ask?who=" + furnished.ids().get("facilitator"), "askfor", "booking", "title", "Kerran pyydetty", "day",
                        "2.2.2027", "starts", "9", "ends", "11"),
                new Form("KeepingKits.add", "/kit/edit", "kit:save", "kit", "titleFi", "Kerran pidettävä", "videoFi", "", "videoSv", ""),
                new Form("HoldingKits.record", "/kit/kit?id=" + furnished.ids().get("kit"), "held", "kit_session", "unit", furnished.ids().get("unit"), "people", "7"),
                new Form("KeepingOrganisations.addOutside", "/network/organisations", "outside:add", "organisation", "nameFi", "Kerran lisätty"),
                new Form("DividingPeople.divide", "/network/organisations", "areas:make", "target_group"),
                new Form("InvitingCouncils.invite", "/network/organisations", "invite:send", "organisation", "slug", target.slug(), "until", "1.12.2030"),
                new Form("RaisingProposals.raise", "/proposal/proposals", "raise", "proposal", "title", "Kerran ehdotettu"),
                new Form("PlanningGatherings.add", "/programme/gathering?programme=" + furnished.ids().get("programme"), "day:save", "gathering", "titleFi", "Kerran päivä",
                        "day:on",
                        "2027-02-02", "day:link", "https://etana.example"),
                new Form("AddingWorkshops.add", "/programme/workshop?stage=" + furnished.ids().get("stage"), "day:save", "gathering", "titleFi", "Kerran työpaja", "day:on",
                        "2027-02-03", "day:link", "https://etana.example"),
                new Form("WritingOutcomes.add", "/programme/outcome?id=" + furnished.ids().get("past"), "add", "policy_line", "fi", "Kerran linjattu"),
                new Form("KeepingMaterial.link", "/programme/material?id=" + furnished.ids().get("past"), "link", "gathering_material", "title", "Kerran linkki", "address",
                        "https://esimerkki.example"),
                new Form("AskingTimes.offer", "/programme/times?programme=" + furnished.ids().get("programme"), "offer", "time_poll", "title.fi", "Kerran kysytty", "day0",
                        "2.2.2027", "day1", "3.2.2027", "closes", "1.2.2027", "day2", "", "starts2", "", "ends2", "", "day3", "", "starts3", "", "ends3", "", "day4", "", "starts4",
                        "", "ends4", "", "day5", "", "starts5", "", "ends5", "", "day6", "", "starts6", "", "ends6", "", "day7", "", "starts7", "", "ends7", ""),
                new Form("KeepingUnits.add", "/unit/unit", "name:save", "unit", "nameFi", "Kerran yksikkö"),
                new Form("SeatingPeople.seat", "/unit/people?unit=" + furnished.others().get("unit"), "many:seat", "unit_act", "chosen", member),
                new Form("SeatingPeople.leave", "/unit/people?unit=" + furnished.ids().get("unit"), "many:leave", "unit_act", "chosen", furnished.ids().get("member")),
                new Form("KeepingUnits.move", "/unit/unit?id=" + furnished.ids().get("unit"), "moving:move", "unit_act", "parent", ""),
                new Form("KeepingUnits.end", "/unit/unit?id=" + furnished.others().get("unit"), "ending:end", "unit_act"),
                new Form("KeepingScim.make", "/provisioning/scim", "make:do", "scim_token", "name", "Kerran"),
                new Form("KeepingBrought.add", "/provisioning/login?idp=" + council.idp(), "more:add", "brought_group", "value", "kerran"),
                new Form("KeepingContacts.add", "/identity/idps", "contact:addContact", "emergency_contact"),
                new Form("ConnectingIdps.begin", "/identity/idps", "begin:go", "idp"),
                new Form("LinkingNewcomers.link", "/identity/newcomer?id=" + furnished.ids().get("newcomer"), "linkOther", "account", "who", member),
                new Form("StartingProcesses.start", "/process/start", "start:go", "process"),
                new Form("PlanningProcesses.addStage", "/process/plan?process=" + process, "stagesForm:add", "stage"),
                new Form("PlanningProcesses.saveAsTemplate", "/process/plan?process=" + process, "nameForm:template", "process"),
                new Form("PlanningTogether.invite", "/process/plan?process=" + process, "people-form:invite", "process_planner"),
                new Form("InvitingExperts.invite", "/process/experts?process=" + process, "invite:send", "member_role", "member", member),
                new Form("KeepingRoll.enrol", "/process/roll?stage=" + furnished.others().get("stage"), "more:enrol", "stage_roll", "member", furnished.ids().get("member")),
                new Form("DraftingCharters.add", "/charter/draft?process=" + other, "add", "charter_clause", "fi", "Kerran lisätty lause"),
                new Form("MakingCommitments.commit", "/charter/clause?id=" + furnished.others().get("clause"), "commit", "charter_commitment", "fi", "Kerran luvattu", "until",
                        "2027-01-01"),
                new Form("CommentingClauses.comment", "/charter/clause?id=" + furnished.others().get("clause"), "comment", "charter_remark", "comment", "Kerran sanottu"),
                new Form("GroupingIdeas.keepApart", "/duel/groups?question=" + furnished.ids().get("question"), "differ", "idea_apart"),
                new Form("GroupingIdeas.group", "/duel/groups?question=" + furnished.others().get("question"), "group", "ballot"),
                new Form("Publishing.publishReport", "/report/publish?stage=" + furnished.ids().get("closed"), "publish", "publication"),
                new Form("Publishing.publishCharter", "/report/publish?process=" + process, "publish", "publication"),
                // after what is published, which the sources of the next version are made up for
                new Form("AdoptingCharters.adoptAt", "/charter/adopt?process=" + process, "adopt", "meeting", "meeting", "new", "heldOn", "2026-02-03", "number", "9", "section",
                        "5"),
                new Form("PlanningStages.save", "/process/edit?stage=" + furnished.ids().get("stage"), "edit:save", "question"),
                new Form("KeepingInstruments.blank", "/survey/instruments", "new:add", "instrument", "nameFi", "Kerran mittari"),
                new Form("KeepingInstruments.copy", "/survey/instrument?id=" + furnished.ids().get("asked"), "frozen:copy", "instrument"),
                new Form("KeepingInstruments.next", "/survey/instrument?id=" + furnished.ids().get("asked"), "frozen:next", "instrument"),
                new Form("KeepingInstruments.save", "/survey/instrument?id=" + furnished.ids().get("short"), "instrument:save", "instrument"),
                new Form("ChoosingTargets.choose", "/survey/target?question=" + furnished.ids().get("round") + "&unit=" + furnished.ids().get("measured"), "target:save",
                        "chosen_target", "whatFi", "Kerran valittu", "target:who", "Esihenkilö"),
                new Form("PreparingAnalyses.prepare", "/report/situation?question=" + furnished.ids().get("told"), "prepare", "prepared_analysis"),
                new Form("RunningStages.open", "/process/stage?stage=" + furnished.ids().get("stage"), "run:open", "stage_roll"),
                new Form("OpeningDoors.invite", "/platform/door?slug=" + target.slug(), "invite:make", "admin_link", "given", "Eka", "family", "Hallitsija", "address",
                        "eka@ovela.example"),
                new Form("OpeningDoors.breakGlass", "/platform/door?slug=" + target.slug(), "break", "admin_link"),
                new Form("AddingCouncils.addNetwork", "/platform/add-council?by=network", "add:found", "tenant", "slug", "verkosto-kerran", "nameFi", "Kerran verkosto",
                        "contactEmail", "k@kerranen.example"),
                new Form("AddingCouncils.add", "/platform/add-council?by=hand", "add:save", "tenant", "slug", "kerranen", "nameFi", "Kerranen", "seats", "9", "contactEmail",
                        "k@kerranen.example"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isDoneOnce(Form form) {
        OwnCouncil at = form.at();
        PlainBrowser browser = new PlainBrowser(form.ofPlatform() ? operator : form.ofNetwork() ? keeper : admin);
        Answer page = browser.open(at.url(form.page));
        Button found = page.button(
                button -> button.name().equals("act") ? button.value().equals(form.button) || button.value().startsWith(form.button + " ") : button.name().endsWith(form.button));
        assertNotNull(found,
                "no button " + form.button + " among " + page.buttons().stream().map(b -> b.name() + "=" + b.value()).toList() + " " + page.status() + " " + page.location());
        Button button = found.with(form.fields);
        long before = rows(form);
        long sent = sendings(at);

        List<Answer> answers = atOnce(PRESSES, () -> browser.press(button));
        long after = rows(form);
        String seen = answers.stream().map(answer -> answer.status() + " " + answer.location()).collect(Collectors.toCollection(TreeSet::new)) + " "
                + answers.get(0).body().replaceAll("(?s).*<main", "").replaceAll("(?s)<[^>]+>|\\s+", " ");

        // some acts make several rows, or none: a plan that adds no question, a roll of many; then once more is what must not change them
        if (!Set.of("PlanningStages.save", "KeepingInstruments.save", "RunningStages.open", "GroupingIdeas.keepApart", "GroupingIdeas.group").contains(form.adds)) {
            assertEquals(before + 1, after, seen);
        }
        assertTrue(answers.stream().allMatch(answer -> answer.status() / 100 == 3), seen);
        assertEquals(1, answers.stream().map(Answer::location).distinct().count(), seen);
        assertEquals(sent + 1, sendings(at), "the database does not know it");

        Answer late = browser.press(button);
        assertEquals(answers.get(0).location(), late.location());
        assertEquals(after, rows(form), "done again by a late second press");

        if (at == council) {
            // the same view and sending by a way that this node has no memory of
            PlainBrowser past = new PlainBrowser(browser.cookies(), colleague);
            Answer again = past.press(button);
            assertTrue(again.status() < 500, again.status() + "");
            assertEquals(after, rows(form), "done again where the database alone knows");
        }
    }

    @Test
    void fiftyAtOnceAreOne() {
        PlainBrowser browser = new PlainBrowser(admin);
        Button button = browser.open(council.url("/charter/clause?id=" + furnished.others().get("clause"))).button(b -> b.value().startsWith("comment ")).with("comment",
                "Viisikymmentä kertaa");
        List<Answer> answers = atOnce(50, () -> browser.press(button));
        assertEquals(List.of("1"), council.read("select count(*)::text from charter_remark where text = 'Viisikymmentä kertaa'"));
        assertTrue(answers.stream().allMatch(answer -> answer.status() / 100 == 3), answers.stream().map(Answer::status).toList().toString());
    }

    /** As on a server under load: the first press waits at the database for five seconds, and the person presses again. */
    @Test
    void aSecondPressInABrowserThatWaitsIsTheFirst(Everything everything) throws SQLException {
        Page page = council.browse(admin);
        page.navigate(council.url("/charter/clause?id=" + furnished.others().get("clause")));
        page.fill("#comment", "Hitaasti sanottu");
        page.locator("button[name=act][value^=comment]").scrollIntoViewIfNeeded();
        // by its place: a locator waits for the answer that is on its way
        BoundingBox send = page.locator("button[name=act][value^=comment]").boundingBox();
        try (Connection slow = everything.stack().database().asOwner(); Statement lock = slow.createStatement()) {
            lock.execute("select pg_advisory_lock(" + council.tenant() + ", " + CommentingClauses.class.getSimpleName().hashCode() + ")");
            page.mouse().click(send.x + 5, send.y + 5);
            page.waitForTimeout(5000);
            page.mouse().click(send.x + 5, send.y + 5);
            page.waitForTimeout(500);
            assertEquals(List.of("0"), council.read("select count(*)::text from charter_remark where text = 'Hitaasti sanottu'"), "nothing was slow");
        }
        page.waitForURL(address -> address.contains("sent="));
        assertThat(page.locator(".comment-text", new Page.LocatorOptions().setHasText("Hitaasti sanottu"))).hasCount(1);
        assertEquals(List.of("1"), council.read("select count(*)::text from charter_remark where text = 'Hitaasti sanottu'"));
        assertThat(page.locator("#comment")).hasValue("");
        page.context().close();
    }

    /** A page that came back from the browser's memory has the same number; what is typed into it now is something else. */
    @Test
    void otherWordsFromTheSamePageAreAnotherAct() {
        PlainBrowser browser = new PlainBrowser(admin);
        Button button = browser.open(council.url("/charter/clause?id=" + furnished.others().get("clause"))).button(b -> b.value().startsWith("comment "));
        browser.press(button.with("comment", "Ensimmäinen"));
        browser.press(button.with("comment", "Toinen"));
        assertEquals(List.of("2"), council.read("select count(*)::text from charter_remark where text in ('Ensimmäinen', 'Toinen')"));
    }

    /** What was refused can be sent again as it is. */
    @Test
    void whatFailedIsNotDone() {
        PlainBrowser browser = new PlainBrowser(admin);
        Button button = browser.open(council.url("/identity/member")).button(b -> b.name().endsWith("who:save")).with("given", "Esa", "family", "Este", "email",
                "este@esimerkki.example", "loginKey", "este");
        UUID holder = council.member("Haltija", Role.COUNCILLOR);
        council.write("update member set login_key = 'este' where id = ?", holder);
        assertEquals(200, browser.press(button).status());
        council.write("update member set login_key = null where id = ?", holder);
        assertEquals(302, browser.press(button).status());
        assertEquals(List.of("1"), council.read("select count(*)::text from member where family = 'Este'"));
    }

    /** Different pages, the same moment: what may be there once is there once, and the others are told in words. */
    @Test
    void whatMayBeThereOnceIsThereOnce() {
        String member = council.member("Kaksinkertainen", Role.OFFICE_HOLDER).toString();
        race("/identity/member", "who:save", "select count(*)::text from member where login_key = 'sama'", "given", "Sama", "family", "Avain", "email", "", "loginKey", "sama");
        race("/identity/member?id=" + member, "give:giveRole", "select count(*)::text from member_role where member_id = '" + member + "' and role = 'COACH'", "role", "COACH",
                "starts", "2026-11-27", "ends", "2030-01-01");
        race("/process/bodies", "term:save", "select count(*)::text from term where starts = '2045-06-01'", "starts", "2045-06-01", "ends", "2049-05-31");
        race("/process/meetings", "record:save", "select count(*)::text from meeting where number = 78", "heldOn", "2026-02-04", "number", "78");
        race("/identity/idps", "contact:addContact", "select count(*)::text from emergency_contact where address = 'sama@esimerkki.example'", "contactName", "Sama", "name", "Sama",
                "contactAddress", "sama@esimerkki.example", "address", "sama@esimerkki.example");
    }

    private static void race(String page, String button, String count, String... fields) {
        List<Callable<Answer>> presses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            PlainBrowser browser = new PlainBrowser(i % 2 == 0 ? admin : colleague);
            Button own = browser.open(council.url(page)).button(b -> b.name().endsWith(button)).with(fields);
            presses.add(() -> browser.press(own));
        }
        List<Answer> answers = atOnce(presses);
        assertEquals(List.of("1"), council.read(count), page);
        assertEquals(Set.of(200, 302), answers.stream().map(Answer::status).collect(Collectors.toCollection(TreeSet::new)), page);
    }

    /** The same words with other tokens at the same moment: one idea, whoever sends them, and whatever differs that nobody sees. */
    @Test
    void theSameIdeaIsThereOnce() {
        String question = furnished.others().get("question");
        UUID member = council.member("Valtuutettu", Role.COUNCILLOR);
        String councillor = council.enter(member);
        council.write("insert into stage_roll (tenant_id, id, stage_id, member_id) select tenant_id, gen_random_uuid(), stage_id, ? from question where id = ?", member,
                UUID.fromString(question));
        List<Callable<Integer>> calls = new ArrayList<>();
        for (String text : List.of("Aivan sama ajatus", "aivan sama ajatus", "Aivan  sama ajatus ", "Aivan sama\u00adajatus".replace("\u00ad", " \u200b"), "AIVAN SAMA AJATUS",
                "Aivan sama ajatus")) {
            String who = calls.size() % 2 == 0 ? councillor : admin;
            String path = calls.size() % 2 == 0 ? "/ideas" : "/seeds";
            calls.add(() -> post(who, question, path, UUID.randomUUID(), text));
        }
        List<Integer> statuses = atOnce(calls);
        assertEquals(1, ideas(question, "aivan sama ajatus"), statuses.toString());
        assertEquals(1, statuses.stream().filter(status -> status == 200).count(), statuses.toString());

        UUID token = UUID.randomUUID();
        assertEquals(Set.of(200), Set.copyOf(atOnce(10, () -> post(councillor, question, "/ideas", token, "Kymmenen kertaa"))));
        UUID seed = UUID.randomUUID();
        assertEquals(Set.of(200), Set.copyOf(atOnce(10, () -> post(admin, question, "/seeds", seed, "Kymmenen siementä"))));
        assertEquals(2, ideas(question, "Kymmenen [a-zä]+"));
        assertEquals(400, post(admin, question, "/seeds", null, "Ilman tunnusta"));
    }

    /** As those who run the stage see them: in the database they are sealed as long as it is open. */
    private static long ideas(String question, String text) {
        String page = new PlainBrowser(admin).open(council.url("/duel/ideas?question=" + question)).body();
        return Pattern.compile("data-fi=\"" + text + "\"", Pattern.CASE_INSENSITIVE).matcher(page).results().count();
    }

    @Test
    void everyUseCaseThatAddsHasALine() {
        Set<String> shown = forms().map(Form::adds).collect(Collectors.toCollection(TreeSet::new));
        shown.addAll(BY_SCRIPT);
        // started and picked once by its own rule, which a second press meets: an unfinished version is gone on with, and an idea is linked once
        shown.addAll(Set.of("DraftingCharters.start", "DraftingCharters.pick"));
        // a file that has been applied is refused from then on, in the turn in which members are kept
        shown.add("ApplyingFiles.apply");
        shown.add("TakingUnitFiles.apply");
        shown.add("GivingRoles.inviteExpert");
        // adds a member and links it, as the two others do
        shown.add("LinkingNewcomers.add");
        assertEquals(EditsTest.adds(), shown);
    }

    private static Integer post(String login, String question, String path, UUID token, String text) {
        String body = "{" + (token == null ? "" : "\"token\":\"" + token + "\",") + "\"fi\":\"" + text + "\"}";
        return HTTP.sendAsync(
                HttpRequest.newBuilder(URI.create(council.url("/api/duel/questions/" + question + path))).header("Content-Type", "application/json").header("Cookie", login)
                        .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString()).join().statusCode();
    }

    private static long rows(Form form) {
        OwnCouncil where = form.table.equals("admin_link") ? target : form.at();
        return Long.parseLong(where.read("select count(*)::text from " + form.table).get(0));
    }

    private static long sendings(OwnCouncil at) {
        return Long.parseLong(at.read("select count(*)::text from sending").get(0));
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) {
        return atOnce(Stream.generate(() -> call).limit(times).toList());
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }
}

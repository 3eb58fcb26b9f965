package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import fi.sopu.PermissionTable.Line;
import fi.sopu.running.Accessibility;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page that permissions.txt names (and so every page that there is), opened in each language by somebody who may: nothing for axe to find,
 * nothing to scroll sideways, no text missing. A new page can not be forgotten here.
 */
@ExtendWith(RunningSopu.class)
class EveryPageIT {

    private static final String WORD = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas".repeat(3).substring(0, 125);
    private static final int MOST_STATEMENTS = 12;
    /** The home, on which eight rooms have a line by now, has a bound of its own until it asks for them together. */
    private static final Set<String> HOME = Set.of("/", "/process/home");
    private static final int MOST_AT_HOME = 16;
    /** Pages that ask once more now and then, where what is remembered for a moment has just grown too old; and homes, while it is asked what a programme has changed. */
    private static final Set<String> ONE_MORE = Set.of("/process/plan", "/process/start", "/audit/log", "/provisioning/scim", "/", "/process/home");
    /** Pages that others open too, who find a list in plain HTML where those who keep things have a table. */
    private static final Set<String> TABLES_FOR_SOME = Set.of("/process/archive", "/identity/idps");
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private static FurnishedCouncil ours;
    private static OwnCouncil platform;
    private static UUID operator;

    private final List<String> wrong = new ArrayList<>();
    private int looked;
    private int componentPages;
    /** Whether whoever looks keeps things: an administrator's login. */
    private boolean keeper;

    @BeforeAll
    static void furnish(Everything everything) {
        ours = FurnishedCouncil.found(everything, "katsela");
        platform = OwnCouncil.platform(everything);
        operator = platform.member("Katsoja", Role.PLATFORM_ADMIN);
    }

    @AfterAll
    static void stop() {
        platform.write("update member_role set ends = '2025-06-02' where member_id = ?", operator);
    }

    /** Long words break with a hyphen, but for what is read sign by sign. */
    private static final String UNBROKEN = """
            () => [...document.querySelectorAll('main *')].filter(e => [...e.childNodes].some(node => node.nodeType === 3 && /\\p{L}{14,}/u.test(node.data))
                && e.getClientRects().length && !e.closest('code, kbd, time, pre, textarea, option, .breaks, .tnum, .nowrap, .clause-ask, svg') && getComputedStyle(e).hyphens !== 'auto')
              .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40)).slice(0, 3)""";

    @Test
    void everyPageReadsWellInEveryLanguage() {
        List<Line> pages = PermissionTable.lines().stream().filter(line -> line.method().equals("GET") && line.isPage()).toList();
        OwnCouncil council = ours.council();
        List<Line> platforms = pages.stream().filter(line -> line.path().startsWith("/platform/")).toList();
        List<Line> publics = pages.stream().filter(Line::everyone).toList();
        List<Line> rest = pages.stream().filter(line -> !platforms.contains(line) && !publics.contains(line)).toList();
        keeper = true;
        look(council, council.enter(ours.seated(council.member("Katsoja", Role.REGIONAL_ADMIN))), rest.stream().filter(line -> line.allows(Role.REGIONAL_ADMIN)).toList(),
                LANGUAGES);
        look(platform, platform.enter(operator), platforms, LANGUAGES);
        keeper = false;
        look(council, null, publics, LANGUAGES);
        // the same pages as others see them
        look(council, ours.enterByLink(), rest.stream().filter(line -> line.allows(Role.LINK_HOLDER)).toList(), List.of("fi"));
        look(council, council.enter(ours.seated(council.member("Katsoja", Role.COUNCILLOR))), rest.stream().filter(line -> line.allows(Role.COUNCILLOR)).toList(), List.of("fi"));
        assertEquals(List.of(), rest.stream().filter(line -> !line.allows(Role.REGIONAL_ADMIN)).map(Line::text).toList(), "pages that nobody looked at");
        assertEquals(List.of(), wrong);
        assertTrue(componentPages > 20, "only " + componentPages + " with components");
        lengthen(council);
        narrow(council, council.enter(ours.seated(council.member(WORD, Role.REGIONAL_ADMIN))), rest.stream().filter(line -> line.allows(Role.REGIONAL_ADMIN)).toList());
        narrow(council, null, publics);
        assertEquals(List.of(), wrong);
        System.out.println(pages.size() + " pages, looked at " + looked + " times");
    }

    /** With ten processes: a page that asks once for each of something asks more often the longer a council has been here. */
    @Test
    void noPageAsksTheDatabaseMoreThanADozenTimes(Everything everything) {
        FurnishedCouncil many = FurnishedCouncil.found(everything, "kymmenen").with(8);
        OwnCouncil council = many.council();
        List<Line> pages = PermissionTable.lines().stream().filter(line -> line.method().equals("GET") && line.isPage()).toList();
        List<Asked> asked = new ArrayList<>();
        // what others have asked of the platform's pages before is no matter of these
        long before = everything.stack().log().lines().count();
        for (Role role : List.of(Role.REGIONAL_ADMIN, Role.COUNCILLOR)) {
            ask(asked, council, many, new PlainBrowser(council.enter(many.seated(council.member("Laskija", role)))), role.name(),
                    pages.stream().filter(line -> line.allows(role) && !line.path().startsWith("/platform/")).toList());
        }
        ask(asked, council, many, new PlainBrowser(), "visitor", pages.stream().filter(Line::everyone).toList());
        ask(asked, platform, many, new PlainBrowser(platform.enter(operator)), "PLATFORM_ADMIN",
                pages.stream().filter(line -> line.path().startsWith("/platform/")).toList());
        assertTrue(asked.size() > 70, "only " + asked.size());
        List<String> logged = counted(everything, before, asked);
        List<String> counts = new ArrayList<>();
        for (Asked one : asked) {
            // the second time, when what a node remembers for a second is there
            logged.remove(logged.stream().filter(line -> line.endsWith(one.told)).findFirst().orElseThrow());
            String line = logged.remove(logged.indexOf(logged.stream().filter(each -> each.endsWith(one.told)).findFirst().orElseThrow()));
            counts.add("%3d %s %s".formatted(Integer.parseInt(line.replaceAll(".*statements (\\d+) of .*", "$1")), one.line.text(), one.who));
        }
        counts.sort(Comparator.reverseOrder());
        counts.forEach(System.out::println);
        assertTrue(counts.stream().noneMatch(count -> count.startsWith("  0") && !count.contains("/public/")), "nothing was counted");
        List<String> often = counts.stream()
                .filter(count -> Integer.parseInt(count.substring(0, 3).strip()) > (HOME.contains(count.replaceAll(" *\\d+ GET ([^? ]+).*", "$1")) ? MOST_AT_HOME
                        : MOST_STATEMENTS + (ONE_MORE.contains(count.replaceAll(" *\\d+ GET ([^? ]+).*", "$1")) ? 1 : 0)))
                .toList();
        assertEquals(List.of(), often);
    }

    /** @param told how its line in the log ends */
    private record Asked(Line line, String who, String told) {}

    private static void ask(List<Asked> asked, OwnCouncil council, FurnishedCouncil about, PlainBrowser browser, String who, List<Line> pages) {
        for (Line line : pages) {
            String address = path(line, about);
            for (int time = 0; time < 2; time++) {
                assertEquals(200, browser.open(council.url(address)).status(), line.text());
            }
            asked.add(new Asked(line, who, " of GET /" + council.slug() + address.replaceAll("\\?.*", "")));
        }
    }

    /** Lines of the log that count statements, once those of everything that was asked are written. */
    private static List<String> counted(Everything everything, long before, List<Asked> asked) {
        List<String> lines = new ArrayList<>();
        for (int tries = 0; tries < 100 && asked.stream().anyMatch(one -> lines.stream().filter(line -> line.endsWith(one.told)).count() < 2); tries++) {
            lines.clear();
            everything.stack().log().lines().skip(before).filter(line -> line.contains("statements ")).forEach(lines::add);
        }
        return lines;
    }

    /** A word of 120 letters wherever people type, which is as long as the shortest of these fields may be. */
    private static void lengthen(OwnCouncil council) {
        // what was adopted does not change, but for this
        council.write("alter table charter_version disable trigger charter_version_frozen");
        council.write("alter table charter_clause disable trigger charter_clause_frozen");
        for (String place : List.of("idea.fi", "idea.hidden_reason", "idea_group.title_fi", "process.title_fi", "stage.title_fi", "stage.purpose_fi", "stage.note_fi",
                "question.words_fi",
                "outcome.asked_fi", "outcome_item.words_fi", "charter.title_fi", "charter_clause.text_fi", "charter_commitment.what_fi", "charter_commitment.who",
                "charter_remark.text", "charter_remark.member_name", "charter_source.idea_fi", "charter_version.meeting_name", "charter_version.minutes_section",
                "member.given", "member.email", "council_group.name_fi", "body.name_fi", "newcomer.name", "newcomer.email", "emergency_contact.name",
                "emergency_contact.address", "instrument.name_fi", "instrument_dimension.name_fi", "instrument_statement.text_fi", "admin_link.name", "notice.about_fi",
                "idp.name_fi")) {
            String table = place.substring(0, place.indexOf('.'));
            String column = place.substring(place.indexOf('.') + 1);
            council.write("update " + table + " set " + column + " = substr(?, 1, 115) || right(id::text, 5) where " + column + " is not null", WORD);
        }
        council.write("alter table charter_version enable trigger charter_version_frozen");
        council.write("alter table charter_clause enable trigger charter_clause_frozen");
        for (String copied : List.of("Ajatus", "Tavoite", "Pelis")) {
            council.write("update publication set body = replace(body::text, ?, ?) where slug = ?", copied, WORD, council.slug());
        }
    }

    /** Nothing scrolls sideways on a phone, whatever was typed. */
    private void narrow(OwnCouncil council, String session, List<Line> pages) {
        Page page = open(council, session);
        for (Line line : pages) {
            page.navigate(council.url(path(line)));
            page.evaluate("() => document.querySelectorAll('main details').forEach(e => e.open = true)");
            for (int width : new int[]{320, 390}) {
                page.setViewportSize(width, 760);
                if (!Accessibility.fits(page)) {
                    wrong.add(line.text() + " with long words scrolls sideways at " + width + ": " + page.evaluate("() => [...document.querySelectorAll('main *')].filter(e => "
                            + "e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 3).map(e => e.tagName + '.' + e.className + ' ' + Math.round(e.getBoundingClientRect().left) + '-' + Math.round(e.getBoundingClientRect().right))"));
                }
            }
        }
        page.context().close();
    }

    private static String path(Line line) {
        return path(line, ours);
    }

    private static String path(Line line, FurnishedCouncil about) {
        String path = line.path();
        for (Map.Entry<String, String> id : about.ids().entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return path;
    }

    private void look(OwnCouncil council, String session, List<Line> pages, List<String> languages) {
        Page page = open(council, session);
        for (String language : languages) {
            page.setViewportSize(language.equals("sv") ? 1280 : 375, 760);
            for (Line line : pages) {
                String path = path(line);
                // axe, which takes longer than everything else, sees each page in two of the three languages, and so on a phone and on a desk
                boolean closely = languages.size() < LANGUAGES.size() || pages.indexOf(line) % 2 != (language.equals("fi") ? 0 : language.equals("en") ? 1 : 2);
                judge(page, line, page.navigate(council.url(path + (path.contains("?") ? "&" : "?") + "lang=" + language)), language, closely);
                if (language.equals("sv") && !((List<?>) page.evaluate(UNBROKEN)).isEmpty()) {
                    wrong.add(line.text() + ": long words that no hyphen may break: " + page.evaluate(UNBROKEN));
                }
            }
        }
        page.context().close();
    }

    private static Page open(OwnCouncil council, String session) {
        Page page = session == null ? council.browse("sopu-language=fi") : council.browse(session.split("; ")[0]);
        if (session != null) {
            for (String cookie : session.split("; ")) {
                String[] halves = cookie.split("=", 2);
                page.context().addCookies(List.of(new Cookie(halves[0], halves[1]).setDomain("localhost").setPath("/").setSecure(true).setHttpOnly(true)));
            }
        }
        return page;
    }

    /** PrimeFaces' scripts, and leave to set the style of an element, are on the pages of those who keep things: no councillor, guest or visitor gets a byte of them. */
    private void light(String which, Line line, String policy, String scripts) {
        boolean kept = keeper && TABLES_FOR_SOME.contains(line.view()) || !line.everyone() && !line.allows(Role.COUNCILLOR) && !line.allows(Role.LINK_HOLDER);
        boolean components = scripts.contains("ln=primefaces");
        if (components && !kept) {
            wrong.add(which + " loads PrimeFaces: " + scripts);
        }
        if (policy == null || policy.contains("style-src-attr") != components || policy.replace("style-src-attr 'unsafe-inline'", "").contains("unsafe-")) {
            wrong.add(which + " has the policy " + policy);
        }
        componentPages += components ? 1 : 0;
    }

    /** Folded parts are opened, since axe does not see what is not shown. */
    private void judge(Page page, Line line, Response answer, String language, boolean closely) {
        looked++;
        String which = line.text() + " in " + language;
        if (answer.status() != 200 || !language.equals(page.locator("html").getAttribute("lang"))) {
            wrong.add(which + " -> " + answer.status() + " in " + page.locator("html").getAttribute("lang"));
        }
        light(which, line, answer.headers().get("content-security-policy"), (String) page.evaluate("() => [...document.scripts].map(one => one.src).join(' ')"));
        page.evaluate("() => document.querySelectorAll('main details').forEach(e => e.open = true)");
        if (closely) {
            Accessibility.violations(page).forEach(found -> wrong.add(which + ": " + found));
        }
        if (page.viewportSize().width < 400) {
            page.setViewportSize(320, 640);
            if (!Accessibility.fits(page)) {
                wrong.add(which + " scrolls sideways");
            }
            page.setViewportSize(375, 760);
        }
        if (page.locator("body").innerText().contains("??")) {
            wrong.add(which + " lacks a text");
        }
    }
}

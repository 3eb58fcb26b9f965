package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fi.sopu.gate.KnownBrowsers;
import fi.sopu.portal.Belongings;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A group's shared tablet: however a login ends, the next person meets nothing of the former one's; whoever was merely thrown out by the
 * clock finds their words again. One browser, two people, two councils.
 */
@ExtendWith(RunningSopu.class)
class SharedBrowserIT {

    private static final String WORDS = "Kirjoitin tämän loppuun kotona";

    private static OwnCouncil council;
    private static OwnCouncil other;
    private static UUID aino;
    private static UUID eero;
    private static String stage;
    private static BrowserContext tablet;
    private static Page page;

    @BeforeAll
    static void furnish(Everything everything) {
        council = OwnCouncil.found(everything, "tabletti");
        other = OwnCouncil.found(everything, "naapuri");
        aino = council.member("Aino", Role.CHAIR);
        eero = council.member("Eero", Role.REGIONAL_ADMIN);
        tablet = everything.browser().newContext(new Browser.NewContextOptions().setLocale("en"));
        page = tablet.newPage();
        comes(council, aino);
        page.navigate(council.url("/process/start"));
        page.locator("#start button[type=submit]").click();
        page.waitForURL("**/process/plan?*");
        stage = council.read("select id::text from stage order by position limit 1").get(0);
    }

    @AfterAll
    static void close() {
        tablet.close();
    }

    @Test
    void whoIsThrownOutByTheClockFindsTheirWordsAgainAndNobodyElseDoes() {
        types(aino);
        council.write("update login set seen = seen - interval '3 hours'");
        page.navigate(council.url("/"));
        assertTrue(page.url().contains("/saml/"), "a login is asked for: " + page.url());
        assertEquals(1, kept(), "on the way to the login nothing is erased");
        page.navigate(council.url("/public/index"));
        assertEquals(1, kept());
        assertEquals("", page.locator("html").getAttribute("data-person") == null ? "" : page.locator("html").getAttribute("data-person"), "and nothing can be reached");
        comes(council, aino);
        assertEquals(WORDS, note().inputValue());

        council.write("update login set seen = seen - interval '3 hours'");
        page.navigate(council.url("/"));
        comes(council, eero);
        assertEquals("", note().inputValue());
        assertEquals(0, kept(), "another person's login erases");
        comes(council, aino);
        assertEquals("", note().inputValue());
    }

    @Test
    void aLogoutErases() {
        types(aino);
        page.locator("details.me summary").click();
        page.locator("a[data-forgets]").click();
        page.waitForURL("**/out*");
        assertEquals(0, kept());
        comes(council, aino);
        assertEquals("", note().inputValue());
    }

    /** The same without the press: the address alone, as from another tab or a bookmark. */
    @Test
    void aLogoutByItsAddressErases() {
        types(aino);
        String before = page.locator("html").getAttribute("data-person");
        page.navigate(council.url("/identity/logout"));
        page.waitForURL("**/out*");
        assertEquals(0, kept());
        comes(council, aino);
        note();
        assertNotEquals(before, page.locator("html").getAttribute("data-person"), "what was kept could not be reached either");
    }

    @Test
    void aLoginThatTheIdpEndsErases() {
        types(aino);
        council.write("update login set ended = now()");
        page.navigate(council.url("/"));
        assertEquals(0, kept());
        comes(council, aino);
        assertEquals("", note().inputValue());
    }

    @Test
    void aClosedBrowserLeavesNothingToTheNext() {
        types(aino);
        List<Cookie> left = tablet.cookies().stream().filter(cookie -> cookie.expires > 0).toList();
        assertFalse(left.stream().anyMatch(cookie -> cookie.name.startsWith(KnownBrowsers.LOGIN)), "a login ends with the browser");
        assertTrue(left.stream().anyMatch(cookie -> cookie.name.startsWith(Belongings.COOKIE)));
        tablet.clearCookies();
        tablet.addCookies(left);
        page.navigate(council.url("/public/privacy"));
        assertEquals(1, kept(), "the same person may come back");
        comes(council, eero);
        note();
        assertEquals(0, kept());
    }

    /** A browser whose cookies have been cleared can never get at it again: even the front page erases. */
    @Test
    void clearedCookiesErase() {
        types(aino);
        tablet.clearCookies();
        page.navigate(council.url("/../"));
        assertEquals(0, kept());
    }

    @Test
    void twoCouncilsDoNotTouchEachOther() {
        types(aino);
        comes(other, other.member("Aino", Role.CHAIR));
        page.navigate(other.url("/"));
        assertEquals(1, kept());
        page.navigate(other.url("/identity/logout"));
        page.waitForURL("**/out*");
        assertEquals(1, kept());
        assertEquals(WORDS, note().inputValue());
    }

    /** The tablet wishes English; both people read Finnish, until one of them chooses Swedish, for themselves. */
    @Test
    void aLanguageIsAPersonsOwn() {
        types(aino);
        assertEquals("fi", language("/"));
        page.locator(".languages a[lang=sv]").click();
        page.locator("html[lang=sv]").waitFor();
        assertEquals("sv", language("/process/archive"));
        assertEquals("sv", language("/public/privacy"), "where nobody asks who it is, too");
        page.locator(".languages a[lang=en]").click();
        page.locator("html[lang=en]").waitFor();
        assertEquals("en", language("/"), "chosen there, too");
        comes(council, eero);
        assertEquals("fi", language("/"));
        assertEquals("fi", language("/public/privacy"));
        page.navigate(council.url("/identity/logout"));
        page.waitForURL("**/out*");
        assertEquals("en", page.locator("html").getAttribute("lang"), "the browser's wish");
        comes(council, aino);
        assertEquals("fi", language("/"));
    }

    private static String language(String path) {
        page.navigate(council.url(path));
        return page.locator("html").getAttribute("lang");
    }

    /** Not words alone: numbers, days, choices and boxes come back after a login that had run out, and the page says that nothing was saved. */
    @Test
    void allFieldsComeBackAndThePageSaysThatNothingWasSaved() {
        comes(council, aino);
        String edit = council.url("/process/edit?stage=" + stage);
        page.navigate(edit);
        page.locator("#edit details > summary").all().forEach(fold -> fold.click());
        page.locator("[id='edit:minutes']").fill("17");
        page.locator("[id='edit:days']").fill("23");
        page.locator("[id='edit:closesOn_input']").fill("3.2.2031");
        page.locator("[id='edit:audience']").selectOption("PUBLIC");
        page.locator("[id='edit:deputies']").setChecked(!page.locator("[id='edit:deputies']").isChecked());
        boolean deputies = page.locator("[id='edit:deputies']").isChecked();
        page.locator("#edit input[type=radio]").last().check();
        council.write("update login set seen = seen - interval '3 hours'");
        page.locator("[id='edit:save']").click();
        page.waitForURL("**/saml/**");
        String back = java.net.URLDecoder.decode(page.url().replaceFirst(".*[?&]to=", "").replaceFirst("&.*", ""), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(back.endsWith("stage=" + stage + "&unsaved=1"), page.url());

        comes(council, aino);
        page.navigate(council.url("/process/edit?stage=" + stage + "&unsaved=1"));
        assertTrue(page.locator(".messages .note-warn").count() == 1, "it is said that nothing was saved");
        assertEquals(List.of("17", "23", "3.2.2031", "PUBLIC"),
                java.util.stream.Stream.of("minutes", "days", "closesOn_input", "audience").map(id -> page.locator("[id='edit:" + id + "']").inputValue()).toList());
        assertEquals(deputies, page.locator("[id='edit:deputies']").isChecked());
        assertTrue(page.locator("#edit input[type=radio]").last().isChecked());
        assertEquals(edit, page.url(), "opened anew, the page is as it is");
        page.locator("[id='edit:save']").click();
        page.waitForURL("**/process/plan?*");
        assertEquals(List.of("17"), council.read("select minutes::text from stage where id = '" + stage + "'"));
        page.navigate(edit);
        assertEquals(0, page.locator(".messages .note-warn").count());
    }

    /** Somebody else has saved meanwhile: the words that never arrived are offered, not lost and not forced. */
    @Test
    void wordsOverWhichAnotherHasSavedAreOffered() {
        types(aino);
        council.write("update stage set note_fi = 'Toinen ehti ensin' where id = ?", UUID.fromString(stage));
        Locator note = note();
        assertEquals("Toinen ehti ensin", note.inputValue());
        assertEquals(WORDS, page.locator(".draft-offer blockquote").textContent());
        page.locator(".draft-offer button").first().click();
        assertEquals(WORDS, note.inputValue());
        page.locator("[id='note:write']").click();
        page.waitForURL("**/process/stage?*");
        assertEquals(0, page.locator("#conflict").count(), "what the form was read from is what the page showed");
        council.write("update stage set note_fi = null where id = ?", UUID.fromString(stage));
    }

    /** What earlier versions kept under the council alone goes at once. */
    @Test
    void whatNamesNobodyIsErased() {
        page.navigate(council.url("/public/index"));
        page.evaluate(
                "() => { localStorage.setItem('sopu.draft|tabletti|note', 'x'); localStorage.setItem('sopu.duel|tabletti|seconds|1', '7'); localStorage.setItem('other', 'y'); }");
        page.reload();
        assertEquals(List.of("other"), page.evaluate("() => Object.keys(localStorage)"));
        page.evaluate("() => localStorage.clear()");
    }

    /* ---------- */

    private static void comes(OwnCouncil where, UUID member) {
        String[] login = where.enter(member).split("=", 2);
        tablet.addCookies(List.of(new Cookie(login[0], login[1]).setDomain("localhost").setPath("/").setSecure(true).setHttpOnly(true)));
    }

    private static Locator note() {
        page.navigate(council.url("/process/stage?stage=" + stage));
        return page.locator("form#note textarea").first();
    }

    private static void types(UUID who) {
        page.navigate(council.url("/public/index"));
        page.evaluate("() => localStorage.clear()");
        comes(council, who);
        note().fill(WORDS);
        assertEquals(1, kept());
        assertFalse(((String) page.evaluate("() => Object.keys(localStorage).join()")).contains(who.toString()), "an id that tells nobody who it is");
    }

    /** How many things of anybody at the council are kept. */
    private static int kept() {
        return ((Number) page.evaluate("() => Object.keys(localStorage).filter(name => name.startsWith('sopu') && JSON.stringify(localStorage[name]).includes('loppuun')).length"))
                .intValue();
    }
}

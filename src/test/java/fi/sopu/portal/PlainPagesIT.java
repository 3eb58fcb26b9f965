package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import fi.sopu.running.Pictures;
import fi.sopu.gate.StopPage;
import fi.sopu.running.Accessibility;
import fi.sopu.running.OwnCouncil;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import fi.sopu.texts.Languages;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pages that people meet when something is in the way: each says in the reader's language (or in all three) what happened, has a way
 * onward, gives axe nothing to find and does not scroll sideways.
 */
@ExtendWith(RunningSopu.class)
class PlainPagesIT {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String FLOODER = "203.0.113.140";

    private static final int MANY = 10;

    private static Everything everything;
    private static OwnCouncil council;
    private static OwnCouncil halted;
    private static String councillor;
    private static String admin;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void furnish(Everything running) throws IOException, InterruptedException {
        everything = running;
        council = OwnCouncil.found(everything, "estela");
        councillor = council.enter(council.member("Valtuutettu", Role.COUNCILLOR));
        admin = council.enter(council.member("Pääkäyttäjä", Role.REGIONAL_ADMIN));
        halted = OwnCouncil.found(everything, "seisola");
        halted.write("update tenant set suspended = true, contact_name = 'Päivi Rantala', contact_email = 'sopu@seisola.example' where id = ?", halted.tenant());
        // an IdP that takes messages by POST alone, and so is given them by a form
        Process made = new ProcessBuilder("../scripts/ops/make-saml-key", "estela", everything.stack().data().resolve("saml-keys").toString(), "--sure").redirectErrorStream(true)
                .start();
        assertEquals(0, made.waitFor(), new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        String realm = everything.stack().identityProvider() + "/realms/pirkanmaa";
        String descriptor = HTTP.send(HttpRequest.newBuilder(URI.create(realm + "/protocol/saml/descriptor")).build(), HttpResponse.BodyHandlers.ofString()).body();
        String posting = descriptor.replaceAll("<[a-z:]*SingleSignOnService [^>]*bindings:(?!HTTP-POST\")[^>]*(/>|>\\s*</[a-z:]*SingleSignOnService>)", "");
        String idp = "insert into idp (tenant_id, id, path, name_fi, name_sv, live, entity_id, metadata) values (?, gen_random_uuid(), ?, ?, ?, true, ?, ?)";
        council.write(idp, council.tenant(), "staff", "Henkilöstö", "Personal", realm, posting);
        council.write(idp, council.tenant(), "elected", "Luottamushenkilöt", "Förtroendevalda", "https://idp.estela.example/", posting);
    }

    @AfterAll
    static void resume() {
        halted.write("update tenant set suspended = false where id = ?", halted.tenant());
    }

    @Test
    void whatIsInTheWayIsSaidWell() {
        String url = everything.stack().url();
        look("missing-council", 404, null, Map.of(), page -> page.navigate(url + "/ei-ole/"));
        look("missing-page", 404, councillor, Map.of(), page -> page.navigate(council.url("/process/ei-ole")));
        look("forbidden", 403, councillor, Map.of(), page -> page.navigate(council.url("/identity/members")));
        look("problem", 500, admin, Map.of(), PlainPagesIT::fail);
        look("suspended", 503, null, Map.of(), page -> page.navigate(halted.url("/")));
        look("login-refused", 403, null, Map.of(), page -> page.navigate(council.url("/saml/own/refused")));
        look("login-stranger", 403, null, Map.of(), page -> page.navigate(council.url("/saml/own/stranger")));
        look("login-unusable", 503, null, Map.of(), page -> page.navigate(council.url("/saml/puuttuu/login")));
        look("login-choose", 200, null, Map.of(), page -> page.navigate(council.url("/process/home")));
        look("login-out", 200, null, Map.of(), page -> page.navigate(council.url("/saml/own/out")));
        look("login-out-partly", 200, null, Map.of(), page -> page.navigate(council.url("/saml/own/out?partly=true")));
        look("login-onward", 200, null, Map.of(), PlainPagesIT::handOver);
        look("login-unanswered", 503, null, Map.of(), PlainPagesIT::waitInVain);
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoIsStoppedBeforeSopuLooksIsToldInThreeLanguages() {
        String form = everything.stack().url() + "/pirkanmaa/public/enter";
        look("stop-large", 413, null, Map.of("X-Forwarded-For", "203.0.113.141"), page -> post(page, form, 2_100_000));
        look("stop-busy", 429, null, Map.of("X-Forwarded-For", FLOODER), PlainPagesIT::openInAFlood);
        look("stop-slow", 408, null, Map.of(), page -> {
            // what drips too slowly is answered on its own connection, which no browser can be made to do: the page as Sopu writes it, in its place
            page.route("**/hidas", route -> route.fulfill(new Route.FulfillOptions().setStatus(408).setContentType("text/html;charset=UTF-8").setBody(StopPage.slow())));
            page.navigate(council.url("/hidas"));
        });
        assertEquals(List.of(), wrong);
    }

    /** Whatever the request calls us: a redirect is a path, by Sopu's hand, Faces' and a library's. */
    @Test
    void redirectsStayWhereTheBrowserIs() throws IOException {
        assertEquals("/estela/", location("/estela"));
        assertEquals("/estela/?a=b", location("/estela?a=b"));
        assertEquals("/estela/public/index?lang=sv", location("/Estela/public/index?lang=sv"));
        assertEquals("/estela", location("/ESTELA"));
        assertTrue(location("/estela/process/home").startsWith("/estela/saml/choose/login?to="));
        assertEquals("none", location("/Ei-ole/"));
        try (BrowserContext context = everything.browser().newContext()) {
            String[] login = admin.split("=", 2);
            context.addCookies(List.of(new Cookie(login[0], login[1]).setDomain("localhost").setPath("/").setSecure(true).setHttpOnly(true)));
            Page page = context.newPage();
            List<String> led = new ArrayList<>();
            page.onResponse(response -> {
                if (response.status() == 302) {
                    led.add(response.headerValue("Location"));
                }
            });
            page.navigate(council.url("/process/start"));
            page.locator("#start button[type=submit]").click();
            page.waitForURL("**/process/plan?*");
            assertTrue(led.size() == 1 && led.get(0).startsWith("/estela/process/plan?"), led.toString());
        }
    }

    /** Where a request leads that claims to be for another host, or {@code none}. */
    private static String location(String path) throws IOException {
        URI sopu = URI.create(everything.stack().url());
        try (Socket socket = new Socket(sopu.getHost(), sopu.getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertFalse(answer.contains("evil.example"), answer);
            return answer.lines().takeWhile(line -> !line.isEmpty()).filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:")).map(line -> line.substring(9).strip())
                    .findFirst().orElse("none");
        }
    }

    @Test
    void aFormFromABrowserWithoutScriptsIsShownAgain() {
        try (BrowserContext plain = everything.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            String[] login = admin.split("=", 2);
            plain.addCookies(List.of(new Cookie(login[0], login[1]).setDomain("localhost").setPath("/").setSecure(true)));
            Page page = plain.newPage();
            page.navigate(council.url("/identity/member"));
            page.waitForNavigation(() -> page.locator("button[name$=':save']").click());
            assertTrue(page.locator(".field-error").count() == 2 && page.locator("button[name$=':save']").isVisible(), page.content());
        }
    }

    /** A page whose form comes back with another value than the page's own script puts into it. */
    private static void fail(Page page) {
        page.navigate(council.url("/identity/member"));
        page.evaluate(
                "() => { document.querySelectorAll('input[name=\"primefaces.nonce\"]').forEach(e => { e.value = 'x'; }); document.querySelectorAll('[required]').forEach(e => e.required = false); }");
        page.waitForNavigation(() -> page.evaluate("() => document.querySelector('button[name$=\":save\"]').click()"));
    }

    /** The form that sends itself does not, so that the page stays. */
    private static void handOver(Page page) {
        page.addInitScript("HTMLFormElement.prototype.submit = () => {}");
        page.navigate(council.url("/saml/staff/login"));
    }

    private static void waitInVain(Page page) {
        handOver(page);
        for (int i = 0; i < MANY && page.locator("main form").count() > 0; i++) {
            page.navigate(council.url("/saml/staff/login"));
        }
    }

    private static void post(Page page, String address, int bytes) {
        page.navigate(everything.stack().url() + "/");
        page.waitForNavigation(() -> page.evaluate("([address, bytes]) => { const form = document.createElement('form'); form.method = 'post'; form.action = address;"
                + "const field = document.createElement('input'); field.name = 'SAMLResponse'; field.value = 'A'.repeat(bytes); form.append(field); document.body.append(form); form.submit(); }",
                List.of(address, bytes)));
    }

    /** While the same network asks for more than it may: many at once, since a busy machine would answer one after the other more slowly than they are allowed. */
    private static void openInAFlood(Page page) {
        AtomicBoolean on = new AtomicBoolean(true);
        Thread flood = new Thread(() -> {
            while (on.get()) {
                CompletableFuture.allOf(IntStream.range(0, 100).mapToObj(i -> ask()).toArray(CompletableFuture[]::new)).join();
            }
        });
        flood.start();
        try {
            for (int i = 0; i < 200 && page.navigate(council.url("/public/index")).status() != 429; i++) {
                page.waitForTimeout(100);
            }
        } finally {
            on.set(false);
        }
    }

    /** A refused login counts as twenty requests: a busy machine may answer no more of them than an address gets anew. */
    private static CompletableFuture<?> ask() {
        return HTTP.sendAsync(HttpRequest.newBuilder(URI.create(everything.stack().url() + "/pirkanmaa/saml/demo/acs")).header("X-Forwarded-For", FLOODER)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString("SAMLResponse=forged")).build(),
                HttpResponse.BodyHandlers.discarding());
    }

    /** In each language on a narrow phone, a phone and a desktop. */
    private void look(String name, int status, String session, Map<String, String> headers, Consumer<Page> open) {
        // who is stopped before Sopu looks is told in all languages on one page
        for (String language : name.startsWith("stop") ? List.of("fi") : Languages.ALL) {
            try (BrowserContext context = everything.browser()
                    .newContext(new Browser.NewContextOptions().setLocale(language).setExtraHTTPHeaders(headers).setViewportSize(375, 760))) {
                if (session != null) {
                    String[] login = session.split("=", 2);
                    context.addCookies(List.of(new Cookie(login[0], login[1]).setDomain("localhost").setPath("/").setSecure(true).setHttpOnly(true)));
                    context.request().get(council.url("/?lang=" + language));
                }
                Page page = context.newPage();
                List<Integer> answered = new ArrayList<>();
                page.onResponse(response -> {
                    if (response.request().isNavigationRequest()) {
                        answered.add(response.status());
                    }
                });
                open.accept(page);
                judge(name + "-" + language, page);
                if (answered.isEmpty() || answered.get(answered.size() - 1) != status) {
                    wrong.add(name + " answers " + answered);
                }
                if (!name.startsWith("stop") && !name.startsWith("missing") && !language.equals(page.locator("html").getAttribute("lang"))) {
                    wrong.add(name + " is not in " + language);
                }
            }
        }
    }

    private void judge(String name, Page page) {
        Accessibility.violations(page).forEach(found -> wrong.add(name + ": " + found));
        Pictures.ofAll(page, "plain-" + name + "-375.png");
        page.setViewportSize(320, 640);
        if (!Accessibility.fits(page)) {
            wrong.add(name + " scrolls sideways");
        }
        page.setViewportSize(1280, 900);
        if (name.endsWith("-sv") || name.startsWith("stop")) {
            Accessibility.violations(page).forEach(found -> wrong.add(name + " on a desktop: " + found));
            Pictures.ofScreen(page, "plain-" + name + "-1280.png");
        }
        Locator onward = page.locator("main a[href], main button");
        String text = page.locator("body").innerText();
        if (onward.count() == 0 || text.contains("??") || page.locator("h1").count() != 1 || page.title().isBlank() || page.locator("header.bar a[href]").count() == 0) {
            wrong.add(name + " lacks something: " + text);
        }
    }
}

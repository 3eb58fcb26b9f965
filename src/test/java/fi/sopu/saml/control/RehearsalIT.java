package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.Federation;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test login at an IdP that does what is awkward: remembers people and does not ask when it should, sends what can not be read, or too much. It
 * is an IdP on paper, with a small site of its own; what the admin is told is true of it.
 */
@ExtendWith(RunningSopu.class)
class RehearsalIT {

    private static String at;
    private static HttpServer site;
    private static Everything everything;
    private static String base;

    private final PaperIdp paper = new PaperIdp("https://awkward.example/idp", 2048);
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private Consumer<PaperResponse> answer = response -> {};
    private String idp;

    @BeforeAll
    static void open(Everything running) throws IOException {
        site = HttpServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
        site.start();
        at = "http://127.0.0.2:" + site.getAddress().getPort() + "/";
        everything = running;
        base = running.stack().url() + "/pirkanmaa";
    }

    private String metadata() {
        return paper.metadata().replace("https://idp.example/", at);
    }

    @AfterAll
    static void close() {
        site.stop(0);
    }

    /** The IdP's own page: a form that posts itself, as theirs do. */
    private void answers(HttpExchange visit) throws IOException {
        String request = Outsider.request(visit.getRequestURI().toString());
        asked.add(request);
        String id = request.replaceAll("(?s).*? ID=\"([^\"]+)\".*", "$1");
        PaperResponse response = new PaperResponse(paper, new PaperResponse.Target(base, base + "/saml/" + idp + "/acs", id, Instant.now()));
        response.assertionId = ForgersDesk.fresh("_assertion");
        response.attributes = PaperResponse.keyAttribute("ville.toivola");
        answer.accept(response);
        byte[] page = ("<!DOCTYPE html><html lang=\"fi\"><title>IdP</title><form method=\"post\" action=\"" + response.to.acs()
                + "\"><input type=\"hidden\" name=\"SAMLResponse\" value=\"" + Base64.getEncoder().encodeToString(response.bytes())
                + "\"></form><script>document.forms[0].submit()</script></html>").getBytes(StandardCharsets.UTF_8);
        visit.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        visit.sendResponseHeaders(200, page.length);
        try (OutputStream body = visit.getResponseBody()) {
            body.write(page);
        }
    }

    private static void authenticated(PaperResponse response, Duration ago) {
        response.authenticated = response.authenticated.replaceFirst("AuthnInstant=\"[^\"]*\"", "AuthnInstant=\"" + response.now.minus(ago) + "\"");
    }

    private String test(Person admin) {
        Page page = admin.go("/identity/idp?path=" + idp);
        page.locator("[id='try:test']").click();
        page.waitForURL("**/identity/idp-test?id=*");
        return page.locator("main").innerText();
    }

    private static void fine(Person person, String picture) {
        assertEquals(List.of(), Accessibility.violations(person.page()), picture);
        assertTrue(Accessibility.fits(person.page()), picture);
        person.picture(picture);
    }

    private static void give(Page page, String xml) {
        if (page.locator("details:has(#metadata)").first().getAttribute("open") == null) {
            page.locator("details:has(#metadata) > summary").first().click();
        }
        page.locator("#file").setInputFiles(Federation.file(xml));
    }

    private void take(Page page, String xml) {
        page.navigate(base + "/identity/idp?path=" + idp);
        give(page, xml);
        Eventually.holds(page, () -> page.locator("[id='metadata:xml']").inputValue().length() >= xml.length() - 10);
        page.locator("[id='metadata:take']").click();
        page.locator("#step-metadata .facts-list").waitFor();
    }

    @Test
    void whatIsAwkwardIsToldInItsOwnWords() {
        try (Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.PHONE)) {
            site.createContext("/sso", this::answers);
            Page page = ville.go("/identity/idps");
            page.locator("details:has(#begin) summary").click();
            page.locator("[id='begin:profile']").selectOption("other");
            page.locator("[id='begin:nameFi']").fill("Hankala tunnus");
            page.locator("[id='begin:go']").click();
            page.waitForURL("**/identity/idp?path=*");
            idp = page.url().replaceFirst(".*path=", "");
            theMetadataIsWarnedOf(ville);
            whoIsRememberedTooLong(ville);
            everyReasonIsTheRightOne(ville);
            page.navigate(base + "/identity/idp?path=" + idp);
            page.locator("[data-opens=removing]").click();
            page.locator("[id='switch:remove']").click();
            page.waitForURL("**/identity/idps");
            assertEquals(List.of(), ville.complaints().stream().filter(said -> said.contains("/pirkanmaa/")).toList());
        }
    }

    /** Ended certificates and unencrypted addresses are seen where they come in; a federation's list may be large, but not for ever. */
    private void theMetadataIsWarnedOf(Person ville) {
        Page page = ville.page();
        give(page, "x".repeat(10 * 1024 * 1024 + 1));
        page.locator("#file-large").waitFor();
        assertTrue(page.locator("#file-large").innerText().contains("yksi EntityDescriptor"), page.locator("#file-large").innerText());
        assertEquals("", page.locator("[id='metadata:xml']").inputValue());
        fine(ville, "idp-file-large");
        String federation = Federation.around(metadata());
        assertTrue(federation.length() > 3_000_000);
        take(page, federation);
        assertTrue(page.locator("#step-metadata").innerText().contains(paper.entityId));
        page.locator("[data-warning$=plainHttp]").waitFor();
        assertEquals(0, page.locator("[data-warning$=endedText]").count());
        take(page, paper.metadata("Redirect", paper.certificate, PaperIdp.certificate(paper.keys, Instant.parse("2026-02-01T00:00:00Z"))));
        page.locator("[data-warning$=endedText]").waitFor();
        assertEquals(0, page.locator("[data-warning$=plainHttp]").count());
        fine(ville, "idp-out-of-time");
        take(page, metadata());
        page.locator("[data-warning$=plainHttp]").waitFor();
    }

    private void whoIsRememberedTooLong(Person ville) {
        Page page = ville.page();
        answer = response -> authenticated(response, Duration.ofHours(1));
        assertTrue(test(ville).contains("muisti sinut"), page.locator("main").innerText());
        assertFalse(asked.get(0).contains("ForceAuthn=\"true\""), asked.get(0));
        fine(ville, "idp-test-remembered");
        page.locator("[id='anew:test']").click();
        page.locator("#force-ignored").waitFor();
        assertTrue(asked.get(1).contains("ForceAuthn=\"true\""), asked.get(1));
        assertTrue(page.locator("#force-ignored").innerText().contains("8 tuntia"), page.locator("#force-ignored").innerText());
        fine(ville, "idp-test-force-ignored");
        answer = response -> authenticated(response, Duration.ZERO);
        assertFalse(test(ville).contains("muisti sinut"), page.locator("main").innerText());

        // as in a login: too old, asked anew, and still too old
        answer = response -> authenticated(response, Duration.ofHours(9));
        int before = asked.size();
        assertTrue(test(ville).contains("ei pyytänyt kirjautumaan uudelleen, vaikka Sopu vaati"), page.locator("main").innerText());
        assertEquals(before + 2, asked.size());
        assertTrue(asked.get(before + 1).contains("ForceAuthn=\"true\""));
        fine(ville, "idp-test-too-old");
        hours(page, "9000");
        page.locator(".messages .note, .error:visible").first().waitFor();
        hours(page, "24");
        Eventually.holds(page, () -> page.locator("details:has(#settings)[open]").count() == 0);
        assertTrue(test(ville).contains("24 tuntia"), page.locator("main").innerText());
    }

    private void hours(Page page, String number) {
        page.navigate(base + "/identity/idp?path=" + idp);
        page.locator("details:has(#settings) > summary").first().click();
        page.locator("[id='settings:hours']").fill(number);
        page.locator("#settings").evaluate("form => form.noValidate = true");
        page.locator("[id='settings:save']").click();
    }

    /** Each with a reason that used to be another's. */
    private void everyReasonIsTheRightOne(Person ville) {
        Map<String, Consumer<PaperResponse>> odd = new LinkedHashMap<>();
        odd.put("ei ole kokonaista XML:ää", r -> r.afterSigning = xml -> xml.substring(0, xml.length() - 40));
        odd.put("liian suuri (", r -> r.afterSigning = xml -> xml + " ".repeat(1_300_000));
        odd.put("Raja on yksi megatavu", r -> r.afterSigning = xml -> xml + " ".repeat(1_050_000));
        odd.put("kohtaan KeyInfo vain varmenne", r -> r.afterSigning = xml -> xml.replaceFirst("</ds:SignatureValue>",
                "</ds:SignatureValue><ds:KeyInfo><ds:RetrievalMethod URI=\"http://127.0.0.1/\"/></ds:KeyInfo>"));
        odd.put("Ajan pitää olla UTC-aikaa", r -> r.conditionsUntil = r.conditionsUntil.replace("Z\"", "+02:00\""));
        odd.put("ei ole SAML-vastaus (Response)", r -> r.afterSigning = xml -> "<rss/>");
        odd.put("Allekirjoitus käyttää tapaa, johon ei enää voi luottaa", r -> r.signer = xml -> paper.sign(xml, r.assertionId,
                "http://www.w3.org/2000/09/xmldsig#rsa-sha1", PaperIdp.SHA256, null, paper.keys.getPrivate()));
        odd.put("Kirjautuminen toimii",
                r -> r.attributes += "<saml:AttributeStatement><saml:Attribute Name=\"urn:n\"><saml:AttributeValue xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"xs:integer\">twelve</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>");
        odd.forEach((words, change) -> {
            answer = change;
            assertTrue(test(ville).contains(words), words + ": " + ville.page().locator("main").innerText());
        });
        fine(ville, "idp-test-works");
    }
}

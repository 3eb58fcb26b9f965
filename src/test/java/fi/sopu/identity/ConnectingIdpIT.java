package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.KeycloakAdmin;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.running.TlsHost;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Connecting an IdP as its admin does, from the pages alone: a realm of Keycloak that Sopu has never heard of, in a real browser. */
@ExtendWith(RunningSopu.class)
class ConnectingIdpIT {

    private static final Map<String, String> MAPPERS = Map.of("username", "urn:oid:1.3.6.1.4.1.5923.1.1.1.6", "firstName", "urn:oid:2.5.4.42",
            "lastName", "urn:oid:2.5.4.4", "email", "urn:oid:0.9.2342.19200300.100.1.3");
    private static Everything everything;
    private static String url;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        url = running.stack().url();
    }

    private static void fine(Person person, String picture) {
        assertEquals(List.of(), Accessibility.violations(person.page()), picture);
        assertTrue(Accessibility.fits(person.page()), picture);
        person.picture(picture);
    }

    /** Begins a connection from the list and returns its name in paths. */
    static String begin(Page page, String profile, String fi, String sv) {
        if (page.locator("details:has(#begin)[open]").count() == 0) {
            page.locator("details:has(#begin) summary").click();
        }
        page.locator("[id='begin:profile']").selectOption(profile);
        page.locator("[id='begin:nameFi']").fill(fi);
        if (sv != null) {
            page.locator("[id='begin:nameSv']").fill(sv);
        }
        page.locator("[id='begin:go']").click();
        page.waitForURL("**/identity/idp?path=*");
        return page.url().replaceFirst(".*path=", "");
    }

    static void paste(Page page, String xml) {
        Locator details = page.locator("details:has(#metadata)").first();
        if (details.getAttribute("open") == null) {
            details.locator("summary").first().click();
        }
        page.locator("[id='metadata:url']").fill("");
        page.locator("[id='metadata:xml']").fill(xml);
        page.locator("[id='metadata:take']").click();
    }

    /** Logs in at the other organisation's Keycloak for a test, and comes to its result. */
    static void test(Person admin, String username) {
        admin.page().locator("[id='try:test']").click();
        Pattern result = Pattern.compile(".*/identity/idp-test\\?id=.*");
        Eventually.holds(admin.page(), () -> admin.page().url().matches(result.pattern()) || admin.page().locator("#username").count() > 0);
        if (!admin.page().url().matches(result.pattern())) {
            admin.fillLogin(username);
            admin.page().waitForURL(result);
        }
    }

    static void switchOn(Page page, String base, String idp) {
        page.navigate(base + "/identity/idp?path=" + idp);
        page.locator("[data-opens=switching-on]").click();
        page.locator("[id='switch:on']").click();
    }

    static void switchOff(Page page, String base, String idp) {
        page.navigate(base + "/identity/idp?path=" + idp);
        page.locator("[data-opens=switching-off]").click();
        page.locator("[id='switch:off']").click();
        page.locator("[data-opens=switching-on]").waitFor();
    }

    private static int withoutRedirect(Person person, String base) {
        return person.context().request().get(base + "/process/archive", RequestOptions.create().setMaxRedirects(0)).status();
    }

    private static String note(Page page) {
        return page.locator(".messages .note").first().innerText();
    }

    @Test
    void anAdminConnectsTestsSwitchesOnAndBackFromThePagesAlone() {
        KeycloakAdmin other = new KeycloakAdmin(everything, "toinen");
        other.user("v.toivola", "Ville", "Toivola", everything.stack().password());
        try (Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.DESKTOP);
                Person visitor = Person.visitor(everything, "pirkanmaa", "fi", Screen.PHONE)) {
            Page page = ville.go("/identity/idps");
            fine(ville, "idps");
            String idp = begin(page, "keycloak", "Toisen organisaation tunnus", null);
            fine(ville, "idp-draft");
            String base = url + "/pirkanmaa";

            // the other organisation's administrator does what the page of instructions says
            visitor.go("/public/connect?idp=" + idp);
            assertTrue(visitor.page().locator("main").innerText().contains("Import client"));
            String metadata = visitor.context().request().get(base + "/saml/" + idp + "/metadata").text();
            assertTrue(metadata.contains(base + "/saml/" + idp + "/acs"), metadata);
            assertTrue(visitor.context().request().get(base + "/saml/" + idp + "/certificate").text().startsWith("-----BEGIN CERTIFICATE-----"));
            String clientId = other.importClient(metadata);
            assertEquals(base, clientId);

            // what is not its metadata is said so
            paste(page, "<!DOCTYPE html><html><body>Kirjaudu</body></html>");
            page.locator(".messages .note").waitFor();
            assertTrue(note(page).contains("verkkosivu"), note(page));
            paste(page, metadata);
            Eventually.holds(page, () -> note(page).contains("IDPSSODescriptor"));
            fine(ville, "idp-wrong");
            paste(page, other.descriptor());
            page.locator("#step-metadata .facts-list").waitFor();
            assertTrue(page.locator("#step-metadata").innerText().contains(everything.stack().identityProvider() + "/realms/toinen"));
            assertTrue(page.locator("[data-opens=switching-on]").isDisabled(), "not before a test");
            fine(ville, "idp-metadata");

            // nothing comes yet but the NameID: said in plain words
            test(ville, "v.toivola");
            assertTrue(page.locator(".note-wrong").innerText().contains("ei tullut"), page.locator("main").innerText());
            fine(ville, "idp-test-missing");
            MAPPERS.forEach((property, attribute) -> other.mapper(clientId, property, attribute));
            page.navigate(base + "/identity/idp?path=" + idp);
            test(ville, "v.toivola");
            assertTrue(page.locator(".note-warn").innerText().contains("v.toivola"), page.locator("main").innerText());
            assertTrue(page.locator("table").innerText().contains("eduPersonPrincipalName"));
            fine(ville, "idp-test-nobody");
            page.locator("[id='me:thisIsMe']").click();
            page.locator(".note-good").waitFor();
            assertTrue(page.locator(".note-good").innerText().contains("Ville Toivola"));
            fine(ville, "idp-test-admin");

            switchOn(page, base, idp);
            page.locator("[data-opens=switching-off]").waitFor();
            fine(ville, "idp-live");
            visitor.go("/");
            assertEquals(List.of("Esittelyn kirjautuminen", "Toisen organisaation tunnus"), visitor.page().locator(".actions a").allInnerTexts().stream().sorted().toList());
            fine(visitor, "idp-choose");
            visitor.tap(".actions a:has-text('Toisen')");
            visitor.fillLogin("v.toivola");
            visitor.page().waitForURL(base + "/");
            assertEquals("Ville Toivola", visitor.page().locator(".me .name").textContent());

            // back again, by an admin who came in through it: everybody else who did is out at once, and other logins stay
            try (Person second = Person.visitor(everything, "pirkanmaa", "fi", Screen.NARROW)) {
                second.go("/");
                second.tap(".actions a:has-text('Toisen')");
                second.fillLogin("v.toivola");
                second.page().waitForURL(base + "/");
                visitor.go("/identity/idp?path=" + idp);
                visitor.tap("[data-opens=ending]");
                fine(visitor, "idp-log-out-all");
                visitor.tap("[id='switch:end']");
                visitor.page().locator("[data-opens=switching-off]").waitFor();
                assertEquals(303, withoutRedirect(second, base), "out by the button");
                assertEquals(200, withoutRedirect(visitor, base), "the one who says so stays");
                second.go("/");
                second.tap(".actions a:has-text('Toisen')");
                second.page().waitForURL(base + "/");
                switchOff(visitor.page(), base, idp);
                assertEquals(303, withoutRedirect(second, base), "out by switching off");
                assertEquals(200, withoutRedirect(visitor, base), "and may switch it on again");
                assertEquals(200, withoutRedirect(ville, base), "came by the other one");
            }
            // the last one stays
            page.navigate(base + "/identity/idp?path=" + idp);
            page.locator("[data-opens=switching-on]").waitFor();
            try (Person later = Person.visitor(everything, "pirkanmaa", "fi", Screen.NARROW)) {
                later.go("/");
                assertTrue(later.page().url().startsWith(everything.stack().identityProvider() + "/realms/pirkanmaa/"), later.page().url());
            }
            page.navigate(base + "/identity/idp?path=demo");
            page.locator("[data-opens=switching-off]").click();
            page.locator("[id='switch:off']").click();
            page.locator(".messages .note").waitFor();
            assertTrue(note(page).contains("ainoa"), note(page));
            page.navigate(base + "/audit/log?act=identity.loginTested");
            assertTrue(page.locator(".ui-datatable-data > tr").first().innerText().contains("Ville Toivola"), "who tried it, though the answer came without a login");
            assertEquals(List.of(), ville.complaints());
        }
    }

    @Test
    void thePagesWorkInEveryLanguageOnAPhoneAndTheGuideForEveryProduct() {
        try (Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "sv", Screen.PHONE);
                Person narrow = Person.visitor(everything, "pohjanmaa", "en", Screen.NARROW)) {
            for (String profile : List.of("entra-id", "ad-fs", "suomi-fi", "virtu", "haka", "keycloak", "shibboleth", "simplesamlphp", "other")) {
                Page page = petri.go("/identity/idps");
                String idp = begin(page, profile, "Koe " + profile, "Prov " + profile);
                for (String language : List.of("fi", "sv", "en")) {
                    narrow.go("/public/connect?idp=" + idp + "&lang=" + language);
                    assertTrue(narrow.page().locator("main ol li").count() >= 3, idp);
                    assertFalse(narrow.page().content().contains("??"), "a text is missing");
                    assertTrue(Accessibility.fits(narrow.page()), idp + " in " + language);
                }
                fine(narrow, "guide-" + profile);
                if (!profile.equals("other")) {
                    page.locator("[data-opens=removing]").click();
                    page.locator("[id='switch:remove']").click();
                    page.waitForURL("**/identity/idps");
                }
            }
            for (String language : List.of("fi", "sv", "en")) {
                petri.go("/identity/idps?lang=" + language);
                petri.page().locator("details:has(#begin) summary").click();
                petri.page().locator("details:has(#contact) summary").click();
                fine(petri, "idps-" + language);
                petri.go("/identity/idp?path=idp&lang=" + language);
                petri.page().locator("details:has(#settings) summary").first().click();
                fine(petri, "idp-" + language);
                petri.go("/identity/idp?path=demo&lang=" + language);
                fine(petri, "idp-demo-" + language);
            }
            petri.page().navigate(url + "/pohjanmaa/identity/idp?path=idp&lang=sv");
            petri.page().locator("[data-opens=removing]").click();
            petri.page().locator("[id='switch:remove']").click();
            petri.page().waitForURL("**/identity/idps");
            assertEquals(List.of(), petri.complaints());
            assertEquals(List.of(), narrow.complaints());
        }
    }

    @Test
    void anAddressIsFetchedAndRenewedAndLeadsNowhereElse() {
        KeycloakAdmin other = new KeycloakAdmin(everything, "osoite");
        String descriptor = other.descriptor();
        try (TlsHost host = TlsHost.start(everything.stack().data().resolve("tls"), descriptor.getBytes(StandardCharsets.UTF_8));
                Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.DESKTOP)) {
            Page page = ville.go("/identity/idps");
            String idp = begin(page, "other", "Osoitteesta", null);
            Map<String, String> attacks = Map.ofEntries(Map.entry("https://127.0.0.1:" + host.port() + "/metadata", "sisäverkkoon"),
                    Map.entry("https://169.254.169.254/latest/meta-data/", "sisäverkkoon"), Map.entry("https://[::1]:" + host.port() + "/metadata", "sisäverkkoon"),
                    Map.entry("file:///etc/passwd", "https://"), Map.entry("http://localhost:" + host.port() + "/metadata", "https://"),
                    Map.entry(host.url("/to?http://localhost/metadata"), "https://"), Map.entry(host.url("/to?https://127.0.0.1:" + host.port() + "/metadata"), "sisäverkkoon"),
                    Map.entry(host.url("/drip"), "hitaasti"), Map.entry(host.url("/large"), "liian suuri"), Map.entry(host.url("/missing"), "404"));
            for (Map.Entry<String, String> attack : attacks.entrySet()) {
                fetch(page, attack.getKey());
                page.locator(".messages .note").waitFor();
                assertTrue(note(page).contains(attack.getValue()), attack.getKey() + ": " + note(page));
                assertEquals(0, page.locator("#step-metadata .facts-list").count(), attack.getKey());
                page.navigate(url + "/pirkanmaa/identity/idp?path=" + idp);
            }
            fetch(page, host.url("/moved"));
            page.locator("#step-metadata .facts-list").waitFor();
            assertTrue(page.locator("#step-metadata").innerText().contains("/realms/osoite"));
            fine(ville, "idp-from-url");

            // the IdP's certificate rolls over: both are known without anybody's doing, and without a restart
            String second = new fi.sopu.saml.control.Certificates().fresh();
            host.serve(
                    descriptor
                            .replaceFirst("(<md:KeyDescriptor.*?</md:KeyDescriptor>)",
                                    "$1<md:KeyDescriptor use=\"signing\"><ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">"
                                            + "<ds:X509Data><ds:X509Certificate>" + second + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>")
                            .getBytes(StandardCharsets.UTF_8));
            Eventually.holds(page, () -> {
                page.waitForTimeout(500);
                page.reload();
                return page.locator("#step-metadata .plain > li").count() == 2;
            }, Duration.ofMinutes(3));
            page.locator("[data-opens=removing]").click();
            page.locator("[id='switch:remove']").click();
            page.waitForURL("**/identity/idps");
        }
    }

    private static void fetch(Page page, String address) {
        page.locator("[id='metadata:url']").fill(address);
        page.locator("[id='metadata:take']").click();
    }
}

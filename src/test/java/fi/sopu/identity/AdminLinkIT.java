package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.Federation;
import fi.sopu.running.KeycloakAdmin;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Ways in where no login works yet, or no longer: the first administrator's link and the break-glass link. The council of the first
 * test shares its IdP with two others, as those of a regional ICT company do.
 */
@ExtendWith(RunningSopu.class)
class AdminLinkIT {

    private static final String EPPN = "urn:oid:1.3.6.1.4.1.5923.1.1.1.6";
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

    private static void makeKey(String slug) {
        Path folder = everything.stack().data().resolve("saml-keys");
        if (Files.exists(folder.resolve(slug))) {
            return;
        }
        try {
            Process made = new ProcessBuilder("../scripts/ops/make-saml-key", slug, folder.toString(), "--sure").redirectErrorStream(true).start();
            String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, made.waitFor(), said);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String issue(Page page) {
        page.locator("#code").waitFor();
        return page.locator("#link").inputValue() + " " + page.locator("#code").inputValue();
    }

    /** Connects a council's IdP to the shared realm by its own pages, up to a test that recognises the admin. */
    private static String connect(Person admin, KeycloakAdmin ict, String base, String username) {
        Page page = admin.page();
        page.navigate(base + "/identity/idps");
        String idp = ConnectingIdpIT.begin(page, "keycloak", "Yhteinen tunnus", page.locator("[id='begin:nameSv']").count() > 0 ? "Gemensamt konto" : null);
        String client = ict.importClient(admin.context().request().get(base + "/saml/" + idp + "/metadata").text());
        assertEquals(base, client, "each council is a service provider of its own");
        ict.mapper(client, "username", EPPN);
        ConnectingIdpIT.paste(page, ict.descriptor());
        page.locator("#step-metadata .facts-list").waitFor();
        ConnectingIdpIT.test(admin, username);
        if (page.locator("[id='me:thisIsMe']").count() > 0) {
            page.locator("[id='me:thisIsMe']").click();
        }
        page.locator(".note-good").waitFor();
        return idp;
    }

    @Test
    void theFirstAdminComesByALinkAndThreeCouncilsShareOneIdp() {
        KeycloakAdmin ict = new KeycloakAdmin(everything, "ict");
        ict.user("kaisa.korpi", "Kaisa", "Korpi", everything.stack().password());
        ict.user("ville.toivola", "Ville", "Toivola", everything.stack().password());
        ict.user("petri.alanko", "Petri", "Alanko", everything.stack().password());
        makeKey("kainuu");
        try (Person iida = Person.login(everything, "platform", "iida.yllapito", "fi", Screen.DESKTOP);
                Person kaisa = Person.visitor(everything, "kainuu", "fi", Screen.PHONE);
                Person thief = Person.visitor(everything, "kainuu", "fi", Screen.PHONE)) {
            Page page = iida.go("/platform/add-council");
            page.locator("[id='add:slug'], select").first().selectOption("kainuu");
            page.getByLabel("Nimi", new Page.GetByLabelOptions().setExact(true)).fill("Kaisa Korpi");
            page.getByLabel("Sähköposti").fill("kaisa.korpi@kainuu.example");
            iida.tap("button:has-text('Lisää valtuusto')");
            page.waitForURL("**/platform/council?slug=kainuu");
            page.locator("a[href*='/platform/door']").first().click();
            fine(iida, "door");
            page.locator("[id='invite:given']").fill("Kaisa");
            page.locator("[id='invite:family']").fill("Korpi");
            page.locator("[id='invite:address']").fill("kaisa.korpi@kainuu.example");
            page.locator("[id='invite:make']").click();
            String link = issue(page).split(" ", 2)[0];
            String code = issue(page).split(" ", 2)[1];
            fine(iida, "door-issued");

            // a code that is wrong, then the right one; nobody else gets in by the same link
            kaisa.page().navigate(link);
            fine(kaisa, "enter");
            kaisa.page().locator("[id='enter:code']").fill("0000 0000".equals(code) ? "1111 1111" : "0000 0000");
            kaisa.tap("[id='enter:go']");
            assertTrue(kaisa.see(".messages .note").innerText().contains("Koodi ei ole oikein"));
            kaisa.page().locator("[id='enter:code']").fill(code);
            kaisa.tap("[id='enter:go']");
            kaisa.page().waitForURL(url + "/kainuu/identity/idps");
            fine(kaisa, "idps-first-admin");
            thief.page().navigate(link);
            assertTrue(thief.see("main .note").innerText().contains("jo käytetty"));
            for (String other : List.of("/", "/identity/members", "/process/start", "/audit/log")) {
                kaisa.go(other);
                assertEquals(url + "/kainuu/identity/idps", kaisa.page().url(), "the link opens nothing else: " + other);
            }
            assertTrue(List.of(401, 403).contains(kaisa.context().request().get(url + "/kainuu/api/duel/next").status())
                    || kaisa.context().request().get(url + "/kainuu/api/duel/next").url().endsWith("/identity/idps"));

            String idp = connect(kaisa, ict, url + "/kainuu", "kaisa.korpi");
            fine(kaisa, "first-admin-test");
            ConnectingIdpIT.switchOn(kaisa.page(), url + "/kainuu", idp);
            // the link has done its work: the next page is reached through the IdP
            kaisa.page().locator(".me summary").waitFor();
            kaisa.go("/identity/members");
            kaisa.page().waitForURL(url + "/kainuu/identity/members");
            assertEquals("Kaisa Korpi", kaisa.page().locator(".me .name").textContent(), "from now on by the IdP, as regional admin");

            // the second council waits until the platform has confirmed, the third no longer
            sharing("pirkanmaa", "ville.toivola", ict, iida, true);
            sharing("pohjanmaa", "petri.alanko", ict, iida, false);
        }
    }

    private static void sharing(String council, String admin, KeycloakAdmin ict, Person iida, boolean waits) {
        String base = url + "/" + council;
        try (Person person = Person.login(everything, council, admin, "fi", Screen.DESKTOP);
                Person visitor = Person.visitor(everything, council, "fi", Screen.PHONE)) {
            String idp = connect(person, ict, base, admin);
            ConnectingIdpIT.switchOn(person.page(), base, idp);
            if (waits) {
                assertTrue(person.see(".messages .note").innerText().contains("vahvistettava"));
                iida.go("/platform/door?slug=" + council);
                fine(iida, "door-sharing");
                iida.tap("[id$=':confirm']");
                iida.page().locator("#sharing ~ form .pill-done").waitFor();
                ConnectingIdpIT.switchOn(person.page(), base, idp);
            }
            person.page().locator("[data-opens=switching-off]").waitFor();
            visitor.go("/");
            visitor.tap(".actions a:has-text('Yhteinen')");
            visitor.fillLogin(admin);
            visitor.page().waitForURL(base + "/");
            ConnectingIdpIT.switchOff(person.page(), base, idp);
        }
    }

    @Test
    void theGlassIsBrokenOnlyForWhomTheCouncilHasNamedAndIsSeenAfterwards() {
        try (Person gunilla = Person.login(everything, "pohjanmaa", "petri.alanko", "sv", Screen.PHONE);
                Person iida = Person.login(everything, "platform", "iida.yllapito", "sv", Screen.PHONE);
                Person contact = Person.visitor(everything, "pohjanmaa", "sv", Screen.NARROW)) {
            iida.go("/platform/door?slug=pohjanmaa");
            Eventually.count(0, iida.page().locator("[id$=':break']"), "nobody is named yet");
            Page page = gunilla.go("/identity/idps");
            page.locator("details:has(#contact) summary").click();
            page.locator("[id='contact:contactName']").fill("Petri Alanko");
            page.locator("[id='contact:contactAddress']").fill("petri.alanko@pohjanmaa.example");
            page.locator("[id='contact:addContact']").click();
            page.locator("#contacts li").waitFor();
            iida.go("/platform/door?slug=pohjanmaa");
            iida.tap("[id$=':break']");
            String[] issued = issue(iida.page()).split(" ", 2);
            fine(iida, "door-glass");
            contact.page().navigate(issued[0]);
            fine(contact, "enter-glass");
            contact.page().locator("[id='enter:code']").fill(issued[1]);
            contact.tap("[id='enter:go']");
            contact.page().waitForURL(url + "/pohjanmaa/identity/idps");
            fine(contact, "idps-glass");
            Eventually.count(0, contact.page().locator("#contact"), "and whom to help next is not the link's to say");
            contact.go("/identity/members");
            assertEquals(url + "/pohjanmaa/identity/idps", contact.page().url());

            gunilla.go("/identity/members");
            assertTrue(gunilla.see(".band").innerText().contains("Petri Alanko"), "every admin page tells");
            fine(gunilla, "band");
            contact.tap("[data-opens=leaving]");
            contact.tap("[id='leave:leaveNow']");
            contact.page().waitForURL("**/public/index");
            contact.go("/identity/idps");
            assertTrue(!contact.page().url().startsWith(url), "the link is over: " + contact.page().url());
            gunilla.go("/identity/idps");
            gunilla.tap("#contacts button");
            Eventually.holds(gunilla.page(), () -> gunilla.page().locator("#contacts li").count() == 0);
        }
    }

    /** The IdP is gone for good and no administrator is at hand: who was named beforehand connects another, and everybody gets in again. */
    @Test
    void byTheGlassABrokenIdpIsReplacedWithoutAnyAdmin() {
        KeycloakAdmin spare = new KeycloakAdmin(everything, "vara");
        spare.user("it.tuki", "Iiro", "Tuki", everything.stack().password());
        spare.user("anders.nygard", "Anders", "Nygård", everything.stack().password());
        String base = url + "/pohjanmaa";
        try (Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "fi", Screen.DESKTOP);
                Person iida = Person.login(everything, "platform", "iida.yllapito", "fi", Screen.DESKTOP);
                Person helper = Person.visitor(everything, "pohjanmaa", "fi", Screen.PHONE);
                Person anders = Person.visitor(everything, "pohjanmaa", "fi", Screen.NARROW)) {
            Page page = petri.go("/identity/idps");
            page.locator("details:has(#contact) summary").click();
            page.locator("[id='contact:contactName']").fill("Iiro Tuki");
            page.locator("[id='contact:contactAddress']").fill("it@pohjanmaa.example");
            page.locator("[id='contact:addContact']").click();
            page.locator("#contacts li").waitFor();
            iida.go("/platform/door?slug=pohjanmaa");
            iida.tap("[id$=':break']");
            String[] issued = issue(iida.page()).split(" ", 2);
            helper.page().navigate(issued[0]);
            helper.page().locator("[id='enter:code']").fill(issued[1]);
            helper.tap("[id='enter:go']");
            helper.page().waitForURL(base + "/identity/idps");

            Page work = helper.page();
            String idp = ConnectingIdpIT.begin(work, "keycloak", "Varakirjautuminen", "Reservinloggning");
            String client = spare.importClient(helper.context().request().get(base + "/saml/" + idp + "/metadata").text());
            spare.mapper(client, "username", EPPN);
            // a whole federation's list, of several megabytes, as an administrator may give
            String federation = Federation.around(spare.descriptor());
            work.locator("#file").setInputFiles(Federation.file(federation));
            Eventually.holds(work, () -> work.locator("[id='metadata:xml']").inputValue().length() >= federation.length() - 10);
            work.locator("[id='metadata:take']").click();
            work.locator("#step-metadata .facts-list").waitFor();
            assertTrue(work.locator("[data-opens=switching-on]").isDisabled(), "not before an answer has come");
            ConnectingIdpIT.test(helper, "it.tuki");
            assertTrue(work.locator(".note-warn").first().innerText().contains("it.tuki"), "somebody whom the council does not know");
            work.navigate(base + "/identity/idp?path=" + idp);
            assertTrue(work.locator("#step-use").innerText().contains("Hätälinkillä"), work.locator("#step-use").innerText());
            fine(helper, "glass-ready");
            // for a link without broken glass, and for administrators, the test has to recognise an administrator
            petri.go("/identity/idp?path=" + idp);
            assertTrue(petri.page().locator("[data-opens=switching-on]").isDisabled());
            ConnectingIdpIT.switchOn(work, base, idp);
            work.locator("[data-opens=switching-off]").waitFor();

            ConnectingIdpIT.switchOff(work, base, "demo");
            petri.go("/identity/members");
            assertTrue(petri.page().url().contains("/realms/vara/"), "whoever came in by the broken one has to log in anew: " + petri.page().url());
            anders.go("/");
            anders.fillLogin("anders.nygard");
            anders.page().waitForURL(base + "/");
            assertEquals("Anders Nygård", anders.page().locator(".me .name").textContent());

            ConnectingIdpIT.switchOn(work, base, "demo");
            work.locator("[data-opens=switching-off]").waitFor();
            ConnectingIdpIT.switchOff(work, base, idp);
        }
        try (Person petri = Person.login(everything, "pohjanmaa", "petri.alanko", "fi", Screen.DESKTOP)) {
            assertTrue(petri.go("/identity/members").locator(".band").first().innerText().contains("Iiro Tuki"), "every admin page tells");
            petri.go("/identity/idps");
            petri.tap("#contacts button");
            Eventually.holds(petri.page(), () -> petri.page().locator("#contacts li").count() == 0);
        }
    }
}

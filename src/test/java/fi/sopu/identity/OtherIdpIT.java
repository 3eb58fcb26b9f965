package fi.sopu.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fi.sopu.running.Accessibility;
import fi.sopu.running.Eventually;
import fi.sopu.running.Person;
import fi.sopu.running.Person.Screen;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.running.SimpleSaml;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A second identity provider product, SimpleSAMLphp on another site than Sopu: its administrator has the page of instructions and nothing
 * else, the council's admin the pages. What they do wrong on the way is told to them.
 */
@ExtendWith(RunningSopu.class)
class OtherIdpIT {

    private static final String USERS = """
            'v.toivola:salasana' => ['uid' => ['v.toivola'], 'eduPersonPrincipalName' => ['v.toivola@alue.example'], 'givenName' => ['Ville'], 'sn' => ['Toivola'], 'mail' => ['v.toivola@alue.example']],
            'e.niskanen:salasana' => ['uid' => ['e.niskanen'], 'eduPersonPrincipalName' => ['eero.niskanen'], 'givenName' => ['Eero'], 'sn' => ['Niskanen'], 'mail' => ['e.niskanen@alue.example']]""";
    /** Steps 2 and 3 of the instructions. */
    private static final String SIGNED_LOGOUT = "'sign.logout' => true, ";
    private static final String NAMES = "'attributes.NameFormat' => 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri', "
            + "'authproc' => [100 => ['class' => 'core:AttributeMap', 'name2oid']], ";
    private static Everything everything;
    private static SimpleSaml other;
    private static String base;

    @BeforeAll
    static void open(Everything running) {
        assumeTrue(SimpleSaml.missing().isEmpty(), () -> "No second identity provider: " + SimpleSaml.missing().orElse(""));
        everything = running;
        base = running.stack().url() + "/pirkanmaa";
        other = SimpleSaml.start(running.stack().data().resolve("simplesamlphp"), USERS);
    }

    @AfterAll
    static void close() {
        if (other != null) {
            other.close();
        }
    }

    private static void fine(Person person, String picture) {
        assertEquals(List.of(), Accessibility.violations(person.page()), picture);
        assertTrue(Accessibility.fits(person.page()), picture);
        person.picture(picture);
    }

    private static String main(Person person) {
        return person.page().locator("main").innerText();
    }

    private static void logIn(Page page, String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill("salasana");
        page.locator("[type=submit]").first().click();
    }

    /** From the settings to the result of the test. */
    private static String test(Person admin, String idp) {
        Page page = admin.go("/identity/idp?path=" + idp);
        page.locator("[id='try:test']").click();
        Eventually.holds(page, () -> page.url().contains("/identity/idp-test?id=") || page.locator("#username").count() > 0);
        if (page.locator("#username").count() > 0) {
            logIn(page, "v.toivola");
            page.waitForURL("**/identity/idp-test?id=*");
        }
        return main(admin);
    }

    /** What is said of a paste. */
    private static String told(Page page, String given, String hint) {
        ConnectingIdpIT.paste(page, given);
        Locator note = page.locator(".messages .note:has-text('" + hint + "')");
        note.waitFor();
        return note.innerText();
    }

    private static void allowCbc(Person admin, String idp, boolean on) {
        Page page = admin.go("/identity/idp?path=" + idp);
        page.locator("details:has(#settings) > summary").first().click();
        page.locator("[id='settings:cbc']").setChecked(on);
        page.locator("[id='settings:save']").click();
        Eventually.holds(page, () -> page.locator("details:has(#settings)[open]").count() == 0);
    }

    @Test
    void anotherProductIsConnectedFromThePagesAlone() {
        String idp = null;
        try (Person ville = Person.login(everything, "pirkanmaa", "ville.toivola", "fi", Screen.DESKTOP);
                Person eero = Person.visitor(everything, "pirkanmaa", "fi", Screen.PHONE);
                Person keeper = Person.visitor(everything, "pirkanmaa", "fi", Screen.DESKTOP)) {
            Page page = ville.go("/identity/idps");
            idp = ConnectingIdpIT.begin(page, "simplesamlphp", "Alueen tunnus", null);
            keeper.go("/public/connect?idp=" + idp);
            assertTrue(main(keeper).contains("'sign.logout' => true") && main(keeper).contains("name2oid"), main(keeper));
            String ours = keeper.context().request().get(base + "/saml/" + idp + "/metadata").text();
            String service = other.convert(keeper.page(), ours);
            assertTrue(service.contains(base + "/saml/" + idp + "/acs"), service);
            other.trusts(service);

            giveMetadata(ville, keeper);
            learnFromTests(ville, idp, service);
            other.trusts(service);
            assertTrue(test(ville, idp).contains("v.toivola@alue.example"), main(ville));
            page.locator("[id='me:thisIsMe']").click();
            page.locator(".note-good").waitFor();
            ConnectingIdpIT.switchOn(page, base, idp);
            page.locator("[data-opens=switching-off]").waitFor();

            comesAndGoes(eero);
            isEncrypted(ville, eero, idp, service);
            assertEquals(List.of(), ville.complaints().stream().filter(said -> said.startsWith(base)).toList(), "the other product lacks a picture of its own");
        } finally {
            if (idp != null) {
                leave(idp);
            }
        }
    }

    /** Whatever the product shows as its metadata; the council's admin need not know which of it is meant. */
    private static void giveMetadata(Person ville, Person keeper) {
        Page page = ville.page();
        keeper.page().navigate(other.metadataPage());
        String own = keeper.page().locator("#phpmetadata").innerText();
        assertTrue(told(page, own, "PHP").contains("XML-muoto"), own);
        told(page, other.entityId(), "Metadatan osoite");
        told(page, keeper.page().content(), "verkkosivu");
        ConnectingIdpIT.paste(page, keeper.page().locator("body").innerText());
        page.locator("#step-metadata .facts-list").waitFor();
        String understood = page.locator("#step-metadata").innerText();
        assertTrue(understood.contains(other.entityId()) && understood.contains("CN=idp.example") && understood.contains("SingleLogoutService.php"), understood);

        // and as a file
        page.waitForLoadState();
        page.locator("details:has(#metadata) > summary").first().click();
        page.locator("#file").setInputFiles(new FilePayload("idp.xml", "application/xml", ("\ufeff" + other.metadata()).getBytes(StandardCharsets.UTF_8)));
        Eventually.holds(page, () -> page.locator("[id='metadata:xml']").inputValue().contains("EntityDescriptor"));
        page.locator("[id='metadata:take']").click();
        Eventually.holds(page, () -> page.locator("details:has(#metadata)[open]").count() == 0);
        Eventually.count(0, page.locator(".messages .note"));
    }

    /** Each thing that is set up wrong is told in words that say what to change and where. */
    private static void learnFromTests(Person ville, String idp, String service) {
        assertTrue(test(ville, idp).contains("urn:oid:1.3.6.1.4.1.5923.1.1.1.6 ei tullut"), main(ville));
        assertTrue(main(ville).contains("eduPersonPrincipalName"), "what came is shown");
        assertEquals("eduPersonPrincipalName", ville.page().locator("[id='map:key']").inputValue(), "and suggested");
        assertTrue(main(ville).contains("valinnut ne alle valmiiksi"), main(ville));
        fine(ville, "other-missing");
        other.hosts(SIGNED_LOGOUT + NAMES);
        String sopu = "$metadata['" + base + "']";
        other.trusts(service + sopu + "['AssertionConsumerService'][0]['Location'] .= '/vastaus';");
        assertTrue(test(ville, idp).contains("/acs/vastaus") && main(ville).contains("ACS"), main(ville));
        other.trusts(service + sopu + "['AssertionConsumerService'][0]['Location'] = '" + base + "/saml/demo/acs';");
        assertTrue(test(ville, idp).contains("/saml/demo/acs") && main(ville).contains("ACS"), main(ville));
        other.trusts(service + sopu + "['nameid.encryption'] = true;");
        assertTrue(test(ville, idp).contains("NameID:n ja attribuuttien salaus pois"), main(ville));
        other.trusts(service + sopu + "['saml20.sign.response'] = false; " + sopu + "['saml20.sign.assertion'] = false;");
        assertTrue(test(ville, idp).contains("ei ole allekirjoitettu"), main(ville));
        other.trusts(service + sopu + "['signature.algorithm'] = 'http://www.w3.org/2000/09/xmldsig#rsa-sha1';");
        assertTrue(test(ville, idp).contains("SHA-256"), main(ville));
        other.trusts(service + sopu + "['saml20.sign.response'] = false;");
        assertTrue(test(ville, idp).contains("allekirjoittaa vakuutuksen"), main(ville));
        other.trusts(service + sopu + "['saml20.sign.assertion'] = false;");
        assertTrue(test(ville, idp).contains("allekirjoittaa vastauksen"), "while it is set up, less may be signed than before: " + main(ville));
    }

    private static void logIn(Person person) {
        person.go("/");
        person.tap(".actions a:has-text('Alueen tunnus')");
        logIn(person.page(), "e.niskanen");
        person.page().waitForURL(base + "/");
    }

    private static void comesAndGoes(Person eero) {
        logIn(eero);
        eero.go("/identity/logout");
        eero.page().waitForURL(Pattern.compile(".*/out.*"));
        assertFalse(eero.page().url().contains("partly"), "SimpleSAMLphp confirms by a signed answer");
        logIn(eero); // it asks for the password again
        eero.page().navigate(other.logout());
        eero.page().waitForURL(Pattern.compile("http://127\\.0\\.0\\.1:\\d+/simplesaml/logout\\.php"));
        eero.go("/");
        eero.see(".actions a:has-text('Alueen tunnus')");

        // without the instructions' line about logout: the person is told, and is not left in the belief of being out
        other.hosts(NAMES);
        logIn(eero);
        eero.page().navigate(other.logout());
        eero.page().waitForURL("**/refused?of=logout&id=*");
        fine(eero, "other-logout-refused");
        eero.tap("main a.btn-primary");
        eero.page().waitForURL(Pattern.compile(".*/out.*"));
        eero.go("/");
        eero.see(".actions a:has-text('Alueen tunnus')");
        other.hosts(SIGNED_LOGOUT + NAMES);
    }

    private static void isEncrypted(Person ville, Person eero, String idp, String service) {
        String encrypted = service + "$metadata['" + base + "']['assertion.encryption'] = true;";
        other.trusts(encrypted);
        assertTrue(test(ville, idp).contains("kohta 3"), main(ville));
        fine(ville, "other-cbc");
        allowCbc(ville, idp, true);
        assertTrue(test(ville, idp).contains("Kirjautuminen toimii"), main(ville));
        logIn(eero);
        other.trusts(encrypted + "$metadata['" + base + "']['saml20.sign.response'] = false;");
        assertTrue(test(ville, idp).contains("eikä koko vastausta ole allekirjoitettu"), main(ville));
        other.trusts(service);
        allowCbc(ville, idp, false);
        assertTrue(test(ville, idp).contains("Kirjautuminen toimii"), main(ville));
    }

    /** The council of all tests is as it was. */
    private static void leave(String idp) {
        try (Person ville = Person.visitor(everything, "pirkanmaa", "fi", Screen.DESKTOP)) {
            ville.go("/identity/idp?path=" + idp);
            if (ville.page().locator(".actions a:has-text('Esittely')").count() > 0) {
                ville.tap(".actions a:has-text('Esittely')");
            }
            ville.fillLogin("ville.toivola");
            ville.page().waitForURL("**/identity/idp?path=" + idp);
            if (ville.page().locator("[data-opens=switching-off]").count() > 0) {
                ConnectingIdpIT.switchOff(ville.page(), base, idp);
            }
        }
    }
}

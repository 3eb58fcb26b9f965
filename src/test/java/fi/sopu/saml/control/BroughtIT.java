package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.OwnCouncil;
import fi.sopu.running.PlainBrowser;
import fi.sopu.running.PlainBrowser.Answer;
import fi.sopu.running.PlainBrowser.Button;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import fi.sopu.shared.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What logins bring: nothing that an administrator has not chosen, roles only after a look, and nobody is kept out by it. */
@ExtendWith(RunningSopu.class)
class BroughtIT {

    private static final String COUNCIL = "pirkanmaa";
    private static final String GROUPS = "https://idp.example/groups";
    private static final String GIVEN = "urn:oid:2.5.4.42";
    private static final String FAMILY = "urn:oid:2.5.4.4";
    private static final String MAIL = "urn:oid:0.9.2342.19200300.100.1.3";

    private final String path = "b" + UUID.randomUUID().toString().substring(0, 8);
    private final PaperIdp idp = new PaperIdp("https://brought.example/idp", 2048);
    private Everything everything;
    private OwnCouncil council;
    private PlainBrowser admin;
    private UUID member;

    @BeforeEach
    void connect(Everything running) {
        everything = running;
        council = OwnCouncil.demo(running, COUNCIL);
        admin = new PlainBrowser(council.enter(council.member("Tuoja", Role.REGIONAL_ADMIN)));
        member = council.member("Ryhmäinen", null);
        council.write("update member set login_key = 'ryhma.lainen' where id = ?", member);
        council.write("insert into idp (tenant_id, id, path, entity_id, metadata, key_attribute, given_attribute, family_attribute, mail_attribute, live, name_fi) "
                + "values (?, gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, true, 'Tuova')", council.tenant(), path, idp.entityId, idp.metadata(), PaperResponse.KEY, GIVEN, FAMILY,
                MAIL);
    }

    @AfterEach
    void leave() {
        council.write("update idp set live = false where path = ?", path);
        council.write("update member set removed = now(), login_key = null where id = ?", member);
    }

    @Test
    void nothingIsTakenUntilItIsChosenAndAGroupGivesItsRoleOnlyAfterALook() {
        assertFalse(comesIn(attribute(GIVEN, "Uusi") + attribute(GROUPS, "valtuusto")), "no role, and nothing was chosen");
        assertEquals(List.of("Testi Ryhmäinen"), name());

        press("rule:save", "attribute", GROUPS, "fields", "on");
        press("more:add", "value", "valtuusto", "role", "COUNCILLOR");
        assertFalse(comesIn(attribute(GROUPS, "valtuusto", "muu")), "only looked at");
        assertTrue(page().contains("Testi Ryhmäinen"), "the administrator sees who would get the role");
        assertEquals(List.of(), roles());

        press(":0:on");
        assertFalse(comesIn(attribute(GROUPS, "muu")), "not in the group");
        assertTrue(comesIn(attribute(GROUPS, "muu", "valtuusto")));
        assertEquals(List.of("COUNCILLOR IDP true"), roles());
        assertTrue(comesIn(attribute(GROUPS, "valtuusto")));
        assertEquals(1, roles().size(), "once");

        assertFalse(comesIn(""), "no longer in the group: the role ends, and with it the way in");
        assertEquals(List.of("COUNCILLOR IDP false"), roles());
    }

    @Test
    void whatAHandWroteStaysAndTheDifferenceIsShown() {
        council.write("insert into member_role (tenant_id, id, member_id, role, starts, source) values (?, gen_random_uuid(), ?, 'COUNCILLOR', '2025-06-01', 'HAND')",
                council.tenant(),
                member);
        press("rule:save", "attribute", GROUPS, "fields", "on");
        press("more:add", "value", "valtuusto", "role", "COUNCILLOR");
        press(":0:on");
        // an address that is none keeps nobody out, and neither does a name of signs that cannot be seen
        assertTrue(comesIn(attribute(GIVEN, "Uusi") + attribute(FAMILY, "\u200b ") + attribute(MAIL, "ei osoite")));
        assertEquals(List.of("Testi Ryhmäinen"), name());
        assertEquals(List.of("COUNCILLOR HAND true"), roles(), "a role that a hand gave is not the group's to end");
        assertTrue(page().contains("Kirjautumispalvelu sanoo: Uusi Ryhmäinen"), page());

        assertTrue(comesIn(attribute(GIVEN, "Uusi") + attribute(MAIL, "uusi@esimerkki.example")));
        assertEquals(List.of("uusi@esimerkki.example"), council.read("select email from member where id = '" + member + "'"), "there was none");
        press(":0:take");
        assertEquals(List.of("Uusi Ryhmäinen"), name());
        assertTrue(comesIn(attribute(GIVEN, "Vielä Uudempi")));
        assertEquals(List.of("Vielä Uudempi Ryhmäinen"), name(), "the name is the IdP's now");
        assertFalse(page().contains("Kirjautumispalvelu sanoo:"));

        council.write("update member set locked = 'NAME' where id = ?", member);
        assertTrue(comesIn(attribute(GIVEN, "Lukittu")));
        assertEquals(List.of("Vielä Uudempi Ryhmäinen"), name());
        assertTrue(page().contains("mutta tieto on lukittu"));
    }

    private String page() {
        return admin.open(council.url("/provisioning/login?idp=" + path)).body().replaceAll("\\s+", " ");
    }

    private void press(String button, String... fields) {
        Answer page = admin.open(council.url("/provisioning/login?idp=" + path));
        Button found = page.button(one -> one.name().endsWith(button));
        assertNotNull(found, button + " is not on " + page.body());
        Answer done = admin.press(found.with(fields));
        assertEquals(302, done.status(), button + " " + done.body());
    }

    private boolean comesIn(String attributes) {
        Outsider browser = new Outsider(everything);
        PaperResponse answer = ForgersDesk.answerTo(browser.begin(COUNCIL, path), idp);
        answer.attributes = PaperResponse.keyAttribute("ryhma.lainen").replace("</saml:AttributeStatement>", attributes + "</saml:AttributeStatement>");
        HttpResponse<String> came = browser.answer(answer.to.acs(), answer.bytes());
        String where = Outsider.location(came);
        assertFalse(where.contains("refused"), where);
        return where.contains("/done?ticket=");
    }

    private static String attribute(String name, String... values) {
        return "<saml:Attribute Name=\"" + name + "\">"
                + String.join("", List.of(values).stream().map(value -> "<saml:AttributeValue>" + value + "</saml:AttributeValue>").toList())
                + "</saml:Attribute>";
    }

    private List<String> name() {
        return council.read("select given || ' ' || family from member where id = '" + member + "'");
    }

    private List<String> roles() {
        return council.read("select role || ' ' || source || ' ' || (ends is null or ends >= current_date) from member_role where member_id = '" + member + "' order by role");
    }
}

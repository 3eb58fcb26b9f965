package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logging in with a personal identity code, as from Suomi.fi: the code is the key, and stands nowhere afterwards. */
@ExtendWith(RunningSopu.class)
class PersonalCodeIT {

    private static final String COUNCIL = "pirkanmaa";
    private static final String HETU = "urn:oid:1.2.246.21";
    /** Numbers from 900 up are given to nobody. */
    private static final String CODE = "210281-9988";
    private static final String OTHER = "010594Y9032";
    /** Its check character is wrong; what comes in this attribute is taken for a code all the same. */
    private static final String ODD = "010594Y9039";
    private static Everything everything;
    private static ForgersDesk desk;

    @BeforeAll
    static void open(Everything running) {
        everything = running;
        desk = new ForgersDesk(running, COUNCIL, "unused");
    }

    private static String make(int outcome) {
        Path folder = desk.spKeys().getParent();
        try {
            Process made = new ProcessBuilder("../scripts/ops/make-pseudonym-key", COUNCIL, folder.toString(), "--sure").redirectErrorStream(true).start();
            String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(outcome, made.waitFor(), said);
            return said;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> answer(Outsider browser, String code) {
        return answer(browser, code, "_transient" + code.hashCode());
    }

    private static HttpResponse<String> answer(Outsider browser, String code, String nameId) {
        PaperResponse response = desk.answerTo(browser.begin(COUNCIL));
        response.nameId = "<saml:NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:transient\">" + nameId + "</saml:NameID>";
        response.attributes = PaperResponse.keyAttribute(code).replace(PaperResponse.KEY, HETU);
        return browser.answer(response.to.acs(), response.bytes());
    }

    private static String stranger() {
        return "/" + COUNCIL + "/saml/demo/stranger";
    }

    @Test
    void theCodeOpensAndIsKeptNowhere() throws IOException {
        Path key = desk.spKeys().resolve("pseudonym.key");
        assertFalse(Files.exists(key));
        desk.with("key_attribute = '" + HETU + "'", "key_attribute = '" + PaperResponse.KEY + "'", () -> {
            Outsider early = new Outsider(everything);
            assertEquals(503, answer(early, CODE).statusCode(), "without the key nobody comes in by a code");
            assertTrue(everything.stack().log().contains("key.noPseudonymKey"));

            assertTrue(make(0).contains("Back it up"));
            assertTrue(make(1).contains("stays as it is"));

            assertEquals(stranger(), Outsider.location(answer(new Outsider(everything), CODE)));
            String known = desk.ask("select key_value from newcomer where key_value like 'hmac:%'");
            assertTrue(known.matches("hmac:[0-9a-f]{64}"), known);
            member(known);
            try {
                loggedIn(known);
            } finally {
                desk.change("update member set removed = now(), login_key = null where login_key = ?", known);
            }
        });
        String log = everything.stack().log();
        for (String code : List.of(CODE, OTHER, ODD)) {
            assertEquals(List.of(), tablesWith(code));
            assertFalse(log.contains(code));
        }
        assertTrue(tablesWith("eero.niskanen").contains("member"), "the search finds what is there");
        Files.delete(key);
    }

    private static void member(String key) {
        desk.change("insert into member select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'login_key', ?))).* from member m"
                + " where login_key = 'eero.niskanen'", key);
        desk.change("insert into member_role select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'member_id',"
                + " (select id from member where login_key = ?)))).* from member_role r join member m on m.id = r.member_id"
                + " where m.login_key = 'eero.niskanen'", key);
    }

    private static void loggedIn(String key) {
        Outsider browser = new Outsider(everything);
        desk.enter(browser, answer(browser, CODE));
        Outsider small = new Outsider(everything);
        desk.enter(small, answer(small, " " + CODE + " "));
        assertEquals(stranger(), Outsider.location(answer(new Outsider(everything), OTHER)));
        assertEquals(stranger(), Outsider.location(answer(new Outsider(everything), ODD)));

        // an IdP that sends the code as the NameID too: it is not kept, and its logout still finds the login
        Outsider named = new Outsider(everything);
        desk.enter(named, answer(named, CODE, CODE));
        assertEquals("1", desk.ask("select count(*) from login where name_id = ?", key));
        assertFalse(Outsider.location(named.get("/" + COUNCIL + "/public/index")).contains(CODE));
        String address = everything.stack().url() + "/" + COUNCIL + "/saml/demo/logout";
        String id = ForgersDesk.fresh("_out");
        String wish = new PaperLogout(desk.idp.entityId, address, Instant.now()).request(id, CODE, "s-1");
        HttpResponse<String> obeyed = new Outsider(everything).post(address, Map.of("SAMLRequest",
                java.util.Base64.getEncoder().encodeToString(desk.idp.sign(wish, id).getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertTrue(Outsider.message(obeyed).contains("status:Success"));
        assertFalse(named.isIn(COUNCIL));
        assertTrue(browser.isIn(COUNCIL), "another login of the same person, with another name");
        assertNotEquals("", key);
    }

    /** Every table of the database, as a dump would show it. */
    private static List<String> tablesWith(String text) {
        String[] tables = desk.ask("select string_agg(table_name, ',') from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'").split(",");
        assertTrue(tables.length > 40, String.join(" ", tables));
        return java.util.Arrays.stream(tables)
                .filter(table -> !desk.ask("select count(*) from " + table + " t where t::text ilike ?", "%" + text + "%").equals("0")).toList();
    }
}

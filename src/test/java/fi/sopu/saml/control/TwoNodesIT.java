package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.launch.Stack;
import fi.sopu.running.RunningSopu;
import fi.sopu.running.RunningSopu.Everything;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two nodes on one database and one key folder: what one has begun the other finishes, and what one has believed the other believes no more. */
@ExtendWith(RunningSopu.class)
class TwoNodesIT {

    private static final String COUNCIL = "pirkanmaa";
    private static final String HERE = "/" + COUNCIL + "/saml/demo/";

    @Test
    void requestsAnswersTicketsAndLogoutsMayMeetAnyNode(Everything everything) {
        ForgersDesk desk = new ForgersDesk(everything, COUNCIL, "nodes");
        try (Stack.Node second = everything.stack().another()) {
            String one = everything.stack().url();
            String two = second.url();

            // the very first login at this node, after the rehearsal
            Outsider first = new Outsider(everything);
            long from = System.nanoTime();
            String request = Outsider.message(first.get(two + HERE + "login"));
            long begun = System.nanoTime();
            byte[] signed = desk.answerTo(first.target(COUNCIL, request)).bytes();
            long ready = System.nanoTime();
            ForgersDesk.assertAccepted(first.post(two + HERE + "acs", form(signed)));
            long believed = System.nanoTime();
            System.out.printf("first login at a fresh node: request %d ms, response %d ms%n", (begun - from) / 1_000_000, (believed - ready) / 1_000_000);

            Outsider browser = new Outsider(everything);
            PaperResponse.Target target = browser.target(COUNCIL, Outsider.message(browser.get(one + HERE + "login")));
            PaperResponse answer = desk.answerTo(target);
            byte[] bytes = answer.bytes();
            HttpResponse<String> accepted = browser.post(two + HERE + "acs", form(bytes));
            ForgersDesk.assertAccepted(accepted);
            Outsider sameNonce = new Outsider(everything);
            sameNonce.cookies().putAll(browser.cookies());
            desk.assertRefused("the same response at another node", "request.unknown", sameNonce.post(one + HERE + "acs", form(bytes)), sameNonce);
            HttpResponse<String> entered = browser.get(one + Outsider.location(accepted));
            assertEquals("/" + COUNCIL + "/", Outsider.location(entered));
            assertTrue(browser.isIn(COUNCIL), "request at one, response at two, session at one");
            desk.assertRefused("a used ticket at another node", "ticket.unknown", sameNonce.get(two + Outsider.location(accepted)), sameNonce, second::log);

            Outsider again = new Outsider(everything);
            PaperResponse same = new PaperResponse(desk.idp, again.target(COUNCIL, Outsider.message(again.get(one + HERE + "login"))));
            same.assertionId = answer.assertionId;
            desk.assertRefused("the same assertion at another node", "replay", again.post(one + HERE + "acs", form(same.bytes())), again);

            String id = ForgersDesk.fresh("_out");
            String wish = new PaperLogout(desk.idp.entityId, one + HERE + "logout", Instant.now()).request(id, "G-aino", null);
            HttpResponse<String> obeyed = new Outsider(everything).get(two + HERE + "logout?" + PaperLogout.query("SAMLRequest", wish, desk.idp.keys.getPrivate()));
            assertTrue(Outsider.message(obeyed).contains("status:Success"));
            assertFalse(browser.isIn(COUNCIL), "logged out at two, out at one at once");
            desk.table.check();
        }
    }

    private static Map<String, String> form(byte[] xml) {
        return Map.of("SAMLResponse", Base64.getEncoder().encodeToString(xml));
    }
}

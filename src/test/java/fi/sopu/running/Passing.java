package fi.sopu.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.PlainBrowser.Answer;
import fi.sopu.running.RunningSopu.Everything;
import java.net.URI;

/** Networks for tests, and the way into one through a council. */
public final class Passing {

    private Passing() {}

    /** A new network, which nobody belongs to. */
    public static OwnCouncil network(Everything everything, String slug) {
        OwnCouncil network = OwnCouncil.found(everything, slug);
        network.write("update tenant set kind = 'NETWORK', body_type = 'network' where id = ?", network.tenant());
        return network;
    }

    /** The council belongs to the network: its councillors may go, and their addresses are passed on. */
    public static void join(OwnCouncil network, OwnCouncil home) {
        network.write("insert into organisation (tenant_id, id, slug, name_fi, state, until, mail, groups) values (?, gen_random_uuid(), ?, 'Koti', 'MEMBER', current_date + 300, "
                + "true, false)", network.tenant(), home.slug());
        home.write("insert into network_membership (tenant_id, id, network, name_fi, state, until, councillors, office_holders, mail, groups) values (?, gen_random_uuid(), ?, "
                + "'Verkosto', 'MEMBER', current_date + 300, true, false, true, false)", home.tenant(), network.slug());
    }

    /** Where the council sends the browser, which is logged in there: the network's address with a ticket. Agrees where that is asked for. */
    public static String ticket(PlainBrowser browser, OwnCouncil network, OwnCouncil home, String path) {
        String way = home.url("/network/pass?network=" + network.slug() + "&to=/" + network.slug() + path);
        Answer asked = browser.open(way);
        if (asked.status() == 200) {
            asked = browser.press(asked.button(one -> one.value().equals("go")));
        }
        assertEquals(302, asked.status(), asked.body().replaceAll("(?s).*<main", "").replaceAll("(?s)<[^>]+>|\\s+", " "));
        assertTrue(asked.location().contains("/" + network.slug() + "/public/arrive?ticket="), asked.location());
        return URI.create(way).resolve(asked.location()).toString();
    }

    /** The network's answer to that ticket. */
    public static Answer go(PlainBrowser browser, OwnCouncil network, OwnCouncil home, String path) {
        return browser.open(ticket(browser, network, home, path));
    }
}

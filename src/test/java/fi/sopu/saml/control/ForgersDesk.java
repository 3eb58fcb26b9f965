package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.running.Borrowed;
import fi.sopu.running.RunningSopu.Everything;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One council of the running Sopu with its IdP's own key: right answers, the rows behind them, and what each refusal must look like. */
final class ForgersDesk {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Everything everything;
    final String council;
    final PaperIdp idp;
    final AttackTable table;

    ForgersDesk(Everything everything, String council, String section) {
        this.everything = everything;
        this.council = council;
        this.idp = Outsider.idp(everything, council);
        this.table = new AttackTable(section);
    }

    static String fresh(String prefix) {
        return prefix + System.nanoTime() + NUMBER.incrementAndGet();
    }

    /** For the council's chair, whom the demo's people.csv names. */
    PaperResponse answerTo(PaperResponse.Target target) {
        PaperResponse response = answerTo(target, idp);
        if (council.equals("pohjanmaa")) {
            response.attributes = PaperResponse.keyAttribute("gunilla.strand");
        }
        return response;
    }

    static PaperResponse answerTo(PaperResponse.Target target, PaperIdp idp) {
        PaperResponse response = new PaperResponse(idp, target);
        response.assertionId = fresh("_assertion");
        return response;
    }

    Outsider loggedIn() {
        Outsider browser = new Outsider(everything);
        PaperResponse.Target target = browser.begin(council);
        enter(browser, browser.answer(target.acs(), answerTo(target).bytes()));
        return browser;
    }

    void enter(Outsider browser, HttpResponse<String> accepted) {
        assertEquals("/" + council + "/", take(browser, accepted));
        assertTrue(browser.isIn(council));
    }

    /** Turns the ticket into a session and returns the page that it leads to. */
    String take(Outsider browser, HttpResponse<String> accepted) {
        assertAccepted(accepted);
        return Outsider.location(browser.get(Outsider.location(accepted)));
    }

    static void assertAccepted(HttpResponse<String> answer) {
        assertTrue(Outsider.location(answer).contains("/done?ticket="), answer.statusCode() + " " + Outsider.location(answer));
    }

    /**
     * No session, the one redirect to the one page, one line in the log, one row in the audit trail; and a row in the table.
     *
     * @param reason or null where several would be right
     */
    void assertRefused(String what, String reason, HttpResponse<String> response, Outsider browser) {
        assertRefused(what, reason, response, browser, everything.stack()::log);
    }

    /** @param node whose log has the line */
    void assertRefused(String what, String reason, HttpResponse<String> response, Outsider browser, Supplier<String> node) {
        Matcher id = Pattern.compile("/saml/[a-z]+/refused\\?(?:of=logout&)?id=([0-9a-f]{8})$").matcher(Outsider.location(response));
        assertTrue(response.statusCode() == 303 && id.find(), response.statusCode() + " " + Outsider.location(response));
        assertTrue(response.body().isEmpty());
        assertNull(browser.login(council), "no session");
        String log = node.get().lines().filter(line -> line.contains("refused " + id.group(1))).findFirst().orElse("");
        Matcher seen = Pattern.compile("refused " + id.group(1) + " at [a-z-]+: ([A-Za-z0-9.]+)").matcher(log);
        assertTrue(seen.find(), log);
        assertEquals(reason == null ? seen.group(1) : reason, seen.group(1), log);
        assertEquals(1, audited(id.group(1) + " " + seen.group(1)));
        table.add(what, reason == null ? "refused" : reason, seen.group(1));
    }

    private int audited(String detail) {
        return Integer.parseInt(ask("select count(*) from audit_entry where act = 'identity.samlRefused' and detail = ?", detail));
    }

    String ask(String query, Object... values) {
        try (Connection owner = bound(); PreparedStatement asked = owner.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                asked.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = asked.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes this council's rows behind Sopu's back, as another node or an administrator would. */
    void change(String statement, Object... values) {
        try (Connection owner = bound(); PreparedStatement change = owner.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            assertTrue(change.executeUpdate() > 0, statement);
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection bound() throws SQLException {
        Connection owner = Borrowed.of(everything.stack().database());
        owner.setAutoCommit(false);
        owner.createStatement().execute("select set_config('app.tenant', (select id::text from tenant where slug = '" + council + "'), true)");
        return owner;
    }

    String metadata() {
        return ask("select metadata from idp where path = 'demo'");
    }

    /** Runs with other metadata of the IdP, and puts the former back. */
    void with(String metadata, Runnable work) {
        String former = metadata();
        take(metadata);
        try {
            work.run();
        } finally {
            take(former);
        }
    }

    private void take(String metadata) {
        change("update idp set metadata = ?, revision = revision + 1 where path = 'demo'", metadata);
    }

    /** Runs with the IdP's row changed, and changes it back. */
    void with(String set, String back, Runnable work) {
        change("update idp set " + set + " where path = 'demo'");
        try {
            work.run();
        } finally {
            change("update idp set " + back + " where path = 'demo'");
        }
    }

    Path spKeys() {
        Path folder = everything.stack().data().resolve("saml-keys").resolve(council);
        assertTrue(Files.isDirectory(folder));
        return folder;
    }
}

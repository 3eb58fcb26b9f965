package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Through the real loggers, ours and the libraries' (SLF4J), to a handler of the root logger, as in a server. */
class LogLinesTest {

    private static final String FORGED = "x\n2026-11-27 SEVERE forged\r\nforged \u001b[31mred\u2028forged\u2029forged\u0085forged\u202e\0end";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final StreamHandler handler = new StreamHandler(written, new SimpleFormatter());
    private final LogLines lines = new LogLines();

    @BeforeEach
    void begin() {
        utf8();
        Logger.getLogger("").addHandler(handler);
        lines.contextInitialized(null);
    }

    @AfterEach
    void end() {
        lines.contextDestroyed(null);
        Logger.getLogger("").removeHandler(handler);
    }

    @Test
    void nobodyForgesALine() {
        Logger ours = Logger.getLogger("fi.sopu.test");
        ours.log(Level.WARNING, "refused {0} at {1}", new Object[]{FORGED, "pirkanmaa"});
        ours.warning(FORGED);
        ours.log(Level.SEVERE, "failed", new IllegalStateException(FORGED, new IllegalArgumentException(FORGED)));
        LoggerFactory.getLogger("some.library").warn("bad request {}", FORGED);
        LoggerFactory.getLogger("some.library").error("parsing failed", new IllegalStateException(FORGED));
        List<String> told = told();
        // a head of the formatter and the record itself
        assertEquals(10, told.size(), told.toString());
        assertTrue(told.stream().noneMatch(line -> line.startsWith("forged") || line.startsWith("2026-11-27 SEVERE")), told.toString());
        assertTrue(told.get(1).contains("x\\n2026-11-27 SEVERE forged\\r\\nforged \\u001b[31mred\\u2028forged\\u2029forged\\u0085forged\\u202e\\u0000end at pirkanmaa"),
                told.get(1));
        assertTrue(
                told.get(5).matches(
                        ".*failed \\| java.lang.IllegalStateException: x\\\\n.* at fi\\.sopu\\.portal\\.LogLinesTest.* \\| caused by java.lang.IllegalArgumentException: x.*"),
                told.get(5));
    }

    @Test
    void whatIsHarmlessStaysAsItIs() {
        Logger.getLogger("fi.sopu.test").log(Level.INFO, "Åland ja 'Ähtäri' {0} \\ 👩‍👩‍👧", 3);
        assertEquals("INFO: Åland ja 'Ähtäri' 3 \\ 👩‍👩‍👧".replace("'", ""), told().get(1).replace("'", ""));
    }

    @Test
    void librariesThatTellOfOthersMessagesAreSilentBelowAnError() {
        LoggerFactory.getLogger("org.opensaml.some").warn("signature {}", FORGED);
        LoggerFactory.getLogger("org.pac4j.saml").info("profile");
        assertEquals(List.of(), told());
        LoggerFactory.getLogger("org.opensaml.some").error("could not start");
        assertEquals(2, told().size());
    }

    @Test
    void aRecordIsBounded() {
        assertEquals(LogLines.MOST + 3, LogLines.line("x".repeat(100_000), null).length());
        IllegalStateException endless = new IllegalStateException("a", new IllegalStateException("b"));
        endless.getCause().initCause(endless);
        assertTrue(LogLines.line("words", endless).length() < 20 * LogLines.MOST);
    }

    @Test
    void theHandlersOwnFilterIsAskedAfterwardsAndComesBackInTheEnd() {
        lines.contextDestroyed(null);
        handler.setFilter(entry -> !entry.getMessage().contains("\\n"));
        lines.contextInitialized(null);
        assertFalse(handler.isLoggable(new LogRecord(Level.INFO, "a\nb")));
        assertTrue(handler.isLoggable(new LogRecord(Level.INFO, "a b")));
        lines.contextDestroyed(null);
        assertTrue(handler.isLoggable(new LogRecord(Level.INFO, "a\nb")), "as before");
    }

    private void utf8() {
        try {
            handler.setEncoding("UTF-8");
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> told() {
        handler.flush();
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

package fi.sopu.portal;

import java.util.Formatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/**
 * One line for each record of the log, whoever writes it, Sopu or a library (SLF4J ends here too), on whichever server and in whichever
 * format: before a handler writes a record, its text is made fit for one line. So nobody forges a line by what he sends, nor hides one behind
 * a control sign, and a stack is told within its line.
 */
public class LogLines implements ServletContextListener {

    /** Characters of one record; what follows is cut. */
    static final int MOST = 16_000;
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 6;
    /** What they tell of a message that is refused is told by our own line, once and with its id. */
    private static final String[] CHATTER = {"org.opensaml", "net.shibboleth", "org.pac4j", "org.apache.xml.security"};
    private static final SimpleFormatter WORDS = new SimpleFormatter();

    private final Map<Handler, Filter> former = new LinkedHashMap<>();

    @Override
    public void contextInitialized(ServletContextEvent start) {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            former.put(handler, handler.getFilter());
            handler.setFilter(OneLine.before(handler.getFilter()));
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent end) {
        former.forEach(Handler::setFilter);
        former.clear();
    }

    /** Makes each record fit for one line; then the handler's own filter decides. */
    record OneLine(Filter next) implements Filter {

        static OneLine before(Filter next) {
            return new OneLine(next);
        }

        @Override
        public boolean isLoggable(LogRecord entry) {
            if (isChatter(entry)) {
                return false;
            }
            String words = WORDS.formatMessage(entry);
            String told = line(words == null ? "" : words, entry.getThrown());
            if (entry.getThrown() != null || !told.equals(entry.getMessage()) || entry.getParameters() != null) {
                entry.setResourceBundle(null);
                entry.setResourceBundleName(null);
                entry.setParameters(null);
                entry.setThrown(null);
                entry.setMessage(told);
            }
            return next == null || next.isLoggable(entry);
        }

        private static boolean isChatter(LogRecord entry) {
            String from = entry.getLoggerName();
            if (from == null || entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
                return false;
            }
            for (String library : CHATTER) {
                if (from.startsWith(library)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** @param thrown or null */
    static String line(String words, Throwable thrown) {
        StringBuilder told = new StringBuilder(words.length() + 16);
        escape(words, told);
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < MOST_CAUSES && told.length() < MOST; depth++) {
            told.append(depth == 0 ? " | " : " | caused by ");
            escape(at.toString(), told);
            StackTraceElement[] frames = at.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                told.append(" at ");
                escape(frames[i].toString(), told);
            }
            at = at.getCause() == at ? null : at.getCause();
        }
        return told.length() > MOST ? told.substring(0, MOST) + "..." : told.toString();
    }

    private static void escape(String text, StringBuilder into) {
        for (int i = 0; i < text.length() && into.length() <= MOST; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                case '\t' -> into.append("\\t");
                default -> {
                    if (isHarmful(c)) {
                        new Formatter(into).format("\\u%04x", (int) c);
                    } else {
                        into.append(c);
                    }
                }
            }
        }
    }

    /** Control signs, other line ends, and signs that turn the direction of what follows. */
    private static boolean isHarmful(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069'
                || c == '\u200e' || c == '\u200f' || c == '\u061c' || c == '\ufeff';
    }
}

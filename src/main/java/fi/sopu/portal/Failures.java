package fi.sopu.portal;

import fi.sopu.gate.StopPage;
import fi.sopu.shared.Forbidden;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Repeated;
import fi.sopu.texts.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Turns a failure into what the user is told and into one line of the log; both carry the same id. */
@ApplicationScoped
public class Failures {

    /** Request attribute with the id that the page shows. */
    public static final String ID = "sopu.failure.id";
    private static final Logger LOG = Logger.getLogger("fi.sopu.failure");

    /** What PostgreSQL says where a lock or a statement was waited for longer than may be. */
    private static final String LOCK_WAIT = "55P03";
    private static final String TOO_LONG = "57014";

    @Inject
    RandomGenerator random;

    /** What kind of failure it is, found along the chain of causes. */
    public enum Kind { NOT_FOUND, FORBIDDEN, REFUSED, REPEATED, EXPIRED, DATABASE_AWAY, UNEXPECTED }

    public static Kind kind(Throwable failure) {
        if (find(failure, NotFound.class) != null) {
            return Kind.NOT_FOUND;
        }
        if (find(failure, Forbidden.class) != null) {
            return Kind.FORBIDDEN;
        }
        if (find(failure, Refused.class) != null) {
            return Kind.REFUSED;
        }
        if (find(failure, Repeated.class) != null) {
            return Kind.REPEATED;
        }
        if (find(failure, ViewExpiredException.class) != null) {
            return Kind.EXPIRED;
        }
        return isDatabaseAway(failure) ? Kind.DATABASE_AWAY : Kind.UNEXPECTED;
    }

    /** The first failure of this type along the chain of causes, or null. */
    public static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 30; depth++) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
            at = at instanceof ServletException s && s.getRootCause() != null ? s.getRootCause() : at.getCause();
        }
        return null;
    }

    /** The refusal in a failure of that kind. */
    static Refused refused(Throwable failure) {
        return Objects.requireNonNull(find(failure, Refused.class), "its kind says so");
    }

    private static boolean isDatabaseAway(Throwable failure) {
        SQLException sql = find(failure, SQLException.class);
        if (sql == null) {
            // a commit that nobody knows the end of: the same again is safe, since what adds anything carries a token
            return find(failure, RollbackException.class) != null || find(failure, HeuristicMixedException.class) != null || find(failure, SystemException.class) != null;
        }
        String state = sql.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.equals(LOCK_WAIT) || state.equals(TOO_LONG);
    }

    /** Logs one line and returns its id. */
    public String log(HttpServletRequest request, Throwable failure) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        Throwable root = failure;
        for (int depth = 0; depth < 30 && root.getCause() != null && root.getCause() != root; depth++) {
            root = root.getCause();
        }
        StackTraceElement[] at = root.getStackTrace();
        // the class and the place, not the message: a message may hold what a user typed
        String line = "failure " + id + " at " + request.getMethod() + " " + path(request) + ": " + root.getClass().getName()
                + (at.length > 0 ? " in " + at[0] : "") + ours(at);
        LOG.log(Level.SEVERE, line);
        LOG.log(Level.FINE, "failure " + id, failure);
        return id;
    }

    private static String ours(StackTraceElement[] at) {
        for (StackTraceElement element : at) {
            if (element.getClassName().startsWith("fi.sopu.")) {
                return " from " + element;
            }
        }
        return "";
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().replaceAll("[\\p{Cntrl}]", "?");
    }

    /** With JSON: of a script, whatever has no key is none of Sopu's own words, and it tries again. */
    private void answerCall(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        String language = Languages.of(request);
        String path = request.getRequestURI();
        switch (kind(failure)) {
            case NOT_FOUND -> StopPage.json(path, HttpServletResponse.SC_NOT_FOUND, "portal.gone", language, response);
            case FORBIDDEN -> StopPage.json(path, HttpServletResponse.SC_FORBIDDEN, "portal.forbidden", language, response);
            case DATABASE_AWAY -> {
                log(request, failure);
                response.setHeader("Retry-After", "5");
                StopPage.json(path, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "portal.databaseAway", language, response);
            }
            default -> {
                log(request, failure);
                StopPage.json(path, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "portal.problem.title", language, response);
            }
        }
    }

    /** Sends the error whose page (web.xml) is shown; by an exception on its way up, the container would log its whole stack for every missing page. */
    void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        if (response.isCommitted()) {
            log(request, failure);
            return;
        }
        if (StopPage.isCall(request.getRequestURI())) {
            answerCall(request, response, failure);
            return;
        }
        switch (kind(failure)) {
            case NOT_FOUND -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case FORBIDDEN -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case DATABASE_AWAY -> {
                request.setAttribute(ID, log(request, failure));
                response.setHeader("Retry-After", "5");
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            default -> {
                request.setAttribute(ID, log(request, failure));
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}

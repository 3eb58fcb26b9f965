package fi.sopu.gate;

import fi.sopu.shared.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * What comes without a login is limited in rate (for each client address and each council), in size and in
 * time. Generous, since a whole council hall may stand behind one address: 79 people who log in within a minute send some 1,000 requests.
 */
public class VisitorLimits extends HttpFilter {

    /** Request attribute of what was refused: it has written to the log and the audit trail. */
    public static final String REFUSED = "sopu.refused";

    /** Request attribute of a form for the login that was larger than any message may be: its length, and no field of it. */
    public static final String TOO_LARGE = "sopu.tooLarge";

    private static final Logger LOG = Logger.getLogger("fi.sopu.limits");
    /** Base64 of the largest Response, URL-encoded, and a little. */
    private static final int MOST_SAML = 1_600_000;
    private static final int MOST_FORM = 2_000_000;
    /** The container reads forms up to 2 MiB (its max-form-post-size); what is larger has lost its fields there. */
    private static final int MOST_BY_CONTAINER = 1_000_000;
    /** Ten megabytes of XML, URL-encoded. */
    private static final int MOST_METADATA = 16_000_000;
    private static final long METADATA_MILLIS = 120_000;
    private static final long FORM_MILLIS = 20_000;
    private static final Set<String> PAGES = new LinkedHashSet<>(List.of("GET", "HEAD", "POST"));
    private static final Set<String> CALLS = new LinkedHashSet<>(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
    private static final Pattern API = Pattern.compile("/[^/]+/api/.*");
    /** A directory speaks SCIM by itself, with a token. */
    private static final Set<String> SCIM_CALLS = new LinkedHashSet<>(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    private static final Pattern SCIM = Pattern.compile("/[^/]+/scim/.*");
    private static final int MINUTE = 60;
    private static final double RESOURCE = 0.1;
    private static final double REFUSAL = 19;
    private static final long QUIET = 60_000;

    @Inject
    transient KnownBrowsers known;
    @Inject
    transient Settings settings;
    @Inject
    transient Clock clock;
    private transient TokenBuckets addresses;
    private transient TokenBuckets councils;
    private final transient Semaphore metadata = new Semaphore(2);
    private transient ClientAddress client;
    private transient long said;

    @Override
    public void init() {
        int most = settings.number("sopu.limit.kept", 20_000);
        addresses = buckets(settings.number("sopu.limit.address", 50), most);
        councils = buckets(settings.number("sopu.limit.council", 200), most);
        client = new ClientAddress(settings.text("sopu.proxies", "127.0.0.1,::1"));
    }

    private static TokenBuckets buckets(int perSecond, int most) {
        return new TokenBuckets((double) perSecond * MINUTE, perSecond, most);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Set<String> methods = API.matcher(path).matches() ? CALLS : SCIM.matcher(path).matches() ? SCIM_CALLS : PAGES;
        if (!methods.contains(request.getMethod())) {
            // refused here: where the container refuses it, a body is left on the connection and taken for somebody's next request
            response.setHeader("Connection", "close");
            response.setHeader("Allow", String.join(", ", methods));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (request.getHeader("Upgrade") != null && bringsBody(request)) {
            // the container takes such a body for the other protocol's, and whoever reads it waits for an end that does not come
            StopPage.upgrade(path, response);
            return;
        }
        if (request.getContentLengthLong() > MOST_BY_CONTAINER && isMetadata(request, path) && known.knows(request)) {
            takeMetadata(request, response, path, chain);
            return;
        }
        if (known.knows(request) || path.equals("/health") || path.startsWith("/health/")) {
            chain.doFilter(request, response);
            return;
        }
        String from = client.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
        int seconds = wait(from, path);
        if (seconds > 0) {
            StopPage.busy(seconds, path, response);
            return;
        }
        HttpServletRequest bounded;
        try {
            bounded = !request.getMethod().equals("GET") && (BoundedForm.isForm(request) || path.endsWith("/public/mail-off") && BoundedForm.isInParts(request))
                    ? new BoundedForm(request, path.contains("/saml/") ? MOST_SAML : MOST_FORM, FORM_MILLIS, clock) : request;
        } catch (BoundedForm.TooLarge large) {
            if (!path.contains("/saml/")) {
                StopPage.tooLarge(response);
                return;
            }
            // refused there, where it leaves its trace and an administrator who tests is told
            bounded = BoundedForm.unread(request, FORM_MILLIS, clock);
            bounded.setAttribute(TOO_LARGE, Math.max(request.getContentLengthLong(), MOST_SAML));
            response.setHeader("Connection", "close");
        } catch (BoundedForm.TooSlow slow) {
            StopPage.tooSlow(response);
            return;
        }
        chain.doFilter(bounded, response);
        if (request.getAttribute(REFUSED) != null) {
            addresses.charge(from, REFUSAL);
        }
    }

    private static boolean bringsBody(HttpServletRequest request) {
        String length = request.getHeader("Content-Length");
        return length != null && !length.equals("0") || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isMetadata(HttpServletRequest request, String path) {
        return (path.endsWith("/identity/idp") || path.endsWith("/provisioning/files")) && request.getMethod().equals("POST") && BoundedForm.isForm(request);
    }

    /** A federation's list of identity providers or a file of members, of somebody who is in: larger than the container reads. Two at a time, since each is in memory several times. */
    private void takeMetadata(HttpServletRequest request, HttpServletResponse response, String path, FilterChain chain) throws IOException, ServletException {
        if (!metadata.tryAcquire()) {
            StopPage.busy(10, path, response);
            return;
        }
        try {
            chain.doFilter(new BoundedForm(request, MOST_METADATA, METADATA_MILLIS, clock), response);
        } catch (BoundedForm.TooLarge large) {
            StopPage.tooLarge(response);
        } catch (BoundedForm.TooSlow slow) {
            StopPage.tooSlow(response);
        } finally {
            metadata.release();
        }
    }

    private int wait(String from, String path) {
        boolean resource = path.startsWith("/jakarta.faces.resource/");
        long now = clock.millis();
        int seconds = addresses.take(from, resource ? RESOURCE : 1, now);
        if (seconds == 0 && !resource) {
            seconds = councils.take(firstPart(path), 1, now);
        }
        if (seconds > 0 && now - said > QUIET) {
            said = now;
            LOG.log(Level.WARNING, "too many requests without a login, the latest from {0} to {1}; told to wait (said at most once a minute)",
                    new Object[]{from, firstPart(path)});
        }
        return seconds;
    }

    private static String firstPart(String path) {
        int end = path.indexOf('/', 1);
        String part = end < 0 ? path : path.substring(0, end);
        return part.length() > 64 ? part.substring(0, 64).replaceAll("[\\p{Cntrl}]", "?") : part.replaceAll("[\\p{Cntrl}]", "?");
    }
}

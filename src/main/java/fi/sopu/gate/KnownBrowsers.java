package fi.sopu.gate;

import fi.sopu.shared.Recent;
import fi.sopu.shared.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Browsers whose login, or session of a one-time link, was found good at this node lately, so that limits for visitors need not ask the database. Says
 * nothing about permissions: both are looked up at every request that needs one.
 */
@ApplicationScoped
public class KnownBrowsers {

    /** What the cookie of a login is called, before the council's name in paths. */
    public static final String LOGIN = "__Host-sopu-in-";

    /** What the cookie of a one-time link's session is called, before the council's name in paths. */
    public static final String LINK = "__Host-sopu-link-";

    /** The cookie that binds a ticket for a network to the browser that asked for it. */
    public static final String PASSING = "__Host-sopu-pass";

    /** What the cookie that remembers through which council one comes to a network is called, before the network's name in paths. */
    public static final String HOME = "__Host-sopu-home-";

    /** As long as an open form lives: who looks for a file meanwhile can still send it. */
    private static final long GOOD_MILLIS = 120 * 60 * 1000L;

    @Inject
    Settings settings;
    @Inject
    Clock clock;
    /** When each was last found good, by its token; the one unused for longest leaves first. */
    private Map<String, Long> seen;

    @PostConstruct
    void begin() {
        seen = Collections.synchronizedMap(Recent.atMost(settings.number("sopu.limit.kept", 20_000)));
    }

    /** Notes that a login or a link's session with this token was found good just now. */
    public void remember(String token) {
        seen.put(token, clock.millis());
    }

    public void forget(String token) {
        seen.remove(token);
    }

    boolean knows(HttpServletRequest request) {
        return has(request, cookie -> (cookie.getName().startsWith(LOGIN) || cookie.getName().startsWith(LINK)) && isGood(cookie.getValue()));
    }

    /** Whether it brings a login at this very council, good or not. */
    public static boolean bringsLogin(HttpServletRequest request, String slug) {
        return has(request, cookie -> cookie.getName().equals(LOGIN + slug));
    }

    private static boolean has(HttpServletRequest request, Predicate<Cookie> which) {
        return request.getCookies() != null && Arrays.stream(request.getCookies()).anyMatch(which);
    }

    private boolean isGood(String token) {
        Long at = seen.get(token);
        return at != null && clock.millis() - at < GOOD_MILLIS;
    }
}

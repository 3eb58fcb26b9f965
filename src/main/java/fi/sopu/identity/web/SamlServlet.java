package fi.sopu.identity.web;

import fi.sopu.gate.VisitorLimits;
import fi.sopu.identity.Diagnosis;
import fi.sopu.identity.boundary.CheckingLogin;
import fi.sopu.identity.boundary.LoggingIn;
import fi.sopu.identity.boundary.LoggingOut;
import fi.sopu.identity.boundary.ShowingMetadata;
import fi.sopu.identity.boundary.TestingLogin;
import fi.sopu.portal.CouncilPath;
import fi.sopu.saml.AuthenticationTooOld;
import fi.sopu.saml.IdpUnusable;
import fi.sopu.saml.Onward;
import fi.sopu.saml.SamlRefused;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The service provider's addresses of a council: {@code /{slug}/saml/{idp}/login|acs|done|logout|metadata|certificate}. Whatever is
 * refused leads to one and the same page, which shows an id; the reason stands in the log and the audit trail under it.
 */
public class SamlServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger("fi.sopu.saml");
    private static final Pattern ADDRESS = Pattern.compile("/saml/([a-z][a-z0-9-]{0,30})/([a-z]+)");
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FORM = "application/x-www-form-urlencoded";
    /** Base64 of the largest Response, and a little. */
    private static final int MOST_TEXT = 1_440_000;

    @Inject
    transient LoggingIn loggingIn;
    @Inject
    transient LoggingOut loggingOut;
    @Inject
    transient ShowingMetadata showing;
    @Inject
    transient TestingLogin testing;
    @Inject
    transient CheckingLogin checking;
    @Inject
    transient CurrentActor actor;
    @Inject
    transient Clock clock;
    @Inject
    transient RandomGenerator random;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        String path = (String) request.getAttribute(CouncilPath.PATH);
        Matcher address = path == null ? null : ADDRESS.matcher(path);
        boolean post = request.getMethod().equals("POST");
        Browser browser = new Browser(request, response);
        if (address == null || !address.matches() || !post && !request.getMethod().equals("GET")) {
            stray(LoggingIn.CHOOSE, post, request, browser, response);
            return;
        }
        String idp = address.group(1);
        try {
            switch (address.group(2) + (post ? " POST" : "")) {
                case "login" -> begin(idp, request, browser, response);
                case "acs POST" -> arrive(idp, request, browser, response);
                case "acs" -> throw new SamlRefused("acs.notPosted");
                case "done" -> enter(request.getParameter("ticket"), browser, response);
                case "logout", "logout POST" -> logOut(idp, request, browser, response);
                case "metadata" -> metadata(idp, response);
                case "certificate" -> certificate(idp, response);
                case "refused", "stranger", "out" -> {
                    boolean network = request.getAttribute(CouncilPath.COUNCIL) instanceof CouncilFacts here && here.network();
                    request.setAttribute("sopu.anew", network ? "/" + actor.get().slug() + "/public/door?choose=1" : here(idp) + "login?anew=true");
                    show(address.group(2), request, response);
                }
                default -> stray(idp, post, request, browser, response);
            }
        } catch (IdpUnusable unusable) {
            LOG.log(Level.WARNING, "login at {0} does not work: {1}", new Object[]{actor.get().slug(), unusable.getMessage()});
            show("unusable", request, response);
        } catch (SamlRefused refused) {
            refuse(idp, refused, null, request, browser, response);
        }
    }

    private void begin(String idp, HttpServletRequest request, Browser browser, HttpServletResponse response) throws ServletException, IOException {
        String to = request.getParameter("to");
        if (idp.equals(LoggingIn.CHOOSE)) {
            show("choose", request, response);
        } else if (request.getParameter("again") == null && loggingIn.goesUnanswered(browser.nonce())) {
            request.setAttribute("sopu.again", here(idp) + "login?again=true" + (to == null ? "" : "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
            show("unanswered", request, response);
        } else {
            boolean anew = request.getParameter("anew") != null || browser.asksAnew(actor.get().slug());
            depart(loggingIn.begin(idp, browser.nonce(), to, anew), request, browser, response);
        }
    }

    private void depart(LoggingIn.Departure departure, HttpServletRequest request, Browser browser, HttpServletResponse response) throws IOException {
        browser.keepNonce(departure.nonce());
        HandOver.to(departure.onward(), Languages.of(request), response);
    }

    private void arrive(String idp, HttpServletRequest request, Browser browser, HttpServletResponse response) throws IOException {
        byte[] xml = read(request, browser, response);
        try {
            if (xml == null || isTest(testing.answer(xml, browser.nonce()), request, browser, response)) {
                return;
            }
            LoggingIn.Arrival arrival = loggingIn.accept(idp, xml, browser.nonce());
            seeOther(response, here(idp) + (arrival.isStranger() ? "stranger" : "done?ticket=" + arrival.ticket()));
        } catch (AuthenticationTooOld tooOld) {
            LoggingIn.Departure again = loggingIn.beginAgain(idp, xml, browser.nonce());
            loggingIn.refused("-", tooOld, xml, browser.nonce());
            depart(again, request, browser, response);
        } catch (IdpUnusable unusable) {
            throw unusable;
        } catch (SamlRefused refused) {
            refuse(idp, refused, xml, request, browser, response);
        }
    }

    /** @return the Response, or null when it can not be read and a test's result says so already */
    private byte @Nullable [] read(HttpServletRequest request, Browser browser, HttpServletResponse response) throws IOException {
        try {
            return posted(request, "SAMLResponse");
        } catch (SamlRefused unreadable) {
            if (isTest(testing.unreadable(unreadable, browser.nonce()), request, browser, response)) {
                return null;
            }
            throw unreadable;
        }
    }

    /** Shows the result of a test, or goes on with it. */
    private boolean isTest(Optional<TestingLogin.Outcome> test, HttpServletRequest request, Browser browser, HttpServletResponse response) throws IOException {
        if (test.isPresent() && test.get().again() != null) {
            depart(test.get().again(), request, browser, response);
        } else if (test.isPresent()) {
            seeOther(response, "/" + actor.get().slug() + "/identity/idp-test?id=" + test.get().result());
        }
        return test.isPresent();
    }

    /** No address of ours. An IdP whose administrator has typed the address of Responses wrong still gets an answer that says so. */
    private void stray(String idp, boolean post, HttpServletRequest request, Browser browser, HttpServletResponse response) throws IOException {
        if (!post || request.getParameter("SAMLResponse") == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            byte[] xml = read(request, browser, response);
            if (xml != null && !isTest(testing.answer(xml, browser.nonce()), request, browser, response)) {
                throw new SamlRefused("acs.elsewhere");
            }
        } catch (SamlRefused refused) {
            refuse(idp, refused, null, request, browser, response);
        }
    }

    private void enter(String ticket, Browser browser, HttpServletResponse response) {
        LoggingIn.Entered entered = loggingIn.redeem(ticket, browser.nonce());
        browser.forgetNonce();
        browser.enter(actor.get().slug(), entered.token());
        seeOther(response, entered.returnPath());
    }

    private void logOut(String idp, HttpServletRequest request, Browser browser, HttpServletResponse response) throws IOException {
        if (request.getParameter("SAMLRequest") != null) {
            onward(loggingOut.byIdp(idp, message(request, "SAMLRequest")), here(idp) + "out", request, response);
        } else if (request.getParameter("SAMLResponse") != null) {
            boolean complete = isComplete(idp, request);
            if (complete) {
                browser.askAsUsual(actor.get().slug());
            }
            seeOther(response, here(idp) + (complete ? "out" : "out?partly=true"));
        } else if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            // another site's link logs nobody out
            seeOther(response, "/" + actor.get().slug() + "/");
        } else {
            String slug = actor.get().slug();
            String token = browser.token(slug);
            boolean byLink = token != null && loggingOut.isByLink(token);
            Optional<Onward> next = token == null ? Optional.empty() : loggingOut.here(token);
            browser.leave(slug);
            if (!byLink) {
                browser.askAnew(slug);
            }
            response.setHeader("Clear-Site-Data", "\"cache\"");
            // without a login here there may be one at the IdP all the same, as of somebody whom the council does not know
            onward(next, here(idp) + (byLink ? "out" : "out?partly=true"), request, response);
        }
    }

    private static void onward(Optional<Onward> next, String otherwise, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (next.isPresent()) {
            HandOver.to(next.get(), Languages.of(request), response);
        } else {
            seeOther(response, otherwise);
        }
    }

    /** The person is logged out here already; an answer that is not believed only means that the rest is uncertain. */
    private boolean isComplete(String idp, HttpServletRequest request) {
        try {
            return loggingOut.isComplete(idp, message(request, "SAMLResponse"));
        } catch (SamlRefused refused) {
            LOG.log(Level.INFO, "logout answer not believed: {0}", refused.getMessage());
            return false;
        }
    }

    private LoggingOut.Message message(HttpServletRequest request, String name) {
        boolean post = request.getMethod().equals("POST");
        String relay = request.getParameter("RelayState");
        String kept = relay != null && relay.length() <= 80 ? relay : null;
        return new LoggingOut.Message(post ? posted(request, name) : null, post ? "" : query(request), kept);
    }

    private static String query(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.forward.query_string");
        String query = original instanceof String s ? s : request.getQueryString();
        if (query == null || query.length() > MOST_TEXT) {
            throw new SamlRefused("query.tooLong");
        }
        return query;
    }

    /** The one message of a form: by POST, in a field of this name alone, of bounded size. */
    private static byte[] posted(HttpServletRequest request, String name) {
        if (request.getAttribute(VisitorLimits.TOO_LARGE) != null) {
            throw new SamlRefused("post.tooLong", request.getAttribute(VisitorLimits.TOO_LARGE) + " bytes");
        }
        String type = request.getContentType() == null ? "" : request.getContentType();
        if (!FORM.equalsIgnoreCase(type.split(";")[0].strip())) {
            throw new SamlRefused("post.contentType", type);
        }
        String other = name.equals("SAMLResponse") ? "SAMLRequest" : "SAMLResponse";
        String[] values = request.getParameterValues(name);
        // no address of ours has a query; a message in it, however its name is written, would stand in logs
        String query = (String) request.getAttribute("jakarta.servlet.forward.query_string");
        if (values == null || values.length != 1 || request.getParameter(other) != null || query != null) {
            throw new SamlRefused("post.fields");
        }
        if (values[0].length() > MOST_TEXT) {
            throw new SamlRefused("post.tooLong", values[0].length() + " characters");
        }
        try {
            return Base64.getDecoder().decode(values[0].replaceAll("[\\r\\n\\t ]", ""));
        } catch (IllegalArgumentException e) {
            throw new SamlRefused("post.base64");
        }
    }

    private void metadata(String idp, HttpServletResponse response) throws IOException {
        String xml = showing.ofIdp(idp);
        response.setContentType("application/samlmetadata+xml;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + actor.get().slug() + "-sp.xml\"");
        response.getWriter().write(xml);
    }

    private void certificate(String idp, HttpServletResponse response) throws IOException {
        String pem = showing.sp(idp).pem();
        response.setContentType("application/x-pem-file");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + actor.get().slug() + "-sp.pem\"");
        response.getWriter().write(pem);
    }

    private void refuse(String idp, SamlRefused refused, byte @Nullable [] xml, HttpServletRequest request, Browser browser, HttpServletResponse response) {
        byte[] bytes = new byte[4];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        boolean leaving = String.valueOf(request.getAttribute(CouncilPath.PATH)).endsWith("/logout");
        Diagnosis words = leaving ? Diagnosis.ofLogout(refused) : Diagnosis.ofAnswer(refused.reason(), refused.detail(), clock.instant());
        LOG.log(Level.WARNING, "refused {0} at {1}: {2} - {3}", new Object[]{id, actor.get().slug(), refused.getMessage(), TextStore.text("en", words.key(), words.seen())});
        loggingIn.refused(id, refused, xml, browser.nonce());
        request.setAttribute(VisitorLimits.REFUSED, true);
        seeOther(response, here(idp) + "refused?" + (leaving ? "of=logout&" : "") + "id=" + id);
    }

    /** A view of the login's own, none of which asks for a login. */
    private void show(String view, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        boolean stays = view.equals("refused") && !"logout".equals(request.getParameter("of"));
        String token = stays ? new Browser(request, response).token(actor.get().slug()) : null;
        Optional<String> in = token == null ? Optional.empty() : checking.actor(token).map(Actor::name);
        in.ifPresent(name -> request.setAttribute("sopu.in", name));
        response.setStatus(in.isPresent() ? HttpServletResponse.SC_OK : view.equals("refused") || view.equals("stranger") ? HttpServletResponse.SC_FORBIDDEN
                : view.equals("unusable") || view.equals("unanswered") ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_OK);
        String id = request.getParameter("id");
        request.setAttribute("sopu.refusal", id != null && id.matches("[0-9a-f]{8}") ? id : null);
        response.setHeader("Content-Security-Policy", PAGES);
        request.getRequestDispatcher("/WEB-INF/login/" + view + ".xhtml").forward(request, response);
    }

    private String here(String idp) {
        return "/" + actor.get().slug() + "/saml/" + idp + "/";
    }

    private static void seeOther(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}

package fi.sopu.provisioning.web;

import fi.sopu.portal.ApiGuard;
import fi.sopu.portal.CouncilPath;
import fi.sopu.portal.Failures;
import fi.sopu.provisioning.ScimAnswer;
import fi.sopu.provisioning.ScimRefused;
import fi.sopu.provisioning.Why;
import fi.sopu.provisioning.boundary.ServingScim;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.JsonParts;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.CouncilFacts;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a council's directory speaks SCIM: who it is, how much it may say at once, and how a failure is told to it. No page, no cookie. */
public class ScimServlet extends HttpServlet {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_DEPTH = 16;
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final List<String> HEADERS = List.of("If-Match", "If-None-Match");
    private static final String ROOT = "/scim/v2";
    private static final Pattern NAME = Pattern.compile("\"(?:userName|displayName)\"\\s*:\\s*\"([^\"\\\\]{1,200})\"");
    private static final Pattern ID = Pattern.compile("/(?:Users|Groups)/([^/]{1,100})$");
    private static final String BEARER = "bearer ";

    @Inject
    transient ServingScim serving;
    @Inject
    transient CurrentActor current;
    @Inject
    transient Settings settings;
    @Inject
    transient Failures failures;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = (String) request.getAttribute(CouncilPath.PATH);
        CouncilFacts council = (CouncilFacts) request.getAttribute(CouncilPath.COUNCIL);
        if (path == null || council == null || !path.startsWith(ROOT + "/") && !path.equals(ROOT)) {
            error(response, 404, null, "There is nothing here: the base address ends with " + ROOT);
            return;
        }
        try {
            String token = token(request);
            if (token.isEmpty() || !serving.enter(token)) {
                if (!token.isEmpty()) {
                    serving.note("", Why.of("provisioning.scim.wrongToken"), true);
                }
                response.setHeader("WWW-Authenticate", "Bearer realm=\"" + council.slug() + "\"");
                error(response, 401, null, "A token is needed that this council's administrator has made and that is good now.");
                return;
            }
            current.set(Actor.system(council.id(), council.slug()));
            answer(request, response, settings.url() + "/" + council.slug() + path + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        } catch (RuntimeException failure) {
            boolean away = Failures.kind(failure) == Failures.Kind.DATABASE_AWAY;
            String id = failures.log(request, failure);
            if (away) {
                response.setHeader("Retry-After", "5");
            }
            error(response, away ? 503 : 500, null, "It did not work this time, and nothing was changed. Whoever runs Sopu finds it by " + id + ".");
        }
    }

    private static String token(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER) ? header.substring(BEARER.length()).strip() : "";
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            response.setHeader("Connection", "close");
            refuse(request, "", response, new ScimAnswer(413, Map.of(), error(413, "tooMany", "At most a megabyte is taken at once."), null));
            return;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        if (ApiGuard.depth(body) > MOST_DEPTH) {
            refuse(request, "", response, new ScimAnswer(400, Map.of(), error(400, "invalidSyntax", "The document is nested deeper than any that SCIM has."), null));
            return;
        }
        Map<String, String> headers = new LinkedHashMap<>();
        HEADERS.stream().filter(name -> request.getHeader(name) != null).forEach(name -> headers.put(name, request.getHeader(name)));
        String method = request.getMethod();
        boolean reads = READS.contains(method) || method.equals("POST") && request.getRequestURI().endsWith("/.search");
        try {
            ScimAnswer answer = reads ? serving.read(method.equals("HEAD") ? "GET" : method, url, text, headers) : serving.write(method, url, text, headers);
            if (answer.status() == 400) {
                refuse(request, text, response, answer);
            } else {
                say(response, answer);
            }
        } catch (ScimRefused no) {
            refuse(request, text, response, no.answer());
        }
    }

    /** Told to the directory, and remembered for the administrator in plain words. */
    private void refuse(HttpServletRequest request, String body, HttpServletResponse response, ScimAnswer answer) throws IOException {
        Why why = answer.refused() != null ? Why.of(answer.refused().key(), answer.refused().arguments())
                : answer.status() == 404 ? Why.of("provisioning.scim.unknown") : answer.status() == 412 ? Why.of("provisioning.scim.stale")
                : Why.of("provisioning.scim.notUnderstood", detail(answer.body()));
        serving.note(who(request, body), why, answer.refused() == null);
        say(response, answer);
    }

    /** What the directory calls whom it is about, else the id, else nothing; of somebody who is here, the use case finds the name. */
    private static String who(HttpServletRequest request, String body) {
        Matcher named = NAME.matcher(body);
        Matcher id = ID.matcher(request.getRequestURI());
        return named.find() ? named.group(1) : id.find() ? id.group(1) : "";
    }

    private static String detail(String body) {
        return JsonParts.reader(new StringReader(body)).readObject().getString("detail", "");
    }

    private static String error(int status, @Nullable String type, String detail) {
        JsonObjectBuilder error = JsonParts.object().add("schemas", JsonParts.array().add("urn:ietf:params:scim:api:messages:2.0:Error"))
                .add("status", Integer.toString(status)).add("detail", detail);
        return (type == null ? error : error.add("scimType", type)).build().toString();
    }

    private static void error(HttpServletResponse response, int status, @Nullable String type, String detail) throws IOException {
        say(response, new ScimAnswer(status, Map.of(), error(status, type, detail), null));
    }

    private static void say(HttpServletResponse response, ScimAnswer answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("content-type")) {
                response.setHeader(name, value);
            }
        });
        if (!answer.body().isEmpty()) {
            response.setContentType("application/scim+json;charset=UTF-8");
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}

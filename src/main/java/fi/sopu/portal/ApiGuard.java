package fi.sopu.portal;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import fi.sopu.shared.Settings;
import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from calling in a user's name: what changes anything must be JSON, or a bare file where one is taken, and say, where the browser names an
 * origin at all, that it comes from this one; and it must be no longer than a page's calls are. Also refuses a call that came without a council.
 */
@Provider
public class ApiGuard implements ContainerRequestFilter {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_DEPTH = 16;

    @Context
    HttpServletRequest http;
    @Context
    @Nullable
    ResourceInfo resource;
    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (http.getAttribute(CouncilPath.COUNCIL) == null) {
            request.abortWith(refused(404, "portal.gone"));
            return;
        }
        boolean changes = !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
        String origin = request.getHeaderString("Origin");
        boolean foreign = origin != null && !address().equals(origin) && !address().startsWith(origin + "/");
        boolean json = request.getMediaType() != null && request.getMediaType().getSubtype().equals("json");
        boolean file = takesFile();
        if (changes && (foreign || !json && !(file && isBare(request)))) {
            request.abortWith(refused(403, "portal.forbidden"));
            return;
        }
        if (changes && !file && request.hasEntity()) {
            bound(request);
        }
    }

    private boolean takesFile() {
        return resource != null && resource.getResourceMethod() != null && resource.getResourceMethod().isAnnotationPresent(TakesFile.class);
    }

    /** No form of another site can be sent so: the browser would ask here first, and is told nothing. */
    private static boolean isBare(ContainerRequestContext request) {
        return request.getMediaType() != null && request.getMediaType().isCompatible(MediaType.APPLICATION_OCTET_STREAM_TYPE) && !request.getMediaType().isWildcardType();
    }

    String address() {
        return settings.url();
    }

    /** In the form of {@link ApiFailures}, so that a page knows it for Sopu's own word and does not try again. */
    Response refused(int status, String key) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", TextStore.text(Languages.of(http), key), "key", key)).build();
    }

    /** What is longer or deeper than anything that a page sends is not read: not into memory, not by a parser that calls itself for each level. */
    private static void bound(ContainerRequestContext request) {
        try {
            byte[] body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            if (depth(body) > MOST_DEPTH) {
                throw new BadRequestException();
            }
            request.setEntityStream(new ByteArrayInputStream(body));
        } catch (IOException brokenOff) {
            throw new BadRequestException(brokenOff);
        }
    }

    /** Levels of objects and arrays; brackets in texts do not count. */
    public static int depth(byte[] json) {
        int depth = 0;
        int deepest = 0;
        boolean text = false;
        for (int i = 0; i < json.length; i++) {
            if (text && json[i] == '\\') {
                i++;
            } else if (text) {
                text = json[i] != '"';
            } else if (json[i] == '"') {
                text = true;
            } else if (json[i] == '{' || json[i] == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (json[i] == '}' || json[i] == ']') {
                depth--;
            }
        }
        return deepest;
    }
}

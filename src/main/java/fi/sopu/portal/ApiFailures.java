package fi.sopu.portal;

import fi.sopu.shared.Conflict;
import fi.sopu.shared.Refused;
import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a REST call is told of a failure: JSON with a text in the user's language, the key, and for the unexpected an id. */
@Provider
public class ApiFailures implements ExceptionMapper<Throwable> {

    @Context
    HttpServletRequest request;
    @Inject
    Failures failures;
    @Inject
    ConflictView view;

    @Override
    public Response toResponse(Throwable failure) {
        return switch (Failures.kind(failure)) {
            case NOT_FOUND -> answer(404, "portal.gone", null);
            case FORBIDDEN -> answer(403, "portal.forbidden", null);
            case REFUSED -> {
                Conflict conflict = Failures.find(failure, Conflict.class);
                if (conflict != null) {
                    view.set(conflict);
                    yield Response.status(409).type(MediaType.APPLICATION_JSON_TYPE).entity(view.json()).build();
                }
                Refused refused = Failures.refused(failure);
                yield answer(409, refused.key(), null, refused.arguments());
            }
            case DATABASE_AWAY -> Response.fromResponse(answer(503, "portal.databaseAway", failures.log(request, failure))).header("Retry-After", 5).build();
            default -> failure instanceof WebApplicationException web
                    ? answer(web.getResponse().getStatus(), web.getResponse().getStatus() == 413 ? "portal.tooLarge" : "portal.badRequest", null)
                    : unexpected(failures.log(request, failure));
        };
    }

    private Response unexpected(String id) {
        return answer(500, "portal.problem.short", id, id);
    }

    private Response answer(int status, String key, @Nullable String id, Object... arguments) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("error", TextStore.text(Languages.of(request), key, arguments));
        body.put("key", key);
        if (id != null) {
            body.put("id", id);
        }
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
    }
}

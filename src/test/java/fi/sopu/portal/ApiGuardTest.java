package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another site can have a browser send in a user's name: forms, and scripts' simple requests with its own origin. */
class ApiGuardTest {

    private static final String OURS = "https://sopu.example.fi";
    private static final MediaType JSON = new MediaType("application", "json");

    @Test
    void whatChangesAnythingIsJsonOfOurOwnPages() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertEquals(0, refusal(method, OURS, JSON), method);
            assertEquals(0, refusal(method, null, JSON), method + " of what is no browser");
            assertEquals(0, refusal(method, OURS, new MediaType("application", "json", "utf-8")), method);
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/xml", "text/json+x")) {
                assertEquals(403, refusal(method, OURS, new MediaType(type.split("/")[0], type.split("/")[1])), method + " " + type);
            }
            assertEquals(403, refusal(method, OURS, null), method + " without a type");
            assertEquals(403, refusal(method, null, null), method + " without anything");
            for (String origin : List.of("https://evil.example", "null", "", "http://sopu.example.fi", "https://sopu.example.fi:8443", "https://sopu.example.fi.evil.example",
                    "https://sopu.example",
                    "https://sopu.example.fi/", "https://evil.example/https://sopu.example.fi", "HTTPS://SOPU.EXAMPLE.FI")) {
                assertEquals(403, refusal(method, origin, JSON), method + " from " + origin);
            }
        }
    }

    /** Reading changes nothing, and its answer no other site can read. */
    @Test
    void readingNeedsNeither() {
        for (String method : List.of("GET", "HEAD")) {
            assertEquals(0, refusal(method, null, null));
            assertEquals(0, refusal(method, "https://evil.example", null));
        }
    }

    @Test
    void belowAPathTheOriginIsTheAddressesOwn() {
        assertEquals(0, refusal("POST", OURS, JSON, OURS + "/sopu", true));
        assertEquals(403, refusal("POST", "https://sopu.example", JSON, OURS + "/sopu", true));
    }

    @Test
    void withoutACouncilThereIsNothing() {
        for (String method : List.of("GET", "POST")) {
            assertEquals(404, refusal(method, OURS, JSON, OURS, false));
        }
    }

    private static int refusal(String method, String origin, MediaType type) {
        return refusal(method, origin, type, OURS, true);
    }

    /** @return the status that it is refused with, or 0 */
    private static int refusal(String method, String origin, MediaType type, String address, boolean council) {
        int[] said = new int[1];
        ApiGuard guard = new ApiGuard() {
            @Override
            String address() {
                return address;
            }

            @Override
            Response refused(int status, String key) {
                said[0] = status;
                return null;
            }
        };
        guard.http = stub(HttpServletRequest.class, (name, argument) -> council && name.equals("getAttribute") && argument.equals(CouncilPath.COUNCIL) ? "a council" : null);
        boolean[] aborted = new boolean[1];
        InputStream body = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
        guard.filter(stub(ContainerRequestContext.class, (name, argument) -> switch (name) {
            case "getMethod" -> method;
            case "getHeaderString" -> argument.equals("Origin") ? origin : null;
            case "getMediaType" -> type;
            case "hasEntity" -> true;
            case "getEntityStream" -> body;
            case "abortWith" -> {
                aborted[0] = true;
                yield null;
            }
            default -> null;
        }));
        assertEquals(said[0] != 0, aborted[0]);
        return said[0];
    }

    private interface Stub {
        Object answer(String method, Object argument);
    }

    private static <T> T stub(Class<T> type, Stub stub) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type},
                (self, method, arguments) -> stub.answer(method.getName(), arguments == null ? null : arguments[0])));
    }

    @Test
    void levelsAreCountedAndTextsAreNot() {
        assertEquals(0, depth("1"));
        assertEquals(1, depth("{}"));
        assertEquals(2, depth("{\"a\":[1],\"b\":[2]}"));
        assertEquals(1, depth("{\"a\":\"[[[\\\"[[[\\\\\"}"));
        assertEquals(3, depth("[[["));
        assertEquals(0, depth("\"["));
        assertEquals(0, depth("\"\\"));
    }

    private static int depth(String json) {
        return ApiGuard.depth(json.getBytes(StandardCharsets.UTF_8));
    }
}

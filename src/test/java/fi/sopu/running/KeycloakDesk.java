package fi.sopu.running;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import fi.sopu.running.RunningSopu.Everything;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Keycloak as its administrator has it: one realm's SAML client, keys and sessions, by its own REST interface. */
public final class KeycloakDesk {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Everything everything;
    private final String realm;

    public KeycloakDesk(Everything everything, String realm) {
        this.everything = everything;
        this.realm = realm;
    }

    /** Changes attributes of Sopu's client, such as saml.encrypt. */
    public void client(Map<String, String> attributes) {
        JsonObject client = sopu();
        attributes.forEach((name, value) -> client.getAsJsonObject("attributes").addProperty(name, value));
        send("PUT", "/clients/" + client.get("id").getAsString(), client);
    }

    /** @param front by way of the browser, or from server to server */
    public void logsOut(boolean front) {
        JsonObject client = sopu();
        client.addProperty("frontchannelLogout", front);
        send("PUT", "/clients/" + client.get("id").getAsString(), client);
    }

    private JsonObject sopu() {
        String id = everything.stack().url() + "/" + realm;
        return array("/clients?clientId=" + URLEncoder.encode(id, StandardCharsets.UTF_8)).get(0).getAsJsonObject();
    }

    /** Makes another signing key, which Keycloak signs with from then on; its metadata has the former too. */
    public void addKey() {
        JsonObject config = new JsonObject();
        Map.of("priority", "200", "enabled", "true", "active", "true", "keySize", "2048", "algorithm", "RS256").forEach((name, value) -> {
            JsonArray one = new JsonArray();
            one.add(value);
            config.add(name, one);
        });
        JsonObject key = new JsonObject();
        key.addProperty("name", "rolled");
        key.addProperty("providerId", "rsa-generated");
        key.addProperty("providerType", "org.keycloak.keys.KeyProvider");
        key.add("config", config);
        send("POST", "/components", key);
    }

    public void removeKey(String name) {
        for (JsonElement component : array("/components?type=org.keycloak.keys.KeyProvider")) {
            if (component.getAsJsonObject().get("name").getAsString().equals(name)) {
                send("DELETE", "/components/" + component.getAsJsonObject().get("id").getAsString(), null);
            }
        }
    }

    /** "Clear keys cache": Keycloak reads the certificates of its clients anew, of which it otherwise thinks when its cache expires. */
    public void readOurKeysAnew() {
        send("POST", "/clear-keys-cache", null);
    }

    public String metadata() {
        return send(HttpRequest.newBuilder(URI.create(everything.stack().identityProvider() + "/realms/" + realm + "/protocol/saml/descriptor")).GET());
    }

    /** The administrator ends all sessions of a person. */
    public void endSessions(String username) {
        String id = array("/users?exact=true&username=" + username).get(0).getAsJsonObject().get("id").getAsString();
        send("POST", "/users/" + id + "/logout", null);
    }

    private JsonArray array(String path) {
        return new Gson().fromJson(send(request(path).GET()), JsonArray.class);
    }

    private void send(String method, String path, JsonObject body) {
        send(request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        String form = "grant_type=password&client_id=admin-cli&username=admin&password=" + everything.stack().keycloakPassword();
        String token = new Gson().fromJson(send(HttpRequest.newBuilder(URI.create(everything.stack().identityProvider() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))), JsonObject.class).get("access_token").getAsString();
        return HttpRequest.newBuilder(URI.create(everything.stack().identityProvider() + "/admin/realms/" + realm + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json");
    }

    private static String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package fi.sopu.running;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The administrator of another organisation's Keycloak, who does by its REST interface what the instructions say to click: imports our
 * metadata as a client, adds mappers, gives out the realm's own metadata.
 */
public final class KeycloakAdmin {

    private final String base;
    private final String realm;
    private final String password;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public KeycloakAdmin(RunningSopu.Everything everything, String realm) {
        this.base = everything.stack().identityProvider();
        this.realm = realm;
        this.password = everything.stack().keycloakPassword();
        if (send("GET", "/admin/realms/" + realm, null, "application/json").statusCode() == 404) {
            expect(201, send("POST", "/admin/realms", """
                    {"realm": "%s", "enabled": true, "sslRequired": "none", "internationalizationEnabled": true, "supportedLocales": ["fi"], "defaultLocale": "fi",
                     "passwordPolicy": "hashAlgorithm(pbkdf2-sha256) and hashIterations(1000)"}""".formatted(realm), "application/json"));
        }
    }

    public void user(String username, String given, String family, String password) {
        expect(201, send("POST", path("/users"), """
                {"username": "%s", "firstName": "%s", "lastName": "%s", "email": "%s@example.fi", "emailVerified": true, "enabled": true,
                 "credentials": [{"type": "password", "value": "%s", "temporary": false}]}""".formatted(username, given, family, username, password), "application/json"));
    }

    /** "Clients, Import client" with our metadata, as it comes. */
    public String importClient(String metadata) {
        HttpResponse<String> converted = send("POST", path("/client-description-converter"), metadata, "application/xml");
        expect(200, converted);
        expect(201, send("POST", path("/clients"), converted.body(), "application/json"));
        return read(converted.body()).getString("clientId");
    }

    /** "Add mapper, By configuration, User Property". */
    public void mapper(String clientId, String property, String attribute) {
        expect(201, send("POST", path("/clients/" + internal(clientId) + "/protocol-mappers/models"), """
                {"name": "%s", "protocol": "saml", "protocolMapper": "saml-user-property-mapper", "config": {"user.attribute": "%s",
                 "attribute.name": "%s", "attribute.nameformat": "URI Reference"}}""".formatted(property, property, attribute), "application/json"));
    }

    private String internal(String clientId) {
        String list = send("GET", path("/clients?clientId=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8)), null, "application/json").body();
        try (JsonReader reader = Json.createReader(new StringReader(list))) {
            return reader.readArray().getJsonObject(0).getString("id");
        }
    }

    /** The realm's own metadata. */
    public String descriptor() {
        return send("GET", "/realms/" + realm + "/protocol/saml/descriptor", null, "application/xml").body();
    }

    private String path(String rest) {
        return "/admin/realms/" + realm + rest;
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (path.startsWith("/admin/")) {
            request.header("Authorization", "Bearer " + token());
        }
        return exchange(request.build());
    }

    private String token() {
        String form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", password).entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue()).reduce((a, b) -> a + "&" + b).orElseThrow();
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)).build());
        expect(200, answer);
        return read(answer.body()).getString("access_token");
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}

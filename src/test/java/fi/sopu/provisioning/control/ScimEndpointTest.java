package fi.sopu.provisioning.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import fi.sopu.provisioning.KeyFrom;
import fi.sopu.provisioning.ScimAnswer;
import fi.sopu.shared.JsonParts;
import fi.sopu.shared.Refused;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Entra ID and Okta send, as their documents and others' reports have it, and what they are told. */
class ScimEndpointTest {

    private static final ScimEndpoint ENDPOINT = new ScimEndpoint();
    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private Shelf<User> users;
    private Shelf<Group> groups;

    /** Rows in memory. */
    private static final class Shelf<T extends ResourceNode> implements ScimShelf<T> {

        private final Class<T> type;
        private final Map<String, String> rows = new LinkedHashMap<>();
        private RuntimeException next;

        Shelf(Class<T> type) {
            this.type = type;
        }

        @Override
        public Kept<T> add(T resource) {
            fail();
            resource.setId(UUID.randomUUID().toString());
            return change(resource);
        }

        private void fail() {
            if (next != null) {
                throw next;
            }
        }

        @Override
        public Kept<T> find(String id) {
            return rows.containsKey(id) ? new Kept<>(JsonHelper.readJsonDocument(rows.get(id), type), Instant.EPOCH, Instant.EPOCH) : null;
        }

        @Override
        public List<Kept<T>> all() {
            return rows.keySet().stream().map(this::find).toList();
        }

        @Override
        public List<Kept<T>> named(String attribute, String value) {
            return null;
        }

        @Override
        public Kept<T> change(T resource) {
            fail();
            resource.remove("meta");
            String id = resource.getId().orElseThrow();
            rows.put(id, resource instanceof User user ? ScimSaid.kept(user) : resource.toString());
            return find(id);
        }

        @Override
        public void remove(String id) {
            rows.remove(id);
        }
    }

    @BeforeEach
    void empty() {
        users = new Shelf<>(User.class);
        groups = new Shelf<>(Group.class);
    }

    private ScimAnswer ask(String method, String path, String body, Map<String, String> headers) {
        return ENDPOINT.answer(method, "https://sopu.example/saari/scim/v2/" + path, body, headers, users, groups);
    }

    private ScimAnswer ask(String method, String path, String body) {
        return ask(method, path, body, Map.of());
    }

    private static JsonObject json(ScimAnswer answer) {
        return JsonParts.reader(new StringReader(answer.body())).readObject();
    }

    private int found(String filter) {
        return json(ask("GET", "Users?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8), null)).getInt("totalResults");
    }

    private ScimAnswer patch(String path, String... operations) {
        return ask("PATCH", path, "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + String.join(",", operations) + "]}");
    }

    private JsonObject patched(String id, String... operations) {
        ScimAnswer answer = patch("Users/" + id, operations);
        assertEquals(200, answer.status(), answer.body());
        return json(answer);
    }

    private String entrasUser() {
        ScimAnswer made = ask("POST", "Users", "{\"schemas\":[\"" + USER + "\",\"" + ENTERPRISE + "\"],\"externalId\":\"aino\",\"userName\":\"Aino.Lehto@saari.example\","
                + "\"active\":true,\"displayName\":\"Aino Lehto\",\"emails\":[{\"primary\":true,\"type\":\"work\",\"value\":\"aino@saari.example\"}],"
                + "\"meta\":{\"resourceType\":\"User\"},\"name\":{\"formatted\":\"Aino Lehto\",\"familyName\":\"Lehto\",\"givenName\":\"Aino\"},\"roles\":[],\"password\":\"geheim\","
                + "\"phoneNumbers\":[{\"type\":\"mobile\",\"value\":\"+358401\"}],\"" + ENTERPRISE + "\":{\"department\":\"Viestintä\"}}");
        assertEquals(201, made.status(), made.body());
        assertTrue(made.headers().get("Location").endsWith("/saari/scim/v2/Users/" + json(made).getString("id")));
        return json(made).getString("id");
    }

    @Test
    void whoIsNotThereIsFoundNowhereAndIsNoError() {
        ScimAnswer none = ask("GET", "Users?filter=userName+eq+%22none%22", null);
        assertEquals(200, none.status());
        assertEquals(0, json(none).getInt("totalResults"));
        assertEquals(0, json(none).getJsonArray("Resources").size());
        assertEquals(404, ask("GET", "Users/" + UUID.randomUUID(), null).status());
        assertEquals(404, ask("DELETE", "Users/nobody", null).status());
        assertEquals(404, ask("PUT", "Users/" + UUID.randomUUID(), "{\"schemas\":[\"" + USER + "\"],\"userName\":\"nobody\"}").status());
    }

    @Test
    void filtersFindWithoutCaseAndWhatCannotBeReadIsCalledSo() {
        String id = entrasUser();
        for (String filter : List.of("userName eq \"AINO.lehto@saari.example\"", "externalId eq \"aino\"", "emails[type eq \"work\"].value eq \"aino@saari.example\"",
                "userName sw \"aino\" and active eq true", "not (userName co \"zzz\")", "name.familyName eq \"Lehto\" or title pr", "id eq \"" + id + "\"")) {
            assertEquals(1, found(filter), filter);
        }
        assertEquals(0, found("active eq false"));
        ScimAnswer wrong = ask("GET", "Users?filter=userName+eqq+3", null);
        assertEquals(400, wrong.status());
        assertEquals("invalidFilter", json(wrong).getString("scimType"));
        assertEquals("400", json(wrong).getString("status"));
        assertEquals("urn:ietf:params:scim:api:messages:2.0:Error", json(wrong).getJsonArray("schemas").getString(0));
    }

    @Test
    void entraDisablesByWordsInPlaceOfValues() {
        String id = entrasUser();
        assertFalse(patched(id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}").getBoolean("active"));
        assertEquals(1, found("userName eq \"aino.lehto@saari.example\""));
        assertTrue(patched(id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"}").getBoolean("active"));
        assertFalse(patched(id, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}").getBoolean("active"));
    }

    @Test
    void oktaDisablesWithoutAPathAndPutsWholeUsersWithAPassword() {
        String id = entrasUser();
        assertFalse(patched(id, "{\"op\":\"replace\",\"value\":{\"active\":false}}").getBoolean("active"));
        ScimAnswer put = ask("PUT", "Users/" + id, "{\"schemas\":[\"" + USER + "\"],\"id\":\"" + id + "\",\"userName\":\"aino.lehto@saari.example\",\"password\":\"geheim\","
                + "\"name\":{\"givenName\":\"Aino\",\"familyName\":\"Uusi\"},\"emails\":[{\"primary\":true,\"value\":\"a@x.example\",\"type\":\"work\"}],\"active\":true,\"groups\":[]}");
        assertEquals(200, put.status(), put.body());
        assertEquals("Uusi", json(put).getJsonObject("name").getString("familyName"));
        assertFalse(users.rows.get(id).contains("geheim"));
        assertFalse(put.body().contains("geheim"));
    }

    @Test
    void entrasOtherPatchesDoWhatTheyMean() {
        String id = entrasUser();
        JsonObject mails = patched(id, "{\"op\":\"Add\",\"path\":\"emails[type eq \\\"home\\\"].value\",\"value\":\"koti@x.example\"}",
                "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"uusi@x.example\"}");
        assertEquals(2, mails.getJsonArray("emails").size());
        assertTrue(mails.toString().contains("uusi@x.example"));
        assertEquals("Määttä", patched(id, "{\"op\":\"Replace\",\"value\":{\"name.familyName\":\"Määttä\",\"displayName\":\"A\"}}").getJsonObject("name").getString("familyName"));
        assertEquals("Åland", patched(id, "{\"op\":\"Replace\",\"path\":\"name.familyName\",\"value\":\"Åland\"}").getJsonObject("name").getString("familyName"));
        assertEquals("Talous", patched(id, "{\"op\":\"Add\",\"path\":\"" + ENTERPRISE + ":department\",\"value\":\"Talous\"}").getJsonObject(ENTERPRISE).getString("department"));
        patched(id, "{\"op\":\"Add\",\"path\":\"" + ENTERPRISE + ":manager\",\"value\":\"boss\"}");
        patched(id, "{\"op\":\"Add\",\"path\":\"roles[primary eq \\\"True\\\"].value\",\"value\":\"r\"}");
        patched(id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":true}");
        assertFalse(users.rows.get(id).contains("+358401"), "what Sopu has no use for is not kept");
    }

    @Test
    void aGroupLosesWhomItSaysAndNobodyElse() {
        ScimAnswer made = ask("POST", "Groups",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"externalId\":\"g\",\"displayName\":\"Valtuusto\",\"members\":[]}");
        assertEquals(201, made.status(), made.body());
        String group = "Groups/" + json(made).getString("id");
        assertTrue(List.of(200, 204)
                .contains(patch(group, "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"a\"},{\"value\":\"b\"},{\"value\":\"c\"}]}").status()));
        assertEquals(3, json(ask("GET", group, null)).getJsonArray("members").size());
        patch(group, "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"a\"}]}");
        assertEquals(2, json(ask("GET", group, null)).getJsonArray("members").size());
        patch(group, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"b\\\"]\"}");
        assertEquals("c", json(ask("GET", group, null)).getJsonArray("members").getJsonObject(0).getString("value"));
        patch(group, "{\"op\":\"replace\",\"value\":{\"id\":\"x\",\"displayName\":\"Uusi\"}}");
        JsonObject listed = json(ask("GET", "Groups?excludedAttributes=members&filter=displayName+eq+%22uusi%22", null));
        assertEquals(1, listed.getInt("totalResults"));
        assertNull(listed.getJsonArray("Resources").getJsonObject(0).get("members"));
    }

    @Test
    void onlyWhoHasSeenTheLatestChangesIt() {
        String id = entrasUser();
        ScimAnswer read = ask("GET", "Users/" + id, null);
        String version = json(read).getJsonObject("meta").getString("version");
        assertEquals(version, read.headers().get("ETag"));
        assertEquals(304, ask("GET", "Users/" + id, null, Map.of("If-None-Match", version)).status());
        String off = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"replace\",\"path\":\"active\",\"value\":false}]}";
        assertEquals(412, ask("PATCH", "Users/" + id, off, Map.of("If-Match", "W/\"other\"")).status());
        assertEquals(200, ask("PATCH", "Users/" + id, off, Map.of("If-Match", version)).status());
    }

    @Test
    void pagesAreCountedFromOne() {
        for (int i = 0; i < 5; i++) {
            ask("POST", "Users", "{\"schemas\":[\"" + USER + "\"],\"userName\":\"u" + i + "\"}");
        }
        JsonObject page = json(ask("GET", "Users?startIndex=3&count=2", null));
        assertEquals(List.of(5, 2, 3), List.of(page.getInt("totalResults"), page.getInt("itemsPerPage"), page.getInt("startIndex")));
        assertEquals(0, json(ask("GET", "Users?count=0", null)).getJsonArray("Resources").size());
    }

    @Test
    void sopusOwnRefusalsAndFailuresKeepTheirReasons() {
        users.next = new Refused("provisioning.scim.userTaken", "aino");
        ScimAnswer taken = ask("POST", "Users", "{\"schemas\":[\"" + USER + "\"],\"userName\":\"aino\"}");
        assertEquals(409, taken.status());
        assertEquals("uniqueness", json(taken).getString("scimType"));
        assertEquals("provisioning.scim.userTaken", taken.refused().key());
        users.next = new Refused("identity.member.emailWrong");
        assertEquals(400, ask("POST", "Users", "{\"schemas\":[\"" + USER + "\"],\"userName\":\"aino\"}").status());
        users.next = new IllegalStateException("the database is away");
        assertEquals("the database is away",
                assertThrows(IllegalStateException.class, () -> ask("POST", "Users", "{\"schemas\":[\"" + USER + "\"],\"userName\":\"aino\"}")).getMessage());
    }

    @Test
    void whatIsNoDocumentIsRefused() {
        for (String body : List.of("{nope", "", "[]", "{}", "{\"schemas\":[\"" + USER + "\"]}", "{\"schemas\":[],\"Operations\":3}")) {
            assertEquals(400, ask("POST", "Users", body).status(), body);
        }
        assertEquals(501, ask("POST", "Bulk", "{}").status());
        assertEquals(404, ask("GET", "Nothing", null).status());
        assertEquals(200, ask("GET", "ServiceProviderConfig", null).status());
        assertEquals(200, ask("GET", "Schemas", null).status());
        assertEquals(200, ask("GET", "ResourceTypes", null).status());
    }

    @Test
    void namesAndAddressesAreFoundWhereverTheyStand() {
        assertEquals(new ScimSaid("Aino", "Lehto", null, "sv", "aino.lehto@x.example"),
                said("\"userName\":\"aino.lehto@x.example\",\"displayName\":\"Lehto, Aino\",\"preferredLanguage\":\"sv-FI\""));
        assertEquals(new ScimSaid("aino", "lehto", null, null, "aino.lehto@x.example"), said("\"userName\":\"aino.lehto@x.example\""));
        assertEquals(new ScimSaid("–", "aino", "b@x.example", null, "aino"),
                said("\"userName\":\"aino\",\"emails\":[{\"value\":\"a@x.example\",\"type\":\"home\"},{\"value\":\"b@x.example\",\"type\":\"Work\"}]"));
        assertThrows(Refused.class, () -> said("\"userName\":\"010190-123A\""));
    }

    private static ScimSaid said(String json) {
        return ScimSaid.of(JsonHelper.readJsonDocument("{" + json + "}", User.class), KeyFrom.USER_NAME);
    }
}

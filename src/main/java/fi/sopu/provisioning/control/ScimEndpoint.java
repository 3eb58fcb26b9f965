package fi.sopu.provisioning.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.InternalServerException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.filter.AttributeExpressionLeaf;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ResourceTypeFeatures;
import fi.sopu.provisioning.ScimAnswer;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Seen;
import fi.sopu.texts.TextStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * SCIM 2.0 (RFC 7643, 7644) as Entra ID, Okta and others speak it: paths, filters, PATCH and errors are read and written by the SCIM SDK, set leniently. Knows
 * no council and no database: what it asks for and gives lies on the shelves of each call.
 */
@ApplicationScoped
public class ScimEndpoint {

    private static final int MOST_LISTED = 200;
    private static final String OPERATIONS = "Operations";
    private static final String VALUE = "value";
    private static final Set<String> TAKEN = Set.of("provisioning.scim.userTaken", "provisioning.scim.keyTaken", "provisioning.scim.groupTaken");
    private static final Authorization ENTERED = new Entered();

    private @Nullable ResourceEndpoint endpoint;

    /** Who calls has been asked before. */
    private static final class Entered implements Authorization {
        @Override
        public Set<String> getClientRoles() {
            return Set.of();
        }

        @Override
        public boolean authenticate(Map<String, String> headers, Map<String, String> parameters) {
            return true;
        }
    }

    /** One call, with its shelves; remembers why it failed, of which the SDK tells little. */
    private static final class Call extends Context {
        private final Map<String, ScimShelf<?>> shelves;
        private @Nullable Refused refused;
        private @Nullable RuntimeException failed;

        Call(ScimShelf<User> users, ScimShelf<Group> groups) {
            super(ENTERED);
            shelves = Map.of("User", users, "Group", groups);
        }

        /** Sopu's own failures are kept, whatever the SDK makes of them. */
        private <R> R kept(Supplier<R> work) {
            try {
                return work.get();
            } catch (ScimException told) {
                throw told;
            } catch (Refused no) {
                refused = no;
                String detail = TextStore.text("en", no.key(), no.arguments());
                throw TAKEN.contains(no.key()) ? new ConflictException(detail, "uniqueness") : new BadRequestException(detail, "invalidValue");
            } catch (RuntimeException failure) {
                failed = failure;
                throw new InternalServerException("It did not work this time. Nothing was changed.", failure, null);
            }
        }
    }

    /** Lists, changes and tells the resources of one kind. */
    private abstract static class Kind<T extends ResourceNode> extends ResourceHandler<T> {

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        @SuppressWarnings("unchecked")
        private <R> R with(Context context, Function<ScimShelf<T>, R> work) {
            Call call = (Call) context;
            return call.kept(() -> work.apply((ScimShelf<T>) call.shelves.get(name)));
        }

        private T told(ScimShelf.Kept<T> kept, Context context) {
            T resource = kept.resource();
            resource.setMeta(
                    Meta.builder().resourceType(name).created(kept.made()).lastModified(kept.changed()).location(context.getResourceReferenceUrl(resource.getId().orElseThrow()))
                            .version(ETag.builder().weak(true).tag(Seen.of(resource.toString()).mark()).build()).build());
            return resource;
        }

        @Override
        public T createResource(T resource, Context context) {
            return with(context, shelf -> told(shelf.add(resource), context));
        }

        @Override
        public @Nullable T getResource(String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
            ScimShelf.Kept<T> found = with(context, shelf -> shelf.find(id));
            return found == null ? null : told(found, context);
        }

        @Override
        public PartialListResponse<T> listResources(long start, int count, FilterNode filter, SchemaAttribute sortBy, SortOrder order, List<SchemaAttribute> attributes,
                List<SchemaAttribute> excluded, Context context) {
            List<T> found = with(context, shelf -> found(shelf, filter)).stream().map(kept -> told(kept, context)).toList();
            List<T> fitting = filter == null ? found : FilterResourceResolver.filterResources(getServiceProvider(), found, filter);
            return PartialListResponse.<T>builder().resources(fitting.stream().skip(Math.max(0, start - 1)).limit(count).toList()).totalResults(fitting.size()).build();
        }

        private List<ScimShelf.Kept<T>> found(ScimShelf<T> shelf, FilterNode filter) {
            boolean simple = filter instanceof AttributeExpressionLeaf leaf && leaf.getComparator().name().equals("EQ") && leaf.getStringValue().isPresent();
            List<ScimShelf.Kept<T>> named = simple ? shelf.named(((AttributeExpressionLeaf) filter).getShortName(), ((AttributeExpressionLeaf) filter).getStringValue().get())
                    : null;
            return named == null ? shelf.all() : named;
        }

        @Override
        public T updateResource(T resource, Context context) {
            return with(context, shelf -> {
                require(shelf, resource.getId().orElse(""));
                return told(shelf.change(resource), context);
            });
        }

        private void require(ScimShelf<T> shelf, String id) {
            if (shelf.find(id) == null) {
                throw new ResourceNotFoundException("there is no such " + name);
            }
        }

        @Override
        public void deleteResource(String id, Context context) {
            with(context, shelf -> {
                require(shelf, id);
                shelf.remove(id);
                return id;
            });
        }
    }

    private static final class Users extends Kind<User> {
        Users() {
            super("User");
        }
    }

    private static final class Groups extends Kind<Group> {
        Groups() {
            super("Group");
        }
    }

    /** Built at the first call of a node, which takes a second. */
    private synchronized ResourceEndpoint endpoint() {
        if (endpoint == null) {
            PatchConfig patch = PatchConfig.builder().supported(true).ignoreUnknownAttributes(true).doNotFailOnNoTarget(true).activateMsAzureFilterWorkaround(true)
                    .activateMsAzureValueSubAttributeWorkaround(true).activateMsAzureComplexSimpleValueWorkaround(true).build();
            ServiceProvider provider = ServiceProvider.builder().patchConfig(patch).filterConfig(FilterConfig.builder().supported(true).maxResults(MOST_LISTED).build())
                    .eTagConfig(ETagConfig.builder().supported(true).build()).bulkConfig(BulkConfig.builder().supported(false).build()).caseInsensitiveValidation(true)
                    .lenientContentTypeChecking(true).authenticationSchemes(List.of(AuthenticationScheme.builder().name("OAuth Bearer Token")
                            .description("A token that the council's administrator has made").type("oauthbearertoken").build()))
                    .build();
            ResourceEndpoint made = new ResourceEndpoint(provider, new UserEndpointDefinition(new Users()), new GroupEndpointDefinition(new Groups()));
            for (String name : List.of("User", "Group")) {
                made.getResourceTypeByName(name).orElseThrow().setFeatures(ResourceTypeFeatures.builder().eTagFeature(ETagFeature.builder().enabled(true).build()).build());
            }
            endpoint = made;
        }
        return endpoint;
    }

    /**
     * Answers one call.
     *
     * @param url    whole, below the council's own base, from which locations are made
     * @param body   or null
     * @param headers by their names in small letters
     * @throws RuntimeException that came from a shelf and was no refusal
     */
    ScimAnswer answer(String method, String url, @Nullable String body, Map<String, String> headers, ScimShelf<User> users, ScimShelf<Group> groups) {
        Call call = new Call(users, groups);
        Map<String, String> sent = new HashMap<>(headers);
        sent.keySet().removeIf(name -> name.equalsIgnoreCase("content-type"));
        sent.put("Content-Type", "application/scim+json");
        ScimResponse told = endpoint().handleRequest(url, HttpMethod.valueOf(method), body == null || body.isBlank() ? null : plain(method, body), sent, call);
        if (call.failed != null) {
            throw call.failed;
        }
        int status = told.getHttpStatus();
        return new ScimAnswer(status, told.getHttpHeaders(), status == 204 || status == 304 ? "" : said(told).toString(), call.refused);
    }

    /** A list that is empty says so; a filter that cannot be read is called what the standard calls it (RFC 7644, 3.12). */
    private static ScimResponse said(ScimResponse told) {
        if (told.has("totalResults") && !told.has("Resources")) {
            told.putArray("Resources");
        }
        if (told.getHttpStatus() == 400 && !told.has("scimType")) {
            told.put("scimType", told.path("detail").asText().contains("filter") ? "invalidFilter" : "invalidValue");
        }
        return told;
    }

    /** Entra ID says whom a group loses by values where the standard has a filter: taken literally, that would empty the group. */
    private static String plain(String method, String body) {
        if (!method.equals("PATCH") || !JsonHelper.isValidJson(body)) {
            return body;
        }
        JsonNode all = JsonHelper.readJsonDocument(body);
        if (!(all instanceof ObjectNode patch) || !(patch.get(OPERATIONS) instanceof ArrayNode operations)) {
            return body;
        }
        ArrayNode plain = patch.arrayNode();
        for (JsonNode operation : operations) {
            if (operation.path("op").asText().toLowerCase(Locale.ROOT).equals("remove") && operation.get(VALUE) instanceof ArrayNode gone) {
                gone.forEach(one -> plain.addObject().put("op", "remove").put("path",
                        operation.path("path").asText() + "[value eq " + TextNode.valueOf(one.isTextual() ? one.asText() : one.path(VALUE).asText()) + "]"));
            } else {
                plain.add(operation);
            }
        }
        patch.set(OPERATIONS, plain);
        return patch.toString();
    }
}

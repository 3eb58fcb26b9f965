package fi.sopu.provisioning.control;

import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where resources of one kind lie, as {@link ScimEndpoint} asks for them; the protocol itself is its business. */
interface ScimShelf<T extends ResourceNode> {

    /** A resource, and when it was made and changed the last time. */
    record Kept<T>(T resource, Instant made, Instant changed) {
    }

    /** @throws fi.sopu.shared.Refused when it cannot be */
    Kept<T> add(T resource);

    /** Null when there is none. */
    @Nullable
    Kept<T> find(String id);

    List<Kept<T>> all();

    /** Those with this value of an attribute that is looked for often; null where it is not one of these. */
    @Nullable
    List<Kept<T>> named(String attribute, String value);

    /**
     * @param resource as it shall be, with the id of one that there is
     * @throws fi.sopu.shared.Refused when it cannot be
     */
    Kept<T> change(T resource);

    /** @throws fi.sopu.shared.Refused when it cannot be */
    void remove(String id);
}

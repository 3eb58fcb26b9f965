package fi.sopu.saml;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An IdP that a council speaks with, as the council's records tell of it.
 *
 * @param slug     the council's, which is part of our addresses and the name of its keys' folder
 * @param path     the IdP's name in our addresses
 * @param revision another number whenever the metadata is another one
 * @param metadata as it is stored, or null for a draft that waits for it; then the entityID is empty
 */
public record Peer(int tenant, String slug, UUID id, String path, int revision, String entityId, @Nullable String metadata, Demands demands) {

    /**
     * What its messages must be like.
     *
     * @param signs     pinned, or null before the first login through a new IdP
     * @param oldest    how long ago a person may have authenticated
     * @param encrypted an assertion in the clear is refused
     * @param cbc       AES-CBC is taken too, inside a Response that is signed as a whole
     */
    public record Demands(@Nullable Signs signs, Duration oldest, boolean encrypted, boolean cbc) {
    }

    /** While an IdP is being set up, its administrator may still change what it signs. */
    public Peer whateverIsSigned() {
        return new Peer(tenant, slug, id, path, revision, entityId, metadata, new Demands(null, demands.oldest, demands.encrypted, demands.cbc));
    }
}

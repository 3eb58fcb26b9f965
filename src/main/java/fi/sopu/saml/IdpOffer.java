package fi.sopu.saml;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An IdP among those that metadata describes.
 *
 * @param name what it calls itself, or null
 */
public record IdpOffer(String entityId, @Nullable String name) implements Serializable {
}

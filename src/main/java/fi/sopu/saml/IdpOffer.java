package fi.sopu.saml;

import java.io.Serializable;

/**
 * An IdP among those that metadata describes.
 *
 * @param name what it calls itself, or null
 */
public record IdpOffer(String entityId, String name) implements Serializable {
}

package fi.sopu.identity;

import fi.sopu.saml.MetadataFacts;
import fi.sopu.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an IdP's administrator must know of us, for one connection.
 *
 * @param idp          the connection's own name
 * @param profile      id of its profile
 * @param entityId     also the audience
 * @param acs          where Responses are posted
 * @param logout       where logout messages come, by Redirect or POST
 * @param metadata     address of our metadata
 * @param certificates by which we sign, the present one first
 * @param pem          the present certificate as a file
 */
public record SpFacts(Words idp, @Nullable String profile, Mapping mapping, String entityId, String acs, String logout, String metadata,
        List<MetadataFacts.Certificate> certificates, String pem) {
}

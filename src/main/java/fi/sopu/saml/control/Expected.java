package fi.sopu.saml.control;

import fi.sopu.saml.Signs;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a Response must be to be ours: from this IdP, for this service provider, to this address, answering this request.
 *
 * @param signs      pinned, or null before the first login through a new IdP
 * @param decryption how an encrypted assertion is opened, and whether it must be encrypted
 */
public record Expected(IdpMetadata idp, @Nullable Signs signs, Decryption decryption, String spEntityId, String acs, String requestId, Duration oldest) {
}

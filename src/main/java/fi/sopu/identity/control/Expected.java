package fi.sopu.identity.control;

import fi.sopu.identity.Signs;
import java.time.Duration;

/**
 * What a Response must be to be ours: from this IdP, for this service provider, to this address, answering this request.
 *
 * @param signs      pinned, or null before the first login through a new IdP
 * @param decryption how an encrypted assertion is opened, and whether it must be encrypted
 */
public record Expected(IdpMetadata idp, Signs signs, Decryption decryption, String spEntityId, String acs, String requestId, Duration oldest) {

    /** While an IdP is being set up, its administrator may still change what it signs. */
    public Expected whateverIsSigned() {
        return new Expected(idp, null, decryption, spEntityId, acs, requestId, oldest);
    }
}

package fi.sopu.identity.control;

import fi.sopu.identity.Signs;
import java.time.Duration;

/**
 * What a Response must be to be ours: from this IdP, for this service provider, to this address, answering this request.
 *
 * @param signs pinned, or null before the first login through a new IdP
 */
public record Expected(IdpMetadata idp, Signs signs, String spEntityId, String acs, String requestId, Duration oldest) {
}

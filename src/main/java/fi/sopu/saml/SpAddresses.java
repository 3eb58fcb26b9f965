package fi.sopu.saml;

/**
 * What a council's service provider is called, and where an IdP sends to.
 *
 * @param entityId the service provider's, also the audience
 * @param acs      where Responses are posted
 * @param logout   where logout messages come, by Redirect or POST
 */
public record SpAddresses(String entityId, String acs, String logout) {
}

package fi.sopu.saml;

/** A message of ours on its way, and its id. */
public record Sent(String messageId, Onward onward) {
}

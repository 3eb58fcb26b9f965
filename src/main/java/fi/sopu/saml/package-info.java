/**
 * Sopu as a SAML service provider: writes requests and our metadata, reads an IdP's metadata, decides whether what an IdP says is believed, and holds
 * our keys. OpenSAML and pac4j live here alone. Knows neither people nor councils nor the database: a council's IdP is handed in as a {@link Peer},
 * and what must be remembered on every node (requests that wait, messages that were believed) is remembered by whoever calls.
 */
@Uses({})
package fi.sopu.saml;

import fi.sopu.shared.Uses;

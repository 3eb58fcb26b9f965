/** The life of councils for the platform's administrators and for IT staff: founding, demo, health. Sees no council's content. */
@Uses({"identity", "saml", "tenant", "audit", "process"})
package fi.sopu.platform;

import fi.sopu.shared.Uses;

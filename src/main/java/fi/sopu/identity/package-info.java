/** Who may come in and as whom: SAML login through each council's own identity provider, members, roles, permission. */
@Uses({"tenant", "audit"})
package fi.sopu.identity;

import fi.sopu.shared.Uses;

/**
 * Who may come in and as whom: members, roles, groups, links, logins, each council's own identity provider and
 * the steps of connecting it, permission. What SAML messages say, and whether they are believed, is the business of saml.
 */
@Uses({"saml", "tenant", "audit"})
package fi.sopu.identity;

import fi.sopu.shared.Uses;

/**
 * How members come from elsewhere: from files, which are read, understood, shown as what would change, and applied in one piece once an administrator
 * says so; and from the council's own directory, which says by SCIM who is in it. What a member is, identity alone knows.
 */
@Uses({"identity", "table", "tenant", "texts", "unit"})
package fi.sopu.provisioning;

import fi.sopu.shared.Uses;

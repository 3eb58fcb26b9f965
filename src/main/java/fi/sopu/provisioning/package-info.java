/**
 * How members come from elsewhere: from files, which are read, understood, shown as what would change, and applied in one piece once an administrator
 * says so. What a member is, identity alone knows.
 */
@Uses({"identity", "tenant"})
package fi.sopu.provisioning;

import fi.sopu.shared.Uses;

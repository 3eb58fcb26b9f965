/** Facilitators: who can be asked, for what and where, and for when they have been asked; nobody for two things at once. */
@Uses({"identity", "tenant"})
package fi.sopu.facilitator;

import fi.sopu.shared.Uses;

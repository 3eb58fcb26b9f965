/** Proposals: what members raise, who supports it, to whom it goes, and the answer that comes back to all of them. */
@Uses({"identity", "tenant"})
package fi.sopu.proposal;

import fi.sopu.shared.Uses;

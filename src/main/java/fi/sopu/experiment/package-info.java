/** Experiments: what is tried where and until when, what has come of it so far, and whether it is adopted, adapted or stopped. */
@Uses({"identity", "tenant"})
package fi.sopu.experiment;

import fi.sopu.shared.Uses;

/** The page of those who lead a change: what others have published of it, put together for the target group that steers, and for nobody else. */
@Uses({"charter", "cohort", "estimate", "experiment", "kit", "proposal", "survey"})
package fi.sopu.steering;

import fi.sopu.shared.Uses;

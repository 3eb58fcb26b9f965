/** Programmes of days to which the people of a target group come together, each cohort to its own: planning, inviting, signing up, and who was there. */
@Uses({"cohort", "identity", "tenant", "texts"})
package fi.sopu.programme;

import fi.sopu.shared.Uses;

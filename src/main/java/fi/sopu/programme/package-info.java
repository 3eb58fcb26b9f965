/** Programmes of days to which the people of a target group come together, each cohort to its own: planning, inviting, signing up, who was there, and what they say of it afterwards. */
@Uses({"ballot", "cohort", "identity", "process", "tenant", "texts"})
package fi.sopu.programme;

import fi.sopu.shared.Uses;

/**
 * Target groups: people of a council who are asked or invited together beside its units, divided into cohorts, such as 200 supervisors in four groups.
 * In each target group a member is in one cohort at most.
 */
@Uses({"identity", "tenant"})
package fi.sopu.cohort;

import fi.sopu.shared.Uses;

/**
 * A council's process from a template: stages, questions, schedule, people, time budget. Owns the outcome that a
 * closed question publishes. Stages open and close by date or by hand; others hear it as events in the same transaction.
 */
@Uses({"identity", "audit", "tenant", "ballot"})
package fi.sopu.process;

import fi.sopu.shared.Uses;

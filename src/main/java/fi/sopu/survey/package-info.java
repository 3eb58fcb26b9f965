/**
 * Measuring: instruments of statements in dimensions, asked of a body's people round after round, and what may be told of the answers by unit and
 * of their change. Answers lie sealed in the ballot box; when a round closes only cells are kept that isolate nobody.
 */
@Uses({"process", "ballot", "cohort", "unit", "kit", "estimate", "identity", "tenant"})
package fi.sopu.survey;

import fi.sopu.shared.Uses;

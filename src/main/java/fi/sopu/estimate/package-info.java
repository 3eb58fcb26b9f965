/**
 * Tells what a measurement's answers say and how sure that is, and which of it may be shown without telling of a few: partial pooling, change that
 * may say "cannot tell", exposed against not, and the hiding of small groups. Pure: figures in, figures out; no container, database, clock or chance.
 * How it works, how well, and what does not: src/docs/survey.md.
 */
@Uses({})
package fi.sopu.estimate;

import fi.sopu.shared.Uses;

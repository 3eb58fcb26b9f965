/**
 * Wording ideas and prioritising them by answering short tasks: best and least of four, or one of two. Counts the answers when a
 * stage closes and hands the ranking to process as the question's outcome.
 */
@Uses({"process", "ballot", "ranking", "tenant"})
package fi.sopu.duel;

import fi.sopu.shared.Uses;

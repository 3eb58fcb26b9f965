/**
 * The result of a closed stage as people read it: a sentence, pictures, tables and figures composed from what the other
 * components publish, and the public copies that an admin or chair makes of a report or an adopted charter.
 */
@Uses({"charter", "duel", "survey", "estimate", "process", "tenant"})
package fi.sopu.report;

import fi.sopu.shared.Uses;

/** Words that every component may use: who acts, what is refused, who owns a row. No business of its own. */
@Uses({})
package fi.sopu.shared;

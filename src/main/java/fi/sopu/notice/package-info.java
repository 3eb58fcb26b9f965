/** Tells members what has happened without them: notices on the home, each until it is put away, and letters that mail carries, as each person wants them. */
@Uses({"calendar", "charter", "facilitator", "identity", "mail", "network", "process", "programme", "proposal", "survey", "tenant", "texts"})
package fi.sopu.notice;

import fi.sopu.shared.Uses;

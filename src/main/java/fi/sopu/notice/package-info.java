/** Tells members what has happened without them: notices on the council's home, each until it is put away. */
@Uses({"charter", "identity", "process"})
package fi.sopu.notice;

import fi.sopu.shared.Uses;

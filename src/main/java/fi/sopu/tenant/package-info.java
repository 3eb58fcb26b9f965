/** Councils, their bodies, terms, meetings and languages; binds the council of the path to every transaction. */
@Uses({})
package fi.sopu.tenant;

import fi.sopu.shared.Uses;

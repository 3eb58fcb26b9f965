/**
 * The gate against too much: visitors' requests limited in rate, size and time, a council's share of the database's connections, and
 * the plain pages that say so. Stands before everything else and asks no database; portal's filters pass through it.
 */
@Uses({"texts"})
package fi.sopu.gate;

import fi.sopu.shared.Uses;

/**
 * A council's units: areas of responsibility, units and teams as a tree, and who is in which. Moves are dated, so that whoever asks knows the units as they were on a day.
 * Day by day a unit stands in one place, and a member is in one unit at most.
 */
@Uses({"identity", "table", "tenant", "texts"})
package fi.sopu.unit;

import fi.sopu.shared.Uses;

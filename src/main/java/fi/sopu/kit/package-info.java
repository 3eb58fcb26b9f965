/** Video workshops: kits that somebody in a unit runs there, with a video, a guide and exercises, and in which units each has been held. */
@Uses({"identity", "tenant", "unit"})
package fi.sopu.kit;

import fi.sopu.shared.Uses;

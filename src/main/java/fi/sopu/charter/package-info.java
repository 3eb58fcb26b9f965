/**
 * A council's charter: ground rules drafted from what its members put first, agreed on, and followed up. A version is
 * drafted, put up for approval and adopted; an adopted one never changes, a new one is started from it instead.
 */
@Uses({"process", "ballot", "identity", "audit", "tenant"})
package fi.sopu.charter;

import fi.sopu.shared.Uses;

/**
 * A measurement in the demo, so that a newcomer sees a result in a minute: invented staff of units, who have answered two rounds and are answering a
 * third. Nothing in it is written down beforehand but people and units; it is done as an administrator and each of them would do it, by the same use cases.
 */
@Uses({"identity", "process", "survey", "tenant", "unit"})
package fi.sopu.demo;

import fi.sopu.shared.Uses;

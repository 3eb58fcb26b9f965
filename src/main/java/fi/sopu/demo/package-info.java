/**
 * A measurement in the demo, so that a newcomer sees a result in a minute: invented staff of units, who have answered two rounds and are answering a
 * third. And a programme in the middle of its year, with proposals, experiments and a video workshop. Nothing in it is written down beforehand but people, units and words; it is done as an administrator and each of them would do it, by the same use cases.
 */
@Uses({"cohort", "experiment", "identity", "kit", "network", "platform", "process", "programme", "proposal", "survey", "tenant", "unit"})
package fi.sopu.demo;

import fi.sopu.shared.Uses;

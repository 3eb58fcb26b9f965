/**
 * Networks of organisations: who asks which council to belong, on what conditions it does, and how its people pass through their own council's login to the network.
 * Crossing from one tenant to another is always a copy that somebody sends.
 */
@Uses({"cohort", "identity", "platform", "programme", "tenant"})
package fi.sopu.network;

import fi.sopu.shared.Uses;

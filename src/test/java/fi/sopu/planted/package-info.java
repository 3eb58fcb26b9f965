/** Planted in the tests alone: each class breaks a rule of the house, so that the rule is seen to go red ({@code PlantedTest}). */
@Uses("ballot")
package fi.sopu.planted;

import fi.sopu.shared.Uses;

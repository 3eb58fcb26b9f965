/**
 * Secret answers: ballots sealed under an activity's key while it is open, opened once at its closing, sealed for good when they
 * have been counted. Knows neither what is asked nor of whom; duel and charter put their answers here.
 */
@Uses({"tenant"})
package fi.sopu.ballot;

import fi.sopu.shared.Uses;

package fi.sopu.tenant;

/** A council was added. Fired outside its own rows' reach: an observer that wants to write for it binds it first. */
public record CouncilFounded(CouncilFacts council) {
}

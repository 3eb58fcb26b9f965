package fi.sopu.programme;

/**
 * How many of a room's things were in a state.
 *
 * @param things key of what they are called among the texts
 * @param state  key of the state among the texts
 */
public record CountedThings(String things, String state, int many) {}

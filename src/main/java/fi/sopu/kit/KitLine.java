package fi.sopu.kit;

/**
 * A kit in the list of all.
 *
 * @param held how often it has been held, in all units
 */
public record KitLine(KitFacts facts, int held) {}

package fi.sopu.kit;

import fi.sopu.shared.Words;

/**
 * A video workshop that has been held, for those who look after all of them.
 *
 * @param kit its title
 * @param by  who recorded it, by name
 */
public record KitSessionLine(KitSessionFacts session, Words kit, String by) {}

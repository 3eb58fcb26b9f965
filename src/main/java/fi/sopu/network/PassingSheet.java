package fi.sopu.network;

import fi.sopu.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees before they go to a network.
 *
 * @param network its name in paths
 * @param agreed  whether they have agreed before to what is passed on
 * @param name    of the person, as it will stand there
 * @param email   null where it is not passed on, or there is none
 * @param group   null where it is not passed on, or they are in none
 * @param office  whether they come as an office holder, and not as one who sits in the council
 */
public record PassingSheet(String network, Words networkName, boolean agreed, String name, @Nullable String email, @Nullable Words group, boolean office) {
}

package fi.sopu.identity;

import fi.sopu.shared.Role;
import fi.sopu.shared.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a council passes on to a network of somebody who goes there.
 *
 * @param home  the council's name in paths
 * @param key   by which it tells this network who it is; another network gets another one, so that the two cannot match people
 * @param email null where it is not passed on
 * @param group name of the council group, null where it is not passed on
 * @param role  what the person is at the network: a member of a council, a deputy or an office holder; nobody is a chair there for being one at home
 */
public record HomePerson(String home, UUID key, String given, String family, @Nullable String email, String language, @Nullable Words group, Role role) {
}

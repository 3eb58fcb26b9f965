package fi.sopu.provisioning;

import fi.sopu.shared.Role;
import java.util.List;
import java.util.UUID;

/**
 * A group that an IdP tells at logins.
 *
 * @param live    true when it gives the role; else it only shows whom it would give it to
 * @param lacking names of those who have been in it in the last week and have not the role
 * @param having  how many have been in it and have the role
 */
public record BroughtGroupFacts(UUID id, String value, Role role, boolean live, List<String> lacking, int having) {
}

package fi.sopu.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An IdP has said of a member, who logs in, what its attributes say: fired in the login's transaction, before the member is asked for a role in force.
 *
 * @param idp        path of the IdP
 * @param attributes values by Name, as they came
 */
public record Presented(UUID member, String idp, Mapping mapping, Map<String, List<String>> attributes) {
}

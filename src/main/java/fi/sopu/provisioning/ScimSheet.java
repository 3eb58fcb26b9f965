package fi.sopu.provisioning;

import fi.sopu.identity.GroupFacts;
import java.util.List;

/** All that an administrator sees of the council's directory. */
public record ScimSheet(List<ScimTokenFacts> tokens, ScimRuleFacts rule, List<ScimGroupFacts> groups, List<GroupFacts> councilGroups, List<ScimDifference> differences,
        List<ScimHeard> heard, int people, List<ScimDepartment> departments) {
}

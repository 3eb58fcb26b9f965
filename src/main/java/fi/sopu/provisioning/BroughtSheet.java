package fi.sopu.provisioning;

import fi.sopu.identity.Mapping;
import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.List;

/**
 * What the logins by one IdP bring, as its administrator sees it.
 *
 * @param fields      whether name and address are taken
 * @param attribute   that tells groups, or empty
 * @param differences members of whom the IdP says something else than Sopu keeps
 */
public record BroughtSheet(Words name, Mapping mapping, boolean fields, String attribute, Seen seen, List<BroughtGroupFacts> groups, List<ScimDifference> differences) {

    /** Whether an attribute is mapped to a name or an address. */
    public boolean isMapped() {
        return mapping.given() != null || mapping.family() != null || mapping.mail() != null;
    }
}

package fi.sopu.proposal.control;

import fi.sopu.proposal.ProposalStatus;
import fi.sopu.proposal.entity.Proposal;
import fi.sopu.tenant.CountsItsThings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many proposals are where; what was combined with another is counted as that one. */
@ApplicationScoped
public class ProposalsCounted implements CountsItsThings {

    @Inject
    StoredProposals stored;

    @Override
    public String things() {
        return "proposal.title";
    }

    @Override
    public Map<String, Integer> states() {
        List<ProposalStatus> all = stored.all().stream().map(Proposal::status).toList();
        Map<String, Integer> states = new LinkedHashMap<>();
        for (ProposalStatus one : ProposalStatus.values()) {
            int many = (int) all.stream().filter(one::equals).count();
            if (many > 0 && one != ProposalStatus.COMBINED) {
                states.put("proposal.status." + one, many);
            }
        }
        return states;
    }
}

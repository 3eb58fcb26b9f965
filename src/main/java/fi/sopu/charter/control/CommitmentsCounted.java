package fi.sopu.charter.control;

import fi.sopu.charter.entity.Commitment;
import fi.sopu.tenant.CountsItsThings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many commitments to the council's charters have been done. */
@ApplicationScoped
public class CommitmentsCounted implements CountsItsThings {

    @Inject
    Charters charters;

    @Override
    public String things() {
        return "charter.counted";
    }

    @Override
    public Map<String, Integer> states() {
        List<Commitment> all = charters.everyCommitment();
        int done = (int) all.stream().filter(one -> one.doneOn() != null).count();
        Map<String, Integer> states = new LinkedHashMap<>();
        if (done < all.size()) {
            states.put("charter.counted.open", all.size() - done);
        }
        if (done > 0) {
            states.put("charter.counted.done", done);
        }
        return states;
    }
}

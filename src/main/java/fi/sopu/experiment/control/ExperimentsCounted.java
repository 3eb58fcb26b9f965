package fi.sopu.experiment.control;

import fi.sopu.experiment.Decision;
import fi.sopu.experiment.ExperimentFacts;
import fi.sopu.experiment.ExperimentState;
import fi.sopu.experiment.ExperimentVerdict;
import fi.sopu.experiment.entity.Experiment;
import fi.sopu.tenant.CountsItsThings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many experiments are where, and what has been decided of how many. */
@ApplicationScoped
public class ExperimentsCounted implements CountsItsThings {

    @Inject
    StoredExperiments stored;
    @Inject
    Clock clock;

    @Override
    public String things() {
        return "experiment.title";
    }

    @Override
    public Map<String, Integer> states() {
        LocalDate today = LocalDate.now(clock);
        List<ExperimentFacts> all = stored.all().stream().map(Experiment::facts).toList();
        Map<String, Integer> states = new LinkedHashMap<>();
        for (ExperimentState one : ExperimentState.values()) {
            if (one != ExperimentState.DECIDED) {
                put(states, "experiment.state." + one, all.stream().filter(each -> each.state(today) == one).count());
            }
        }
        for (ExperimentVerdict one : ExperimentVerdict.values()) {
            put(states, "experiment.verdict." + one, all.stream().map(ExperimentFacts::decision).filter(Objects::nonNull).map(Decision::verdict).filter(one::equals).count());
        }
        return states;
    }

    private static void put(Map<String, Integer> states, String state, long many) {
        if (many > 0) {
            states.put(state, (int) many);
        }
    }
}

package fi.sopu.survey.boundary;

import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import fi.sopu.survey.TargetDue;
import fi.sopu.survey.control.StoredTargets;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What the clock sees of what units have chosen to develop: which is to be done soon. */
@UseCase
public class WatchingTargets {

    private static final int DAYS = 7;

    @Inject
    StoredTargets targets;
    @Inject
    Clock clock;

    /** Neither done nor removed, and to be done within a week from today. */
    @Allowed(system = true)
    public List<TargetDue> due() {
        LocalDate today = LocalDate.now(clock);
        return targets.due(today, today.plusDays(DAYS));
    }
}

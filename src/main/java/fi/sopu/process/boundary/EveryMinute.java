package fi.sopu.process.boundary;

import fi.sopu.shared.Refused;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.MeetingRecorded;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sopu's clock: each minute, and after each recorded meeting, it keeps the schedules of all councils and takes the numbers
 * that it is time for, each stage in a transaction of its own.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class EveryMinute {

    private static final Logger LOG = Logger.getLogger(EveryMinute.class.getName());

    @Inject
    WorkingForCouncils councils;
    @Inject
    KeepingSchedule schedule;
    @Inject
    TakingSteps steps;
    @Inject
    Rounds rounds;
    @Inject
    Settings settings;

    void start(@Observes SchemaReady ready) {
        rounds.every("schedules", Duration.ofSeconds(5), Duration.ofSeconds(Math.max(1, settings.number("sopu.clock.seconds", 60))), this::tick);
    }

    /** The follow-up opens while the chair who recorded the meeting is still looking; on a thread of its own, after the commit. */
    void meeting(@Observes(during = TransactionPhase.AFTER_SUCCESS) MeetingRecorded recorded) {
        rounds.once("schedules", this::tick);
    }

    void tick() {
        councils.each(this::keep);
    }

    private void keep(CouncilFacts council) {
        for (UUID stage : schedule.unfinished()) {
            try {
                schedule.keep(stage);
            } catch (Refused no) {
                LOG.log(Level.WARNING, "stage {0} of {1} waits: {2}", new Object[]{stage, council.slug(), no.key()});
                schedule.tellStuck(stage, no.key());
            } catch (RuntimeException trouble) {
                LOG.log(Level.WARNING, "stage {0} of {1} could not be kept: {2}",
                        new Object[]{stage, council.slug(), trouble.toString()});
            }
        }
        for (UUID stage : steps.due()) {
            try {
                steps.take(stage);
            } catch (RuntimeException trouble) {
                LOG.log(Level.WARNING, "the numbers of stage {0} of {1} stay as they were: {2}",
                        new Object[]{stage, council.slug(), trouble.toString()});
            }
        }
    }
}

package fi.sopu.calendar.boundary;

import fi.sopu.shared.Settings;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Each minute, on each node: looks what calendars have not been told yet. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class DateRounds {

    @Inject
    WorkingForCouncils councils;
    @Inject
    KeepingDates keeping;
    @Inject
    Rounds rounds;
    @Inject
    Settings settings;

    void start(@Observes SchemaReady ready) {
        rounds.every("calendar", Duration.ofSeconds(20), Duration.ofSeconds(Math.max(1, settings.number("sopu.clock.seconds", 60))), this::tick);
    }

    void tick() {
        councils.each(council -> keeping.keep());
    }
}

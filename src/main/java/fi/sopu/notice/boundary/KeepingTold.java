package fi.sopu.notice.boundary;

import fi.sopu.mail.boundary.PostingMail;
import fi.sopu.shared.Settings;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.SchemaReady;
import fi.sopu.tenant.boundary.Rounds;
import fi.sopu.tenant.boundary.WorkingForCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** Each minute, on each node: what the clock sees is noted, and what waits is made into letters. Sending them is mail's business. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class KeepingTold {

    @Inject
    WorkingForCouncils councils;
    @Inject
    WatchingOccasions watching;
    @Inject
    GatheringLetters gathering;
    @Inject
    PostingMail posting;
    @Inject
    Rounds rounds;
    @Inject
    Settings settings;

    void start(@Observes SchemaReady ready) {
        if (posting.isOn()) {
            rounds.every("letters", Duration.ofSeconds(10), Duration.ofSeconds(Math.max(1, settings.number("sopu.clock.seconds", 60))), this::tick);
        }
    }

    void tick() {
        councils.each(this::keep);
    }

    private void keep(CouncilFacts council) {
        watching.results();
        watching.endings();
        watching.commitments();
        watching.targets();
        boolean more = true;
        while (more) {
            more = gathering.gather();
        }
    }
}

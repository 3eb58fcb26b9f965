package fi.sopu.programme.control;

import fi.sopu.process.AgreedLine;
import fi.sopu.shared.Acted;
import fi.sopu.shared.CouncilMemory;
import fi.sopu.shared.CurrentActor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** On what the people of processes have agreed, as it was at most a second ago; what is done here to a day counts at once. Which of it somebody may read is looked up. */
@ApplicationScoped
public class RememberedLines {

    private static final int MOST = 500;
    private static final long MILLIS = 1000;

    @Inject
    StoredOutcomes stored;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    private CouncilMemory<List<AgreedLine>> memory;

    @PostConstruct
    void begin() {
        memory = new CouncilMemory<>(MOST, MILLIS, actor, clock);
    }

    public List<AgreedLine> of(UUID process) {
        return memory.get(process, () -> stored.agreed(process));
    }

    void acted(@Observes(during = TransactionPhase.AFTER_COMPLETION) Acted acted) {
        if (acted.act().startsWith("programme.")) {
            memory.forgetAll();
        }
    }
}

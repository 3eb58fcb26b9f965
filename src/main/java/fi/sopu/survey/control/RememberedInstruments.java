package fi.sopu.survey.control;

import fi.sopu.process.AskedQuestion;
import fi.sopu.shared.CouncilMemory;
import fi.sopu.shared.CurrentActor;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.entity.Round;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** What questions of statements ask. Of an open round it is fixed, and so it is read once in a while for all who answer. */
@ApplicationScoped
public class RememberedInstruments {

    private static final int MOST = 200;
    private static final long MILLIS = 60_000;

    @Inject
    StoredRounds rounds;
    @Inject
    Instruments instruments;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    private CouncilMemory<InstrumentSheet> memory;

    @PostConstruct
    void begin() {
        memory = new CouncilMemory<>(MOST, MILLIS, actor, clock);
    }

    public InstrumentSheet of(AskedQuestion asked) {
        return asked.isRunning() ? memory.get(asked.id(), () -> read(asked)) : read(asked);
    }

    private InstrumentSheet read(AskedQuestion asked) {
        return instruments.require(rounds.find(asked.id()).map(Round::instrument).orElse(asked.plan().by()));
    }
}

package fi.sopu.process.control;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.StageClosed;
import fi.sopu.process.StageOpened;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Question;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Acted;
import fi.sopu.shared.CouncilMemory;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Questions that are being answered, with their stages, as they were at most a second ago; what is done here to a process counts at once. */
@ApplicationScoped
public class RememberedQuestions {

    private static final int MOST = 500;
    private static final long MILLIS = 1000;

    @Inject
    Processes processes;
    @Inject
    Stages stages;
    @Inject
    Guests guests;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    private CouncilMemory<Known> memory;

    private record Known(Question question, Stage stage, Words title, UUID body, int positions) {}

    @PostConstruct
    void begin() {
        memory = new CouncilMemory<>(MOST, MILLIS, actor, clock);
    }

    /**
     * The question as of now by the clock; whether the actor is on the roll is looked up.
     *
     * @throws NotFound when this council has none such, or the actor is a guest in other processes only
     */
    public AskedQuestion require(UUID id) {
        Known known = memory.get(id, () -> read(id));
        if (!guests.mayEnter(known.stage.process())) {
            throw new NotFound("question " + id);
        }
        boolean onRoll = stages.isOnRoll(known.stage.id(), actor.get().member());
        return known.question.asked(known.body, known.stage.planned(known.title, clock.instant()), onRoll, known.positions);
    }

    private Known read(UUID id) {
        Question question = stages.requireQuestion(id);
        Stage stage = stages.require(question.stage());
        CouncilProcess process = processes.require(stage.process());
        return new Known(question, stage, process.title(), process.body(), stages.questions(stage.id()).size());
    }

    void opened(@Observes(during = TransactionPhase.AFTER_COMPLETION) StageOpened stage) {
        forget();
    }

    void closed(@Observes(during = TransactionPhase.AFTER_COMPLETION) StageClosed stage) {
        forget();
    }

    void acted(@Observes(during = TransactionPhase.AFTER_COMPLETION) Acted acted) {
        if (acted.act().startsWith("process.")) {
            forget();
        }
    }

    /** Everything, of whichever council: it is read again within a moment. */
    private void forget() {
        memory.forgetAll();
    }
}

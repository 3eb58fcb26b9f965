package fi.sopu.process.control;

import fi.sopu.process.AskedQuestion;
import fi.sopu.process.KindsOfQuestion;
import fi.sopu.process.PlannedStage;
import fi.sopu.process.StageClosed;
import fi.sopu.process.StageClosing;
import fi.sopu.process.StageOpened;
import fi.sopu.process.StageState;
import fi.sopu.process.entity.CouncilProcess;
import fi.sopu.process.entity.Question;
import fi.sopu.process.entity.Stage;
import fi.sopu.process.entity.StageStep;
import fi.sopu.shared.Acted;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Zone;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Opens and closes stages, whoever asks: fixes the roll at the opening, and lets others hear both in the same transaction. */
@ApplicationScoped
public class Doors {

    @Inject
    Processes processes;
    @Inject
    Stages stages;
    @Inject
    StageSteps steps;
    @Inject
    Invited invited;
    @Inject
    KindsOfQuestion kinds;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Event<StageOpened> opened;
    @Inject
    Event<StageClosing> closing;
    @Inject
    Event<StageClosed> closed;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /** @param stage locked by the caller */
    public void open(Stage stage) {
        CouncilProcess process = processes.require(stage.process());
        process.refuseClosed();
        if (process.isTemplate()) {
            throw new Refused("process.onlyTemplate");
        }
        List<Question> questions = stages.questions(stage.id());
        questions.stream().map(question -> kinds.of(question.kind())).flatMap(kind -> kind.missing(process.known()).stream()).findFirst()
                .ifPresent(why -> {
                    throw new Refused(why);
                });
        if (stages.of(process.id()).stream().allMatch(one -> one.state() == StageState.PLANNED)) {
            process.began(LocalDate.ofInstant(clock.instant(), Zone.HERE));
        }
        List<UUID> roll = invited.of(process.body(), stage.invitesDeputies(), questions);
        stage.tellFrom(councils.settings(actor.get().slug()).smallest());
        stage.open(questions.size(), roll.size(), clock.instant());
        stages.fix(stage.id(), roll);
        steps.add(new StageStep(stage.id(), roll.size(), clock.instant()));
        stages.flush();
        PlannedStage now = stage.planned(process.title(), clock.instant());
        opened.fire(new StageOpened(now, asked(process, now, questions), roll));
        acted.fire(new Acted("process.stageOpened", "process", process.id(), Integer.toString(stage.position())));
    }

    /** @param stage locked by the caller */
    public void close(Stage stage) {
        CouncilProcess process = processes.require(stage.process());
        stage.refuseUnlessOpen();
        PlannedStage open = stage.planned(process.title(), clock.instant());
        closing.fire(new StageClosing(open, asked(process, open, stages.questions(stage.id())), stages.roll(stage.id())));
        stage.close(clock.instant());
        steps.remove(stage.id());
        stages.flush();
        closed.fire(new StageClosed(stage.planned(process.title(), clock.instant())));
        acted.fire(new Acted("process.stageClosed", "process", process.id(), Integer.toString(stage.position())));
    }

    private static List<AskedQuestion> asked(CouncilProcess process, PlannedStage stage, List<Question> questions) {
        return questions.stream().map(question -> question.asked(process.body(), stage, false, questions.size())).toList();
    }
}

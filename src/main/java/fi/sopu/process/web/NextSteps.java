package fi.sopu.process.web;

import fi.sopu.process.PlannedStage;
import fi.sopu.process.StageKind;
import fi.sopu.process.boundary.ReadingProcesses;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What comes after a stage that has closed, told to every reader in a sentence or two. */
@Named
@RequestScoped
public class NextSteps {

    @Inject
    ReadingProcesses processes;
    @Inject
    StageWords words;
    @Inject
    Texts texts;

    /** What is done with the stage's result, and which stage of its process comes when. */
    public String sentence(PlannedStage closed) {
        String now = closed.kind() == StageKind.RULES ? texts.of("process.next.rules") + " " : closed.kind() == StageKind.FOLLOWUP ? texts.of("process.next.followup") + " " : "";
        return now + processes.stagesOf(closed.process()).stream().filter(stage -> !stage.isClosed() && stage.position() > closed.position()).findFirst()
                .map(next -> next.isRunning() ? texts.of("process.next.open", words.in(next.title()), next.when().closes())
                        : texts.of("process.home.nextUp", words.in(next.title()), words.opens(next)))
                .orElseGet(() -> now.isEmpty() ? texts.of("process.next.none") : "");
    }
}

package fi.sopu.process;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A whole process as it is planned, to be started or copied: its stages from the first day on. */
public record ProcessPlan(Words title, LocalDate startsOn, List<StagePlan> stages) {

    public ProcessPlan {
        stages = List.copyOf(stages);
    }

    /** A copy that begins on another day. */
    public ProcessPlan startingOn(LocalDate day) {
        long by = ChronoUnit.DAYS.between(startsOn, day);
        return new ProcessPlan(title, day, stages.stream().map(stage -> stage.shifted(by)).toList());
    }
}

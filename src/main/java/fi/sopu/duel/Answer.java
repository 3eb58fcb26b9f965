package fi.sopu.duel;

import fi.sopu.ranking.Judgement;
import java.util.Map;
import java.util.UUID;

/** An opened answer, in memory only: the voter is a pseudonym that means nothing outside the activity. */
public record Answer(UUID token, String voter, Task task, Verdict verdict) {

    /** The same about ideas that have other ids now. */
    public Answer about(Map<UUID, UUID> renamed) {
        return new Answer(token, voter, new Task(task.format(), task.ideas().stream().map(renamed::get).toList()),
                new Verdict(verdict.kind(), renamed.get(verdict.best()), renamed.get(verdict.least())));
    }

    /** As the ranking takes it. */
    public Judgement judgement() {
        return verdict.by(voter, task);
    }
}

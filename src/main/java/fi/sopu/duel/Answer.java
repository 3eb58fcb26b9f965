package fi.sopu.duel;

import fi.sopu.ranking.Judgement;
import java.util.UUID;

/** An opened answer, in memory only: the voter is a pseudonym that means nothing outside the activity. */
public record Answer(UUID token, String voter, Task task, Verdict verdict) {

    /** As the ranking takes it. */
    public Judgement judgement() {
        return verdict.by(voter, task);
    }
}

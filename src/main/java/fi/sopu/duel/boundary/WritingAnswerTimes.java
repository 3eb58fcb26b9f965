package fi.sopu.duel.boundary;

import fi.sopu.ballot.BoxState;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.AnswerTimes;
import fi.sopu.duel.control.TimeCounts;
import fi.sopu.duel.control.UnwrittenTimes.Timed;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** Adds answer times to a question's histograms: many at once, or the last ones when the question has closed and no ballot is left. */
@UseCase
public class WritingAnswerTimes {

    @Inject
    BallotBox box;
    @Inject
    TimeCounts counts;

    /** @return false when they are too few to be written yet */
    @Allowed(system = true)
    public boolean write(UUID question, Collection<Timed> times) {
        boolean closed = box.facts(question).map(facts -> facts.state() != BoxState.OPEN).orElse(true);
        if (times.size() < AnswerTimes.LEAST && !closed) {
            return false;
        }
        counts.add(question, times);
        return true;
    }
}

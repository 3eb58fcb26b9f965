package fi.sopu.duel.control;

import fi.sopu.duel.Task;
import fi.sopu.process.Format;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Decides what a voter is asked next. Pure: the same tally and the same seed give the same task. */
public interface QuestionChoice {

    /**
     * @param wanted    the activity's format; fewer than four ideas fall back to the duel
     * @param available ideas that may be asked about now, hidden ones left out
     * @param voter     pseudonym
     * @param held      tasks that the voter has been given and not answered yet
     * @return empty when fewer than two ideas are available or everything has been asked
     */
    Optional<Task> next(Format wanted, Collection<UUID> available, String voter, Tally tally,
                        Collection<Task> held, RandomGenerator random);
}

package fi.sopu.survey.boundary;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.survey.control.StoredRounds;
import fi.sopu.survey.entity.StoredWords;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/** Taking out what somebody has answered in words, where it speaks of somebody. */
@UseCase
public class ModeratingWords {

    @Inject
    StoredRounds rounds;
    @Inject
    Event<Acted> acted;

    /** For good: words that give somebody away are not to lie anywhere. */
    @Allowed(group = RoleGroup.MODERATORS)
    public void remove(UUID id) {
        StoredWords words = rounds.requireWords(id);
        rounds.remove(words);
        acted.fire(new Acted("survey.wordsRemoved", "process", rounds.require(words.round()).series(), null));
    }
}

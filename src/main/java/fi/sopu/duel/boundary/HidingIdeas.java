package fi.sopu.duel.boundary;

import fi.sopu.ballot.BoxFacts;
import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.IdeaFacts;
import fi.sopu.duel.control.Ideas;
import fi.sopu.duel.entity.Idea;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Shuffled;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Whoever runs the process looks through a question's ideas, hides one with a reason and shows it again. */
@UseCase
public class HidingIdeas {

    @Inject
    OpenQuestions questions;
    @Inject
    Ideas ideas;
    @Inject
    BallotBox box;
    @Inject
    RandomGenerator random;
    @Inject
    Event<Acted> acted;

    /** All ideas of a question, hidden ones too, shuffled; never with their rank. None while their keys are lost. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<IdeaFacts> all(UUID question) {
        questions.require(question);
        boolean lost = box.facts(question).map(BoxFacts::lost).orElse(false);
        return lost ? List.of() : Shuffled.of(ideas.of(question).stream().map(Idea::facts).toList(), random);
    }

    /** @throws Refused "duel.hide.reasonMissing" without a reason, "duel.hide.already" when somebody else was faster: the reason that people read stays */
    @Allowed(group = RoleGroup.MODERATORS)
    public IdeaFacts hide(UUID id, @Nullable String reason) {
        Idea idea = changeable(id);
        String there = idea.hiddenReason();
        if (there != null) {
            throw new Refused("duel.hide.already", there);
        }
        idea.hide(reason);
        ideas.hidden(idea);
        acted.fire(new Acted("duel.ideaHidden", "idea", id, idea.facts().reason()));
        return idea.facts();
    }

    @Allowed(group = RoleGroup.MODERATORS)
    public IdeaFacts show(UUID id) {
        Idea idea = changeable(id);
        idea.show();
        ideas.hidden(idea);
        acted.fire(new Acted("duel.ideaShown", "idea", id, null));
        return idea.facts();
    }

    private Idea changeable(UUID id) {
        Idea idea = ideas.require(id);
        if (questions.require(idea.question()).isOver()) {
            throw new Refused("duel.closed");
        }
        return idea;
    }
}

package fi.sopu.duel.boundary;

import fi.sopu.duel.IdeaFacts;
import fi.sopu.duel.control.Ideas;
import fi.sopu.duel.entity.Idea;
import fi.sopu.process.AskedQuestion;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever runs the process gives a question ideas to begin with, before or while it is open. */
@UseCase
public class SeedingIdeas {

    @Inject
    OpenQuestions questions;
    @Inject
    Ideas ideas;
    @Inject
    Event<Acted> acted;

    /**
     * The same token again is the same idea.
     *
     * @throws Refused when the very same text is there, or there are too many
     */
    @Once(Ideas.TURN)
    @Allowed(group = RoleGroup.RUNNERS)
    public IdeaFacts seed(UUID question, UUID token, @Nullable String fi, @Nullable String sv) {
        AskedQuestion asked = questions.require(question);
        if (asked.isOver()) {
            throw new Refused("duel.closed");
        }
        Words words = WordingIdeas.words(fi, sv, asked.plan().ideaLimit());
        List<Idea> all = ideas.lock(question);
        Optional<Idea> sent = all.stream().filter(idea -> idea.wasSentAs(token)).findFirst();
        if (sent.isPresent()) {
            return sent.get().facts();
        }
        WordingIdeas.refuseTheSame(all, words);
        if (all.size() >= WordingIdeas.MOST_IDEAS) {
            throw new Refused("duel.idea.tooMany", WordingIdeas.MOST_IDEAS);
        }
        Idea idea = new Idea(question, token, words, null);
        ideas.add(idea);
        acted.fire(new Acted("duel.ideaSeeded", "idea", idea.id(), null));
        return idea.facts();
    }
}

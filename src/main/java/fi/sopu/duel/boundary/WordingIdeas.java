package fi.sopu.duel.boundary;

import fi.sopu.ballot.boundary.BallotBox;
import fi.sopu.duel.AskedTask;
import fi.sopu.duel.IdeaFacts;
import fi.sopu.duel.IdeaText;
import fi.sopu.duel.control.Ideas;
import fi.sopu.duel.control.Likeness;
import fi.sopu.duel.entity.Idea;
import fi.sopu.process.AskedQuestion;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A councillor words ideas, also while prioritising goes on, and sees what resembles them. */
@UseCase
public class WordingIdeas {

    /** Ideas in one question; more can neither be read nor ranked by a council. */
    static final int MOST_IDEAS = 500;
    static final int MOST_OF_ONE = 40;
    private static final int MOST_ALIKE = 3;

    @Inject
    OpenQuestions questions;
    @Inject
    BallotBox box;
    @Inject
    Editing editing;
    @Inject
    Ideas ideas;
    @Inject
    CurrentActor actor;

    /**
     * Adds an idea of the actor's. The same token again is the same idea.
     *
     * @throws Refused "duel.idea.exists" when the very same text is there, otherwise as {@link TypedText#line(String, int)}
     */
    @Once(Ideas.TURN)
    @Allowed(member = true)
    public IdeaFacts add(UUID question, UUID token, @Nullable String fi, @Nullable String sv) {
        AskedQuestion asked = questions.requireOpen(question);
        // held before the pseudonym is asked for: of a box that has closed meanwhile there are no keys
        List<Idea> all = held(question);
        String author = box.author(question);
        Optional<Idea> sent = all.stream().filter(idea -> idea.wasSentAs(token)).findFirst();
        if (sent.isPresent()) {
            return sent.get().facts();
        }
        Words words = words(fi, sv, asked.plan().ideaLimit());
        refuseWhenFull(all, author);
        refuseTheSame(all, words);
        Idea idea = new Idea(question, token, words, author);
        ideas.add(idea);
        return idea.facts();
    }

    /** The author rewords an idea that nobody has been asked about, or adds the other language. */
    @InTurn(Ideas.TURN)
    @Allowed(member = true)
    public IdeaFacts reword(UUID question, UUID id, @Nullable String fi, @Nullable String sv, Seen seen) {
        AskedQuestion asked = questions.requireOpen(question);
        Idea idea = own(asked, id);
        Words next = words(fi, sv, asked.plan().ideaLimit());
        check(idea, next, seen);
        idea.reword(next, true);
        ideas.reworded(idea);
        return idea.facts();
    }

    /**
     * The author takes an idea back that nobody has been asked about. Nobody is told whose it was, and it is as if it had never been there; taken
     * back by mistake it is worded anew.
     *
     * @throws Refused "duel.idea.asked"
     */
    @InTurn(Ideas.TURN)
    @Allowed(member = true)
    public void withdraw(UUID question, UUID id) {
        Idea idea = own(questions.requireOpen(question), id);
        if (idea.isAsked()) {
            throw new Refused("duel.idea.asked");
        }
        ideas.withdrawn(idea);
    }

    /** Held for changing it. */
    private Idea own(AskedQuestion question, UUID id) {
        Idea idea = held(question.id()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("idea"));
        if (!idea.isBy(box.author(question.id()))) {
            throw new Refused("duel.idea.notYours");
        }
        return idea;
    }

    /** Whoever runs the process adds the language that an idea lacks. */
    @Allowed(group = RoleGroup.RUNNERS)
    @InTurn(Ideas.TURN)
    public IdeaFacts translate(UUID id, @Nullable String fi, @Nullable String sv, Seen seen) {
        Idea idea = ideas.require(id);
        AskedQuestion asked = questions.require(idea.question());
        if (asked.isOver()) {
            throw new Refused("duel.closed");
        }
        Words next = words(fi, sv, asked.plan().ideaLimit());
        check(idea, next, seen);
        idea.reword(next, false);
        ideas.reworded(idea);
        return idea.facts();
    }

    /** Author and translator may be at it at the same time. Whoever gives a text that is another idea's is told so here too. */
    private void check(Idea idea, Words next, Seen seen) {
        editing.checkNameless(idea.id(), seen, Seen.of(idea.words()), new Difference("duel.idea.text", idea.words(), next));
        Words changed = Words.of(Objects.equals(next.getFi(), idea.words().getFi()) ? null : next.getFi(),
                Objects.equals(next.getSv(), idea.words().getSv()) ? null : next.getSv());
        refuseTheSame(ideas.of(idea.question()).stream().filter(other -> !other.equals(idea)).toList(), changed);
    }

    /** The question's ideas, while the box is open and nobody else changes any. */
    private List<Idea> held(UUID question) {
        box.holdOpen(question);
        return ideas.lock(question);
    }

    /** The actor's own ideas. */
    @Allowed(member = true)
    public List<IdeaFacts> mine(UUID question) {
        questions.requireOpen(question);
        String author = box.author(question);
        return ideas.of(question).stream().filter(idea -> idea.isBy(author)).map(Idea::facts).toList();
    }

    /** Ideas that resemble a text that is being written, the most alike first. */
    @Allowed(member = true)
    public List<AskedTask.Option> similar(UUID question, @Nullable String written) {
        questions.requireOpen(question);
        String text = TypedText.foreign(written, IdeaText.MOST);
        if (text == null) {
            return List.of();
        }
        List<Idea> visible = ideas.of(question).stream().filter(idea -> !idea.isHidden()).toList();
        Map<AskedTask.Option, Double> alike = new HashMap<>();
        for (String language : Likeness.languages()) {
            Likeness among = new Likeness(language, visible.stream().map(idea -> Likeness.text(idea.words(), language)).filter(Objects::nonNull).toList());
            for (Idea idea : visible) {
                String said = Likeness.text(idea.words(), language);
                if (said != null) {
                    alike.put(PrioritisingIdeas.option(idea.id(), idea.words(), language), among.between(text, said));
                }
            }
        }
        return alike.entrySet().stream().filter(each -> each.getValue() >= Likeness.ALIKE)
                .sorted(Map.Entry.<AskedTask.Option, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey).limit(MOST_ALIKE).toList();
    }

    static Words words(@Nullable String fi, @Nullable String sv, int limit) {
        Words words = Words.of(TypedText.line(fi, limit), TypedText.line(sv, limit));
        if (words.isEmpty()) {
            throw new Refused("duel.idea.empty");
        }
        return words;
    }

    private static void refuseWhenFull(List<Idea> all, String author) {
        if (all.size() >= MOST_IDEAS) {
            throw new Refused("duel.idea.tooMany", MOST_IDEAS);
        }
        if (all.stream().filter(idea -> idea.isBy(author)).count() >= MOST_OF_ONE) {
            throw new Refused("duel.idea.tooManyOfYours", MOST_OF_ONE);
        }
    }

    static void refuseTheSame(List<Idea> all, Words words) {
        boolean there = all.stream().filter(idea -> !idea.isHidden()).map(Idea::words)
                .anyMatch(other -> isSame(words.getFi(), other.getFi()) || isSame(words.getSv(), other.getSv()));
        if (there) {
            throw new Refused("duel.idea.exists");
        }
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && other != null && one.equalsIgnoreCase(other);
    }
}

package fi.sopu.duel.web;

import fi.sopu.duel.IdeaFacts;
import fi.sopu.duel.IdeasQuestion;
import fi.sopu.duel.boundary.GivingUpAnswers;
import fi.sopu.duel.boundary.HidingIdeas;
import fi.sopu.portal.Ids;
import fi.sopu.process.AskedQuestion;
import fi.sopu.process.boundary.ReadingQuestions;
import fi.sopu.shared.NotFound;
import fi.sopu.texts.Languages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question's ideas for those who run the process: shuffled, never ranked. What is changed goes through {@link DuelResource};
 * the page has no form of Faces', so that no idea's text gets into a view's state.
 */
@Named
@RequestScoped
public class IdeasPage {

    @Inject
    HttpServletRequest request;
    @Inject
    ReadingQuestions questions;
    @Inject
    HidingIdeas looking;
    @Inject
    GivingUpAnswers givingUp;

    private @Nullable List<AskedQuestion> asked;
    private @Nullable Boolean lost;
    private @Nullable List<IdeaFacts> ideas;

    /** A question of the same stage, to go to. */
    public record Other(UUID id, String words, boolean current) {}

    public AskedQuestion getQuestion() {
        UUID id = Ids.of(request.getParameter("question"));
        return asked(id).stream().filter(one -> one.id().equals(id) && IdeasQuestion.is(one)).findFirst().orElseThrow(() -> new NotFound("question"));
    }

    public String getWords() {
        return getQuestion().words().in(language());
    }

    public String getStageTitle() {
        return getQuestion().stage().title().in(language());
    }

    private List<AskedQuestion> asked(UUID question) {
        if (asked == null) {
            asked = questions.besides(question);
        }
        return asked;
    }

    public List<Other> getOthers() {
        UUID current = getQuestion().id();
        return asked(current).stream().filter(IdeasQuestion::is).map(q -> new Other(q.id(), q.words().in(language()), q.id().equals(current))).toList();
    }

    public List<IdeaFacts> getIdeas() {
        if (ideas == null) {
            ideas = looking.all(getQuestion().id());
        }
        return ideas;
    }

    public long getHidden() {
        return getIdeas().stream().filter(IdeaFacts::hidden).count();
    }

    /** Whether ideas can still be added, hidden or translated. */
    public boolean isChangeable() {
        return !getQuestion().isOver();
    }

    public boolean isLost() {
        if (lost == null) {
            lost = getQuestion().isRunning() && givingUp.isLost(getQuestion().id());
        }
        return lost;
    }

    private String language() {
        return Languages.of(request);
    }
}

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

    private AskedQuestion question;
    private List<IdeaFacts> ideas;

    /** A question of the same stage, to go to. */
    public record Other(UUID id, String words, boolean current) { }

    public AskedQuestion getQuestion() {
        if (question == null) {
            question = questions.question(Ids.of(request.getParameter("question")));
            if (!IdeasQuestion.is(question)) {
                throw new NotFound("question");
            }
        }
        return question;
    }

    public String getWords() {
        return getQuestion().words().in(language());
    }

    public String getStageTitle() {
        return getQuestion().stageTitle().in(language());
    }

    public List<Other> getOthers() {
        return questions.questionsOf(getQuestion().stage()).stream().filter(IdeasQuestion::is)
                .map(q -> new Other(q.id(), q.words().in(language()), q.id().equals(getQuestion().id()))).toList();
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
        return givingUp.isLost(getQuestion().id());
    }

    private String language() {
        return Languages.of(request);
    }
}

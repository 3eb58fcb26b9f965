package fi.sopu.duel.web;

import fi.sopu.portal.Ids;
import fi.sopu.process.Outcome;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.boundary.ReadingOutcomes;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first of a closed question's result, where the reader may read it: what stands beside what they put first themselves, which their browser alone knows. */
@Named
@RequestScoped
public class CouncilsFirst {

    private static final int FEW = 3;

    @Inject
    HttpServletRequest request;
    @Inject
    ReadingOutcomes outcomes;
    @Inject
    Texts texts;

    private @Nullable List<Outcome> given;

    /** An idea or theme in the reader's language, or in the other one when it has no other; language says in which. */
    public record Line(String text, String language) {}

    /** None where nothing has been published, the reader may not read it yet, or too few took part. */
    public List<Line> of(UUID question) {
        if (given == null) {
            given = outcomes.ofStage(Ids.of(request.getParameter("stage")));
        }
        return given.stream().filter(outcome -> outcome.question().equals(question) && outcome.isReportable()).flatMap(outcome -> outcome.as(RankedIdeas.class).stream())
                .flatMap(ranked -> first(ranked.leading())).toList();
    }

    private Stream<Line> first(List<RankedIdea> ranked) {
        return ranked.stream().limit(FEW).map(one -> new Line(one.words().in(texts.language()),
                one.words().languageFor(texts.language())));
    }
}

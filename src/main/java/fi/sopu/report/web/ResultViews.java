package fi.sopu.report.web;

import fi.sopu.process.OfKind;
import fi.sopu.process.QuestionKind;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.StageResult;
import fi.sopu.report.web.ShownView.Part;
import fi.sopu.report.web.ShownView.Placed;
import fi.sopu.shared.Words;
import fi.sopu.texts.Dates;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a stage's result into the reader's language: sentences, pictures, tables. Used by the report, its preview and its public copy. */
@Named
@RequestScoped
public class ResultViews {

    @Inject
    Texts texts;
    @Inject
    Dates dates;
    @Inject
    @Any
    Instance<ShownView> views;

    private @Nullable List<ShownView> kinds;

    /** How each kind of question looks, in the order in which they stand. */
    public List<ShownView> getKinds() {
        if (kinds == null) {
            kinds = List.copyOf(OfKind.each(views).values());
        }
        return kinds;
    }

    ResultView of(StageResult result) {
        Map<QuestionKind, List<Placed>> placed = new EnumMap<>(QuestionKind.class);
        for (int place = 0; place < result.questions().size(); place++) {
            QuestionResult question = result.questions().get(place);
            placed.computeIfAbsent(question.kind(), kind -> new ArrayList<>()).add(new Placed(place, question, rests(question), suppressed(question)));
        }
        Map<QuestionKind, List<?>> sides = new EnumMap<>(QuestionKind.class);
        List<String> how = new ArrayList<>();
        for (ShownView view : getKinds()) {
            if (placed.containsKey(view.id())) {
                Part part = view.part(placed.get(view.id()));
                sides.put(view.id(), part.sides());
                how.addAll(part.how());
            }
        }
        return new ResultView(said(result.stage()), said(result.process()), said(result.body()), dates.day(result.closedOn()),
                Spoken.all(result, texts.language()), result.isSmall() ? texts.of("report.participants") : texts.of("report.participation", result.participants(), result.roll()),
                result.isSmall() ? result.participants() + "/" + result.roll() : result.percent() + "\u00a0%",
                texts.of("report.number", result.answers()), said(result.note()), sides, how);
    }

    private String rests(QuestionResult question) {
        return question.isShown()
                ? texts.of(StageResult.isSmall(question.roll()) ? "report.restsFew" : "report.rests", question.answers(), question.participants(), question.roll(),
                        question.percent())
                : "";
    }

    private String suppressed(QuestionResult question) {
        return question.isShown() ? "" : texts.of(question.isReportable() ? "report.nothing" : "report.tooFew.question");
    }

    private Said said(Words words) {
        return Said.of(words, texts.language());
    }
}

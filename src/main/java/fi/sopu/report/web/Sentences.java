package fi.sopu.report.web;

import fi.sopu.report.QuestionResult;
import fi.sopu.report.Sentence;
import fi.sopu.report.StageResult;
import java.util.List;

/** What a result says, question by question. */
final class Sentences {

    private Sentences() {
    }

    /** One sentence for each question that has something to show, in their order. */
    static List<Sentence> of(StageResult result) {
        return result.questions().stream().filter(QuestionResult::isShown).map(question -> question.shown().sentence(question.pole())).toList();
    }
}

package fi.sopu.report.web;

import fi.sopu.charter.CharterPart;
import fi.sopu.report.CharterCopy;
import fi.sopu.report.CharterCopy.CopiedClause;
import fi.sopu.report.CharterCopy.Practice;
import fi.sopu.report.web.CharterView.ClauseView;
import fi.sopu.report.web.CharterView.PracticeView;
import fi.sopu.shared.Words;
import fi.sopu.texts.Dates;
import fi.sopu.texts.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Puts a charter's copy into the reader's language. Used by the public page and by its preview. */
@RequestScoped
public class CharterViews {

    @Inject
    Texts texts;
    @Inject
    Dates dates;

    CharterView of(CharterCopy charter) {
        return new CharterView(said(charter.title()), said(charter.body()), texts.of("report.charter.adopted", dates.day(charter.adoptedOn()),
                charter.meetingName(), charter.section()), charter.number(), CharterPart.of(charter.clauses().stream().map(this::clause).toList(), ClauseView::avoid));
    }

    private ClauseView clause(CopiedClause clause) {
        String origin = clause.ideas() == 0 ? texts.of("report.charter.dialogue") : texts.of("report.charter.ideas", clause.ideas());
        return new ClauseView(clause.avoid(), said(clause.text()), origin, clause.sources().stream().map(idea -> said(idea.words())).toList(),
                clause.practices().stream().map(this::practice).toList());
    }

    private PracticeView practice(Practice practice) {
        String when = practice.doneOn() != null ? texts.of("report.charter.done", dates.day(practice.doneOn()))
                : practice.until() != null ? texts.of("report.charter.until", dates.day(practice.until())) : "";
        return new PracticeView(said(practice.what()), when, practice.doneOn() != null);
    }

    private Said said(Words words) {
        return Said.of(words, texts.language());
    }
}

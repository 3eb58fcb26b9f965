package fi.sopu.report.web;

import static fi.sopu.report.Samples.banded;
import static fi.sopu.report.Samples.clauses;
import static fi.sopu.report.Samples.counted;
import static fi.sopu.report.Samples.grouped;
import static fi.sopu.report.Samples.hidden;
import static fi.sopu.report.Samples.idea;
import static fi.sopu.report.Samples.ideas;
import static fi.sopu.report.Samples.result;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.process.Pole;
import fi.sopu.report.ClauseResult;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.Sentence;
import fi.sopu.texts.Languages;
import fi.sopu.texts.TextStore;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void oneThatStandsOutIsNamedAlone() {
        Sentence said = said(ideas(Pole.WANTED, 40, idea(1, "A", 0.7, 0.8, 0.9), idea(2, "B", 0.5, 0.6, 0.69), idea(3, "C", 0.1, 0.2, 0.3)));
        assertEquals("report.say.wanted.one", said.key());
        assertEquals(List.of("A"), said.ideas().stream().map(i -> i.in("fi")).toList());
    }

    @Test
    void thoseWhoseIntervalsReachTheFirstAreNamedWithIt() {
        Sentence said = said(ideas(Pole.UNWANTED, 40, idea(1, "A", 0.6, 0.8, 0.9), idea(2, "B", 0.5, 0.6, 0.7), idea(3, "C", 0.1, 0.2, 0.3)));
        assertEquals("report.say.unwanted.few", said.key());
        assertEquals(2, said.ideas().size());
    }

    @Test
    void sharersOfTheFirstRankAreNamedTogether() {
        assertEquals("report.say.good.few", said(ideas(Pole.GOOD, 40, idea(1, "A", 0.8, 0.8, 0.8), idea(1, "B", 0.7, 0.7, 0.7))).key());
    }

    @Test
    void whereManyOverlapNoneIsSaidToWin() {
        Sentence said = said(ideas(Pole.LESS_GOOD, 6, idea(1, "A", 0.3, 0.6, 0.9), idea(2, "B", 0.3, 0.55, 0.8), idea(3, "C", 0.2, 0.5, 0.8),
                idea(4, "D", 0.1, 0.4, 0.7)));
        assertEquals("report.say.lessgood.level", said.key());
        assertEquals(3, said.ideas().size());
    }

    @Test
    void aThemeIsNamedRatherThanItsIdeas() {
        assertEquals("Kuunteleminen", said(grouped(42)).ideas().get(0).in("fi"));
    }

    @Test
    void nothingIsSaidOfTooFew() {
        QuestionResult four = ideas(Pole.WANTED, 4, idea(1, "A", 0.7, 0.8, 0.9));
        QuestionResult five = ideas(Pole.WANTED, 5, idea(1, "A", 0.7, 0.8, 0.9));
        assertEquals(1, Sentences.of(result(four, five)).size());
    }

    @Test
    void clausesAreCountedByWhatTheirIntervalsAllow() {
        ClauseResult kept = counted(1, 0.51, 0.8);
        ClauseResult broken = counted(2, 0.1, 0.49);
        ClauseResult unsure = counted(3, 0.3, 0.7);
        assertEquals(List.of(2, 1, 2, 5), said(clauses(30, kept, broken, unsure, banded(4), hidden(5))).numbers());
        assertEquals("report.say.clauses.some", said(clauses(30, kept, unsure)).key());
        assertEquals("report.say.clauses.split", said(clauses(30, kept, broken)).key());
        assertEquals("report.say.clauses.all", said(clauses(30, kept, banded(2))).key());
        assertEquals("report.say.clauses.unsure", said(clauses(30, unsure, hidden(2))).key());
    }

    @Test
    void everySentenceHasItsTextInEveryLanguage() {
        for (String language : Languages.ALL) {
            for (Pole pole : Pole.values()) {
                for (String how : List.of("one", "few", "level")) {
                    String key = "report.say." + pole.name().toLowerCase(Locale.ROOT).replace("_", "") + "." + how;
                    assertEquals(true, TextStore.has(language, key), key);
                }
            }
        }
    }

    private static Sentence said(QuestionResult question) {
        return Sentences.of(result(question)).get(0);
    }
}

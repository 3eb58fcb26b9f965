package fi.sopu.report;

import static fi.sopu.report.Samples.idea;
import static fi.sopu.report.Samples.ideas;
import static fi.sopu.report.Samples.ranking;
import static fi.sopu.report.Samples.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.charter.ClauseKept;
import fi.sopu.process.Findings;
import fi.sopu.process.Format;
import fi.sopu.process.Interval;
import fi.sopu.process.Keepings;
import fi.sopu.process.Known;
import fi.sopu.process.Outcome;
import fi.sopu.process.Pole;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.Robustness;
import fi.sopu.process.Tally;
import fi.sopu.process.TopBand;
import fi.sopu.process.Turnout;
import fi.sopu.report.control.FollowupResults;
import fi.sopu.shared.Words;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResultsTest {

    @Test
    void fewerThanFiveHaveNoReport() {
        IdeaResult first = idea(1, "A", 0.4, 0.5, 0.6);
        assertFalse(result(ideas(Pole.WANTED, 4, first)).isReportable());
        assertTrue(result(ideas(Pole.WANTED, 5, first)).isReportable());
        assertEquals(0, ranking(ideas(Pole.WANTED, 4, first)).ideas().size());
        QuestionResult five = ideas(Pole.WANTED, 5, first);
        QuestionResult wanted = new QuestionResult(five.kind(), five.pole(), five.asked(), new Turnout(79, 5, 340, 6), five.shown());
        assertFalse(wanted.isReportable() || wanted.isShown(), "where the council wants more");
    }

    /** Nothing joins a person's answers to two questions, so the stage tells the most that any question had. */
    @Test
    void participationIsTheMostOfItsQuestions() {
        StageResult result = result(ideas(Pole.WANTED, 42), ideas(Pole.UNWANTED, 40), ideas(Pole.NEUTRAL, 3));
        assertEquals(42, result.participants());
        assertEquals(53, result.percent());
        assertEquals(680, result.answers(), "answers to a question of too few are not counted either");
    }

    @Test
    void aShareLiesWithinItsInterval() {
        assertThrows(IllegalArgumentException.class, () -> idea(1, "A", 0.6, 0.5, 0.7));
        assertThrows(IllegalArgumentException.class, () -> idea(1, "A", 0.1, 0.5, 1.2));
    }

    @Test
    void anOutcomeBecomesThemesWithTheirIdeas() {
        UUID listening = UUID.randomUUID();
        List<RankedIdea> ideas = List.of(item(1, "Kuuntelemme", "IN", listening), item(2, "Pysymme ajassa", "OPEN", null),
                item(3, "Annamme puhua", "OUT", listening));
        List<RankedIdea> grouped = List.of(new RankedIdea(listening, Words.of("Kuunteleminen", null), 1, 0.7, 0.6, 0.8, 9, TopBand.IN, null),
                new RankedIdea(ideas.get(1).source(), ideas.get(1).words(), 2, 0.4, 0.3, 0.5, 9, TopBand.OUT, null));
        ShownRanking result = shown(outcome(1, new RankedIdeas(ideas, grouped, new Robustness(5, 83), null)));
        assertEquals(List.of("Kuunteleminen", "Pysymme ajassa"), result.leading().stream().map(i -> i.words().in("fi")).toList());
        assertEquals(List.of(1, 3), result.themes().get(0).ideas().stream().map(IdeaResult::rank).toList());
        assertFalse(result.themes().get(1).isTheme());
        assertEquals(List.of(TopBand.IN, TopBand.OPEN, TopBand.OUT), result.ideas().stream().map(IdeaResult::band).toList());
        assertEquals(new Robustness(5, 83), result.robustness());
    }

    /** Of three ideas all are among the first three: a sign would say nothing. */
    @Test
    void whereAllAreAmongTheFirstThereAreNoBands() {
        List<RankedIdea> ideas = List.of(item(1, "A", "IN", null), item(2, "B", "IN", null), item(3, "C", "IN", null));
        assertNull(shown(outcome(3, new RankedIdeas(ideas, List.of(), null, null))).ideas().get(0).band());
        assertEquals(TopBand.IN, shown(outcome(2, new RankedIdeas(ideas, List.of(), null, null))).ideas().get(0).band());
    }

    /** 120 answers of 4.4 seconds and 30 of 8.8 by seven people. */
    @Test
    void minutesAreSharedByThoseWhoTookPart() {
        StageTimes times = new StageTimes(null, false, List.of(timed(13, 120), timed(17, 30)));
        assertEquals(150, times.answers());
        assertEquals((120 * 4.38 + 30 * 8.76) / 60 / 7, times.minutesEach(7), 0.01);
    }

    private static StageTimes.Timed timed(int bucket, int answers) {
        return new StageTimes.Timed(Pole.WANTED, Words.of("Mitä?", null), Samples.times(bucket, answers));
    }

    private static RankedIdea item(int rank, String words, String band, UUID within) {
        return new RankedIdea(UUID.randomUUID(), Words.of(words, null), rank, 0.5, 0.4, 0.6, 7, TopBand.valueOf(band), within);
    }

    private static ShownRanking shown(Outcome outcome) {
        return ranking(Samples.RESULTS.of(outcome));
    }

    private static Outcome outcome(int topK, Findings findings) {
        return new Outcome(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Pole.WANTED, Format.DUEL, 1,
                Words.of("Mitä?", null), topK, new Turnout(79, 42, 340, 5), Instant.EPOCH, 1, findings, Outcome.WHOLE);
    }

    /** Below the limit no part of it goes on, whatever it was given. */
    @Test
    void belowFiveNothingButTheNumberIsHeld() {
        assertFalse(Samples.grouped(4).isShown());
        assertEquals(new ShownRanking(2, List.of(), List.of(), null, null), Samples.grouped(4).shown());
        ShownRanking enough = ranking(Samples.grouped(5));
        assertEquals(List.of(4, 3), List.of(enough.ideas().size(), enough.themes().size()));
        assertEquals(new Robustness(3, 83), enough.robustness());
        assertEquals(new Known(2, 85, true), enough.known());
        assertEquals(6, Samples.grouped(5).percent(), "5 of 79");
        assertEquals(new ShownClauses(List.of()), Samples.clauses(4, Samples.hidden(1)).shown());
        assertTrue(Samples.clauses(5, Samples.hidden(1)).isShown());
        assertFalse(outcome(4).isReportable());
        assertTrue(outcome(5).isReportable());
    }

    @Test
    void whatIsKnownOfTheBestIsToldAndHowClausesWereKept() {
        Outcome known = outcome(5, new RankedIdeas(List.of(), List.of(), null, new Known(3, 91, true)));
        assertEquals(new Known(3, 91, true), shown(known).known());
        assertEquals(3, shown(known).topK());
        assertNull(shown(outcome(5, RankedIdeas.NONE)).known());
        assertNull(shown(outcome(5, new RankedIdeas(List.of(item(1, "A", "OUT", null)), List.of(), null, new Known(0, 0, false)))).known(), "one alone is nothing to choose from");
        ClauseKept clause = new ClauseKept(UUID.randomUUID(), true, 2, Words.of("Kuuntelemme.", null), new Keepings(20, new Tally(10, 4, 3, 3), null, new Interval(0.4, 0.7)),
                null);
        assertEquals(new ShownClauses(List.of(new ClauseResult(true, 2, clause.text(), 20, new Tally(10, 4, 3, 3), null, new Interval(0.4, 0.7), null))),
                FollowupResults.shown(List.of(clause)));
    }

    /** Two themes of which two are the best have no bands, and their three ideas do. */
    @Test
    void themesAndTheirIdeasHaveBandsEachByTheirOwnNumber() {
        UUID theme = UUID.randomUUID();
        List<RankedIdea> ideas = List.of(item(1, "A", "IN", theme), item(2, "B", "OPEN", theme), item(3, "C", "OUT", null));
        List<RankedIdea> grouped = List.of(new RankedIdea(theme, Words.of("T", null), 1, 0.7, 0.6, 0.8, 9, TopBand.IN, null), ideas.get(2));
        ShownRanking two = shown(outcome(2, new RankedIdeas(ideas, grouped, null, null)));
        assertEquals(Arrays.asList(null, null), two.themes().stream().map(one -> one.standing().band()).toList());
        assertEquals(List.of(TopBand.IN, TopBand.OPEN), two.themes().get(0).ideas().stream().map(IdeaResult::band).toList());
        ShownRanking three = shown(outcome(3, new RankedIdeas(ideas, grouped, null, null)));
        assertEquals(Arrays.asList(null, null), three.themes().get(0).ideas().stream().map(IdeaResult::band).toList());
    }

    private static Outcome outcome(int participants) {
        return new Outcome(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Pole.WANTED, Format.DUEL, 1,
                Words.of("Mitä?", null), 5, new Turnout(79, participants, 340, 5), Instant.EPOCH, 1, RankedIdeas.NONE, Outcome.WHOLE);
    }
}

package fi.sopu.report.control;

import static fi.sopu.report.Samples.COPIES;
import static fi.sopu.report.Samples.HOSTILE;
import static fi.sopu.report.Samples.banded;
import static fi.sopu.report.Samples.clauses;
import static fi.sopu.report.Samples.counted;
import static fi.sopu.report.Samples.grouped;
import static fi.sopu.report.Samples.hidden;
import static fi.sopu.report.Samples.idea;
import static fi.sopu.report.Samples.ideas;
import static fi.sopu.report.Samples.ranking;
import static fi.sopu.report.Samples.result;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.charter.AdoptedCharter;
import fi.sopu.charter.AdoptedCharter.AdoptedClause;
import fi.sopu.charter.AdoptedCharter.Practice;
import fi.sopu.charter.Provenance;
import fi.sopu.process.Pole;
import fi.sopu.report.CharterCopy;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.StageResult;
import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CopiesTest {

    @Test
    void aReportComesBackAsItWas() {
        StageResult report = result(
                ideas(Pole.WANTED, 42, idea(1, HOSTILE, 0.123456789012, 0.5, 0.75), idea(2, "Toinen", 0, 0, 1)),
                clauses(42, counted(1, 0.2, 0.7), banded(2), hidden(3)));
        assertEquals(report, COPIES.report(COPIES.written(report)));
    }

    @Test
    void themesBandsAndRobustnessComeBackToo() {
        StageResult report = result(grouped(42), ideas(Pole.WANTED, 42, idea(1, "Yksin", 0.1, 0.5, 0.9)));
        StageResult copy = COPIES.report(COPIES.written(report));
        assertEquals(report, copy);
        assertEquals(List.of("Kuuntelemme", "Annamme toisen puhua loppuun"),
                ranking(copy.questions().get(0)).themes().get(0).ideas().stream().map(idea -> idea.words().in("fi")).toList());
        String few = COPIES.written(result(grouped(4)));
        assertFalse(few.contains("themes") || few.contains("robustness"), few);
    }

    /** Written by the first version, before there were themes, bands and robustness. */
    @Test
    void anOldCopyIsStillRead() {
        StageResult old = COPIES.report("""
                {"format":1,"body":{"fi":"Aluevaltuusto"},"council":true,"process":{"fi":"Pelisäännöt"},"stage":{"fi":"Nykytila"},"kind":"SITUATION",
                "closedOn":"2026-11-21","note":{},"questions":[{"kind":"IDEAS","pole":"WANTED","asked":{"fi":"Mitä toivot?"},"topK":10,"roll":79,
                "participants":42,"answers":340,"ideas":[{"rank":1,"words":{"fi":"Kuuntelemme"},"share":0.7,"low":0.6,"high":0.8,"answers":31}],
                "clauses":[]}]}""");
        assertEquals("Kuuntelemme", ranking(old.questions().get(0)).leading().get(0).words().in("fi"));
        assertFalse(ranking(old.questions().get(0)).isGrouped());
        assertNull(ranking(old.questions().get(0)).leading().get(0).band());
        assertNull(ranking(old.questions().get(0)).robustness());
    }

    /** Not only is nothing shown: the number itself is not in the copy. */
    @Test
    void ofTooFewNotEvenTheirNumberIsCopied() {
        StageResult copy = COPIES.report(COPIES.written(result(
                ideas(Pole.WANTED, 4, idea(1, "Salaisuus", 0.1, 0.5, 0.9)), ideas(Pole.UNWANTED, 5, idea(1, "Kerrottu", 0.1, 0.5, 0.9)))));
        assertEquals(0, copy.questions().get(0).participants());
        assertEquals(0, copy.questions().get(0).answers());
        assertEquals(List.of(), ranking(copy.questions().get(0)).ideas());
        assertEquals(1, ranking(copy.questions().get(1)).ideas().size());
        assertFalse(COPIES.written(copy).contains("Salaisuus"));
    }

    /** Nodes of the version before read what this one publishes. */
    @Test
    void whatTheFirstReaderAsksOfEveryKindIsThere() {
        for (QuestionResult question : List.of(grouped(42), clauses(42, hidden(1)), grouped(4))) {
            String json = COPIES.written(result(question));
            List.of("\"topK\":", "\"ideas\":[", "\"clauses\":[").forEach(field -> assertTrue(json.contains(field), field + " in " + json));
        }
        assertTrue(COPIES.written(result(grouped(42))).contains("\"topK\":2"));
    }

    @Test
    void aHiddenClauseHasNoFiguresInTheCopy() {
        String json = COPIES.written(result(clauses(42, hidden(1))));
        assertFalse(json.contains("KEPT") || json.contains("band") || json.contains("low"), json);
    }

    @Test
    void aCharterComesBackAsItWasAndKeepsClosedIdeasOut() {
        UUID open = UUID.randomUUID();
        AdoptedClause clause = new AdoptedClause(UUID.randomUUID(), UUID.randomUUID(), true, 1, Words.of("Kuuntelemme", "Vi lyssnar"),
                List.of(from(open, HOSTILE), from(UUID.randomUUID(), "Vain meille")),
                List.of(new Practice(Words.of("Puheenvuorot ajallaan", null), LocalDate.of(2027, 5, 1), null),
                        new Practice(Words.of("Kello seinälle", null), null, LocalDate.of(2027, 2, 1))));
        AdoptedCharter charter = new AdoptedCharter(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(),
                Words.of("Pelisäännöt", null), 2, LocalDate.of(2027, 1, 20), UUID.randomUUID(), "1/2027", "14", List.of(clause));
        CharterCopy copy = CharterCopies.of(charter, Words.of("Aluevaltuusto", null), idea -> idea.question().equals(open));
        String json = CharterCopies.written(copy);
        assertEquals(copy, CharterCopies.charter(json));
        assertTrue(copy.clauses().get(0).avoid(), "what is avoided is no promise in public either");
        assertFalse(CharterCopies.charter(json.replace("\"avoid\":true,", "")).clauses().get(0).avoid(), "copies from before there were two parts have promises");
        assertEquals(2, copy.clauses().get(0).ideas());
        assertTrue(copy.clauses().get(0).sources().get(0).words().in("fi").contains("<script>"));
        assertFalse(json.contains("Vain meille"));
        assertFalse(json.contains(charter.version().toString()) || json.contains(open.toString()), "inner ids do not become public");
    }

    @Test
    void aNewerFormatIsNotGuessedAt() {
        assertThrows(IllegalStateException.class, () -> COPIES.report("{\"format\":2}"));
    }

    private static Provenance from(UUID question, String idea) {
        return new Provenance(question, UUID.randomUUID(), 3, Words.of(idea, null), Words.of("Mitä?", null));
    }
}

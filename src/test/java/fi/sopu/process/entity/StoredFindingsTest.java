package fi.sopu.process.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.process.Band;
import fi.sopu.process.Findings;
import fi.sopu.process.Interval;
import fi.sopu.process.Keeping;
import fi.sopu.process.Keepings;
import fi.sopu.process.KeptClause;
import fi.sopu.process.KeptClauses;
import fi.sopu.process.MeasuredDimension;
import fi.sopu.process.MeasuredDimensions;
import fi.sopu.process.Known;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.RankedIdea;
import fi.sopu.process.RankedIdeas;
import fi.sopu.process.Robustness;
import fi.sopu.process.Tally;
import fi.sopu.process.TopBand;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Column by column: what earlier versions have stored is read by this one, and what this one stores by them. */
class StoredFindingsTest {

    private static final Words WORDS = Words.of("Kuuntelemme.", null);
    private static final UUID GROUP = UUID.randomUUID();
    private static final CountsConverter COLUMN = new CountsConverter();

    @Test
    void everyKindReadsWhatItWrote() {
        List<RankedIdea> ideas = List.of(idea(1, TopBand.IN, GROUP), idea(2, TopBand.OPEN, null), idea(3, TopBand.OUT, GROUP), idea(4, null, null));
        for (Findings findings : List.of(RankedIdeas.NONE, KeptClauses.NONE, MeasuredDimensions.NONE,
                new MeasuredDimensions(List.of(new MeasuredDimension(GROUP, WORDS, 2, 31, 3.4, 3.1, 3.7, List.of(1, 0, 20, 30, 9)))),
                new RankedIdeas(ideas, List.of(), null, null),
                new RankedIdeas(ideas, List.of(), new Robustness(5, 83), null),
                new RankedIdeas(ideas, List.of(idea(1, TopBand.IN, null)), new Robustness(3, 0), new Known(2, 85, true)),
                new RankedIdeas(ideas.subList(0, 1), List.of(), new Robustness(1, 100), new Known(0, 0, false)),
                new KeptClauses(List.of(counted(12, 5, 3, 2), banded(Keeping.KEPT, 9), banded(Keeping.NOT_KEPT, 8), banded(Keeping.PARTLY, 9),
                        banded(Keeping.CANT_SAY, 9), clause(Keepings.HIDDEN))))) {
            StoredFindings stored = StoredFindings.of(findings);
            assertEquals(findings, stored.read(findings.kind()));
            assertEquals(findings, new StoredFindings(through(stored.counts()), stored.items().stream().map(StoredFindingsTest::through).toList(),
                    stored.grouped().stream().map(StoredFindingsTest::through).toList()).read(findings.kind()));
        }
        assertEquals(3, QuestionKind.values().length, "a kind that is not tried here");
    }

    @Test
    void ideasLieAsTheyAlwaysHave() {
        StoredFindings stored = StoredFindings.of(new RankedIdeas(List.of(idea(1, TopBand.IN, GROUP)), List.of(), new Robustness(5, 83), new Known(3, 91, true)));
        assertEquals("BEST=3;BEST_STAYING=91;SETTLED=1;TOP=5;TOP_STAYS=83", COLUMN.convertToDatabaseColumn(stored.counts()));
        assertEquals("ANSWERS=7;IN=1", COLUMN.convertToDatabaseColumn(stored.items().get(0).counts()));
        assertEquals(GROUP, stored.items().get(0).within());
        assertEquals(0.5, stored.items().get(0).score());
    }

    /** Before there were groups, signs, and a word on how far the best are settled. */
    @Test
    void whatTheFirstVersionsStoredIsRead() {
        StoredItem bare = new StoredItem(UUID.randomUUID(), WORDS, 1, 0.5, 0.4, 0.6, COLUMN.convertToEntityAttribute("ANSWERS=30"), null);
        RankedIdeas first = (RankedIdeas) new StoredFindings(COLUMN.convertToEntityAttribute(""), List.of(bare), List.of()).read(QuestionKind.IDEAS);
        assertEquals(30, first.ideas().get(0).answers());
        assertNull(first.ideas().get(0).band());
        assertNull(first.robustness());
        assertEquals(10, first.best(10));
        RankedIdeas second = (RankedIdeas) new StoredFindings(COLUMN.convertToEntityAttribute("TOP=5;TOP_STAYS=83"), List.of(bare), List.of()).read(QuestionKind.IDEAS);
        assertEquals(new Robustness(5, 83), second.robustness());
        assertNull(second.known());
        assertEquals(new Known(3, 91, false), ((RankedIdeas) new StoredFindings(COLUMN.convertToEntityAttribute("BEST=3;BEST_STAYING=91;SETTLED=0;TOP=5;TOP_STAYS=83"),
                List.of(bare), List.of()).read(QuestionKind.IDEAS)).known());
    }

    @Test
    void aBandTellsNoCounts() {
        StoredItem band = stored(banded(Keeping.KEPT, 9));
        assertEquals("ANSWERS=20;BAND_KEPT=9", COLUMN.convertToDatabaseColumn(band.counts()));
        assertEquals(0.875, band.score(), 1e-12, "the middle of what is told");
        assertEquals(1, band.high());
    }

    @Test
    void aHiddenClauseTellsNothing() {
        StoredItem hidden = stored(clause(Keepings.HIDDEN));
        assertEquals(Map.of(), hidden.counts());
        assertEquals(List.of(0.5, 0.0, 1.0), List.of(hidden.score(), hidden.low(), hidden.high()));
    }

    @Test
    void countsLieAsTheyAlwaysHave() {
        StoredItem counted = stored(counted(12, 5, 3, 2));
        assertEquals("ANSWERS=22;CANT_SAY=2;KEPT=12;NOT_KEPT=3;PARTLY=5", COLUMN.convertToDatabaseColumn(counted.counts()));
        assertEquals(0.6, counted.score(), 1e-12, "the share of those who took a side");
        assertTrue(counted.low() == 0.4 && counted.high() == 0.7);
    }

    private static StoredItem stored(KeptClause clause) {
        StoredFindings stored = StoredFindings.of(new KeptClauses(List.of(clause)));
        assertEquals(Map.of(), stored.counts());
        assertEquals(List.of(), stored.grouped());
        return stored.items().get(0);
    }

    private static RankedIdea idea(int rank, TopBand band, UUID within) {
        return new RankedIdea(UUID.randomUUID(), WORDS, rank, 0.5, 0.4, 0.6, 7, band, within);
    }

    private static KeptClause counted(int kept, int partly, int notKept, int cantSay) {
        Tally tally = new Tally(kept, partly, notKept, cantSay);
        return clause(new Keepings(tally.answers(), tally, null, new Interval(0.4, 0.7)));
    }

    private static KeptClause banded(Keeping answer, int atLeast) {
        return clause(new Keepings(20, null, new Band(answer, atLeast), answer.takesSide() ? new Interval(0.75, 1) : null));
    }

    private static KeptClause clause(Keepings keepings) {
        return new KeptClause(UUID.randomUUID(), WORDS, 1, keepings);
    }

    private static Map<String, Integer> through(Map<String, Integer> counts) {
        return COLUMN.convertToEntityAttribute(COLUMN.convertToDatabaseColumn(counts));
    }

    private static StoredItem through(StoredItem item) {
        return new StoredItem(item.source(), item.words(), item.rank(), item.score(), item.low(), item.high(), through(item.counts()), item.within());
    }
}

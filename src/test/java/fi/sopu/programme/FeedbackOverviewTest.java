package fi.sopu.programme;

import static fi.sopu.programme.FeedbackStatement.USEFUL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fi.sopu.process.Band;
import fi.sopu.process.Keeping;
import fi.sopu.process.Keepings;
import fi.sopu.process.Tally;
import fi.sopu.shared.Words;
import fi.sopu.tenant.TimeAndPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FeedbackOverviewTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 2);

    private static FeedbackLine line(Map<FeedbackStatement, Keepings> told) {
        GatheringPlan plan = new GatheringPlan(GatheringKind.TRAINING, Words.of("Päivä", null), Words.of(null, null), DAY,
                new Where(new TimeAndPlace(null, null, ""), Way.SITE, ""), null);
        return new FeedbackLine(new GatheringFacts(UUID.randomUUID(), UUID.randomUUID(), plan, List.of(), false), FeedbackState.COUNTED, DAY, told);
    }

    private static Keepings counts(int kept, int partly, int notKept, int cantSay) {
        Tally tally = new Tally(kept, partly, notKept, cantSay);
        return new Keepings(tally.answers(), tally, null, null);
    }

    private static Keepings band(Keeping answer) {
        return new Keepings(12, null, new Band(answer, 9), null);
    }

    @Test
    void itIsMadeOfWhatIsToldAlone() {
        List<FeedbackLine> lines = List.of(line(Map.of(USEFUL, counts(6, 3, 2, 9))), line(Map.of(USEFUL, counts(5, 3, 2, 0))), line(Map.of(USEFUL, band(Keeping.KEPT))),
                line(Map.of(USEFUL, band(Keeping.CANT_SAY))), line(Map.of(USEFUL, Keepings.HIDDEN)), line(Map.of()));
        assertEquals(new FeedbackOverview(USEFUL, 4, 2), FeedbackOverview.of(USEFUL, lines), "six of eleven are most, five of ten are not; a hidden day is no day");
        assertEquals(new FeedbackOverview(FeedbackStatement.NEXT, 0, 0), FeedbackOverview.of(FeedbackStatement.NEXT, lines));
    }
}

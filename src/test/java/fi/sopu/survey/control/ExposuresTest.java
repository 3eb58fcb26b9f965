package fi.sopu.survey.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.estimate.Moments;
import fi.sopu.shared.Words;
import fi.sopu.survey.Changed;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.ExposedSheet;
import fi.sopu.survey.Wording;
import fi.sopu.survey.entity.RoundUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Which units are set beside which: the lowest ones whose change is told, and no others. */
class ExposuresTest {

    private static final UUID ROUND = UUID.randomUUID();
    private static final UUID WHOLE = UUID.randomUUID();
    private static final UUID ABOVE = UUID.randomUUID();
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID C = UUID.randomUUID();
    private static final UUID D = UUID.randomUUID();
    private static final UUID E = UUID.randomUUID();
    private static final DimensionSheet DIMENSION = new DimensionSheet(UUID.randomUUID(), Wording.of("Suunta", null, null, 80), false, List.of());

    private static Exposures exposures(Map<UUID, Integer> sessions) {
        List<RoundUnit> units = new ArrayList<>(List.of(unit(WHOLE, null, 60), unit(ABOVE, WHOLE, 20), unit(D, ABOVE, 15), unit(E, ABOVE, 5)));
        List.of(A, B, C).forEach(one -> units.add(unit(one, WHOLE, 10)));
        return new Exposures(units, sessions);
    }

    private static RoundUnit unit(UUID id, UUID above, int people) {
        return new RoundUnit(ROUND, id, above, Words.of("Yksikkö", null), 0, people);
    }

    private static Changed changed(UUID unit, double by) {
        return new Changed(unit, DIMENSION.lasting(), Moments.of(DoubleStream.of(-.2, 0, .2, -.1, .1).map(one -> one + by).toArray()));
    }

    private static Optional<ExposedSheet.Side> side(Map<UUID, Integer> sessions, Changed... changed) {
        return exposures(sessions).of(DIMENSION, List.of(changed), null);
    }

    @Test
    void theLowestThatAreToldAreSetBesideEachOther() {
        ExposedSheet.Side side = side(Map.of(A, 1, B, 1), changed(WHOLE, 9), changed(ABOVE, 9), changed(A, 1), changed(B, 1.1), changed(C, .1), changed(D, 0)).orElseThrow();
        assertEquals(2, side.exposure().units());
        assertEquals(2, side.exposure().otherUnits(), "neither the whole nor a unit of which a part is told");
        assertEquals(1, side.exposure().difference().mean(), 1e-6);
        assertEquals(20, side.exposure().difference().people());
        assertNull(side.perSession(), "once each is not counted");
        assertEquals(OptionalDouble.empty(), side.exposedBefore(), "nothing is known of before");
    }

    @Test
    void aUnitWhosePartsAreHiddenHadTheAverageOfThem() {
        ExposedSheet.Side side = side(Map.of(D, 4, A, 6), changed(ABOVE, .3), changed(A, .6), changed(B, 0), changed(C, 0)).orElseThrow();
        assertEquals(2, side.exposure().units(), "three quarters of its people had four");
        assertNotNull(side.perSession());
        assertEquals(.1, side.perSession().mean(), .02, "3 and 6 sessions, .3 and .6 more");
    }

    @Test
    void ofFewerThanTwoOnASideNothingIsSaid() {
        assertTrue(side(Map.of(A, 1), changed(A, 1), changed(B, 0), changed(C, 0)).isEmpty());
        assertTrue(side(Map.of(A, 1, B, 1), changed(A, 1), changed(B, 0), changed(C, 0)).isEmpty());
        assertTrue(side(Map.of(), changed(A, 1), changed(B, 0), changed(C, 0), changed(D, 0)).isEmpty());
        assertTrue(side(Map.of(E, 1, A, 1), changed(A, 1), changed(B, 0), changed(C, 0), changed(D, 0)).isEmpty(), "E's change is hidden, and it counts nowhere");
    }
}

package fi.sopu.survey.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import fi.sopu.estimate.Moments;
import fi.sopu.shared.Actor;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Words;
import fi.sopu.survey.Changed;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.Measured;
import fi.sopu.survey.entity.Round;
import fi.sopu.survey.entity.RoundUnit;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a closed round tells by unit is worked out once, with the round before it, and for each council by itself. */
class ToldRoundsTest {

    private static final UUID SERIES = UUID.randomUUID();
    private static final InstrumentSheet INSTRUMENT = new ReadyInstruments().first();
    private static final UUID DIMENSION = INSTRUMENT.dimensions().get(0).lasting();

    private final Round first = new Round(UUID.randomUUID(), SERIES, INSTRUMENT.id(), null, 1, 5);
    private final Round second = new Round(UUID.randomUUID(), SERIES, INSTRUMENT.id(), first.id(), 2, 5);
    private final List<UUID> read = new ArrayList<>();
    private final ToldRounds told = new ToldRounds();
    private int tenant = 1;

    @BeforeEach
    void wire() {
        told.clock = Clock.fixed(Instant.parse("2026-11-29T09:00:00Z"), ZoneOffset.UTC);
        told.instruments = new Instruments();
        told.instruments.ready = new ReadyInstruments();
        told.actor = new CurrentActor() {
            @Override
            public Actor get() {
                return Actor.system(tenant, "koe");
            }
        };
        told.rounds = new StoredRounds() {
            @Override
            public Round require(UUID question) {
                assertEquals(first.id(), question);
                return first;
            }

            @Override
            public List<RoundUnit> units(UUID round) {
                read.add(round);
                return List.of(new RoundUnit(round, SERIES, null, Words.of(null, null), 0, 9));
            }

            @Override
            public List<Measured> cells(UUID round) {
                // the second round's level is hidden
                return round.equals(first.id()) ? List.of(new Measured(SERIES, DIMENSION, Moments.of(2, 3, 3, 4, 4, 3), List.of(0, 1, 3, 2, 0))) : List.of();
            }

            @Override
            public List<Changed> changes(UUID round) {
                return round.equals(first.id()) ? List.of() : List.of(new Changed(SERIES, DIMENSION, Moments.of(1, .9, 1.1, 1, 1.2, .8)));
            }
        };
        told.begin();
    }

    @Test
    void aRoundIsWorkedOutOnceWithTheOneBefore() {
        UnitSheets sheets = told.of(second);
        assertEquals(List.of(second.id(), first.id()), read);
        assertSame(sheets, told.of(second));
        assertSame(told.of(first), told.before(second));
        assertEquals(2, read.size(), "neither is read again");
    }

    @Test
    void theOneBeforeCarriesTheLevelOn() {
        assertNotNull(told.of(second).rows().get(0).cells().get(0).carried(), "the first round's level and the change since");
        assertNull(told.of(first).rows().get(0).cells().get(0).carried());
        assertNull(told.before(first), "there is none before the first");
    }

    @Test
    void eachCouncilHasItsOwn() {
        UnitSheets sheets = told.of(first);
        tenant = 2;
        assertNotSame(sheets, told.of(first));
    }
}

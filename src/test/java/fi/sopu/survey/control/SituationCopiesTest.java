package fi.sopu.survey.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.MeasuredChange;
import fi.sopu.estimate.Moments;
import fi.sopu.estimate.Targets;
import fi.sopu.process.Format;
import fi.sopu.process.MeasuredDimensions;
import fi.sopu.process.Outcome;
import fi.sopu.process.Pole;
import fi.sopu.process.Turnout;
import fi.sopu.shared.Words;
import fi.sopu.survey.Changed;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.InstrumentFacts;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.Measured;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.SituationCopy;
import fi.sopu.survey.SmallestChange;
import fi.sopu.survey.StatementSheet;
import fi.sopu.survey.UnitCell;
import fi.sopu.survey.Wording;
import fi.sopu.survey.entity.RoundUnit;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may leave the council is what the result's page writes of everybody together, and nothing else. */
class SituationCopiesTest {

    private static final UUID ROUND = id(1);
    private static final UUID SERIES = id(2);
    private static final UUID UNIT = id(3);
    /** What must not be in a copy, wherever it could come from. */
    private static final String SECRET = "SALAISUUS";
    private static final DimensionSheet TOLD = dimension(4, "Suunta", false);
    private static final DimensionSheet ALIKE = dimension(5, "Apu", false);
    private static final DimensionSheet HIDDEN = dimension(6, SECRET, false);
    private static final DimensionSheet LIKELY = dimension(7, "Kaikki", true);
    private static final InstrumentSheet INSTRUMENT = new InstrumentSheet(new InstrumentFacts(id(8), null, words("Oma mittari"), 3, true), words(SECRET),
            new SmallestChange(.3, words(SECRET)), words(SECRET), null, words(SECRET), List.of(TOLD, ALIKE, HIDDEN, LIKELY));
    private static final MeasuredSheet SHEET = sheet();
    private static final SituationCopy COPY = SituationCopies.of(SHEET, Wording.of("Alue", "Området", "The county", 80), Words.of("Aluevaltuusto", null),
            LocalDate.of(2026, 11, 28));

    private static UUID id(int number) {
        return new UUID(0, number);
    }

    private static Wording words(String fi) {
        return Wording.of(fi, null, null, 80);
    }

    private static DimensionSheet dimension(int number, String name, boolean overall) {
        return new DimensionSheet(id(number), words(name), overall, List.of(new StatementSheet(words(SECRET), false)));
    }

    /** The second round: of one dimension nothing is told of all together, of another only the change; and a unit of which everything is told. */
    private static MeasuredSheet sheet() {
        List<RoundUnit> units = List.of(new RoundUnit(ROUND, SERIES, null, Words.of(null, null), 0, 40), new RoundUnit(ROUND, UNIT, SERIES, Words.of(SECRET, SECRET), 1, 17));
        UnitSheets before = new UnitSheets(INSTRUMENT, units, List.of(measured(SERIES, LIKELY, 2, 2.5, 3, 2, 3, 2.5)), List.of(), null);
        UnitSheets now = new UnitSheets(INSTRUMENT, units, Stream.concat(Stream.of(measured(SERIES, TOLD, 3, 3.5, 4.25, 2, 3, 4), measured(SERIES, ALIKE, 5, 5, 5, 5, 5, 4.9)),
                INSTRUMENT.dimensions().stream().map(one -> measured(UNIT, one, 1.5, 2, 1.75, 2, 1.25))).toList(),
                List.of(changed(TOLD, .35, .5, .25, .75, .5, .45), changed(LIKELY, .1, -.2, .05, 0, .15)), before);
        return new MeasuredSheet(new Outcome(ROUND, id(9), SERIES, Pole.NEUTRAL, Format.BEST_WORST, 1, Words.of(SECRET, SECRET), 1, new Turnout(40, 31, 620, 5), Instant.EPOCH, 1,
                MeasuredDimensions.NONE, Outcome.WHOLE), INSTRUMENT, 2, true, now.rows(), new Targets(List.of()), List.of(), List.of());
    }

    private static Measured measured(UUID unit, DimensionSheet dimension, double... people) {
        boolean alike = DoubleStream.of(people).min().orElse(0) > 4.5;
        return new Measured(unit, dimension.lasting(), Moments.of(people), alike ? List.of(0, 0, 0, 1, 11) : List.of(0, 3, 4, 4, 1));
    }

    private static Changed changed(DimensionSheet dimension, double... differences) {
        return new Changed(SERIES, dimension.lasting(), Moments.of(differences));
    }

    private static UnitCell cell(DimensionSheet dimension) {
        return SHEET.whole().cells().get(INSTRUMENT.dimensions().indexOf(dimension));
    }

    private static UnitCell copied(DimensionSheet dimension) {
        return COPY.dimensions().stream().filter(one -> one.lasting().equals(dimension.lasting())).findFirst().orElseThrow().cell();
    }

    /** As a page writes it. */
    private static String shown(double figure) {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(figure);
    }

    private static List<String> shown(Estimate level) {
        return List.of(shown(level.mean()), shown(level.low()), shown(level.high()), Integer.toString(level.people()));
    }

    /** As it stands in the copy. */
    private static List<String> plain(Estimate level) {
        return List.of(Double.toString(level.mean()), Double.toString(level.low()), Double.toString(level.high()), Integer.toString(level.people()));
    }

    private static List<Double> figures(MeasuredChange change) {
        return Stream.of(change.mean(), change.low(), change.high()).map(one -> Math.round(one * 10) / 10.0).toList();
    }

    @Test
    void eachFigureIsWhatThePageTells() {
        UnitCell.Level told = cell(TOLD).level();
        UnitCell.Level copied = copied(TOLD).level();
        assertNotNull(told);
        assertNotNull(copied);
        assertEquals(shown(told.mean()), plain(copied.mean()));
        assertEquals(told.answers(), copied.answers());
        assertEquals(Banded.Side.AS_IT_IS, copied.own().side());
        MeasuredChange change = copied(TOLD).change();
        assertNotNull(change);
        assertEquals(figures(cell(TOLD).change()), List.of(change.mean(), change.low(), change.high()));
        assertEquals(cell(TOLD).change().word(), change.word());
        assertEquals(cell(TOLD).change().people(), change.people());
        assertEquals(List.of(40, 31, 2), List.of(COPY.asked(), COPY.answered(), COPY.round()));
    }

    @Test
    void whatNearlyAllAnsweredStaysBanded() {
        UnitCell.Level copied = copied(ALIKE).level();
        assertNotNull(copied);
        assertEquals(Banded.Side.AT_LEAST, copied.own().side());
        assertEquals(new Banded.Counts(List.of(), 4, 9), copied.answers());
        assertEquals(shown(cell(ALIKE).level().mean()), plain(copied.mean()));
    }

    @Test
    void whatIsLikelyIsNoLevel() {
        UnitCell copied = copied(LIKELY);
        assertFalse(copied.isTold());
        assertNotNull(copied.carried());
        assertEquals(shown(cell(LIKELY).carried()), plain(copied.carried()));
    }

    @Test
    void whatIsHiddenOrBelongsToAUnitOrTheProcessIsNotInIt() {
        assertEquals(UnitCell.HIDDEN, cell(HIDDEN), "nothing is told of it");
        assertTrue(SHEET.rows().get(1).cells().stream().allMatch(UnitCell::isTold), "of the unit everything is");
        String text = SituationCopies.written(COPY);
        assertEquals(List.of(TOLD.lasting(), ALIKE.lasting(), LIKELY.lasting()), COPY.dimensions().stream().map(SituationCopy.Dimension::lasting).toList());
        Stream.of(SECRET, HIDDEN.lasting(), UNIT, SERIES, ROUND, INSTRUMENT.id()).map(Object::toString)
                .forEach(secret -> assertFalse(text.contains(secret), secret + " in " + text));
    }

    /** Whatever is added to it later is added here on purpose, and to src/docs/survey.md. */
    @Test
    void theFileHasThisShape() {
        assertEquals("""
                {"format":"sopu-situation","version":1,"council":{"fi":"Alue","sv":"Området","en":"The county"},"body":{"fi":"Aluevaltuusto"},"round":2,"closedOn":"2026-11-28",
                "asked":40,"answered":31,"instrument":{"name":{"fi":"Oma mittari"},"version":3,"smallestChange":0.3},"dimensions":[
                {"id":"00000000-0000-0000-0000-000000000004","name":{"fi":"Suunta"},"overall":false,
                "level":{"mean":3.3,"low":2.6,"high":4.0,"people":6,"told":"AS_IT_IS","answers":[0,3,4,4,1]},
                "change":{"mean":0.5,"low":0.3,"high":0.6,"people":6,"word":"BETTER"}},
                {"id":"00000000-0000-0000-0000-000000000005","name":{"fi":"Apu"},"overall":false,
                "level":{"mean":4.8,"low":4.8,"high":5.0,"people":6,"told":"AT_LEAST","alike":{"answer":5,"tenths":9}}},
                {"id":"00000000-0000-0000-0000-000000000007","name":{"fi":"Kaikki"},"overall":true,
                "likely":{"mean":2.5,"low":2.1,"high":2.9,"people":5},
                "change":{"mean":0.0,"low":-0.1,"high":0.2,"people":5,"word":"SAME"}}]}""".replace("\n", ""), SituationCopies.written(COPY));
    }

    @Test
    void itIsReadAsItWasWritten() {
        assertEquals(COPY, SituationCopies.read(SituationCopies.written(COPY)));
        String newer = SituationCopies.written(COPY).replace("\"version\":1,\"council\"", "\"version\":2,\"council\"");
        assertThrows(IllegalStateException.class, () -> SituationCopies.read(newer), "a newer shape is not guessed at");
    }
}

package fi.sopu.survey.control;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Estimate;
import fi.sopu.estimate.MeasuredChange;
import fi.sopu.process.Turnout;
import fi.sopu.shared.JsonParts;
import fi.sopu.shared.Words;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.MeasuredSheet;
import fi.sopu.survey.SituationCopy;
import fi.sopu.survey.UnitCell;
import fi.sopu.survey.Wording;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a round's result what may leave the council, writes it as JSON and reads it back. By hand, field by field, so that a field added to a record elsewhere does not leave
 * by itself; src/docs/survey.md has the shape, whose version changes where an older reader would misread it. Pure.
 */
public final class SituationCopies {

    private static final String FORMAT = "sopu-situation";
    private static final int VERSION = 1;
    private static final int LONGEST = 1000;
    private static final double TENTHS = 10;

    private SituationCopies() {
    }

    /** @param sheet of the result, as its reader may see it */
    public static SituationCopy of(MeasuredSheet sheet, Wording council, Words body, LocalDate closedOn) {
        InstrumentSheet instrument = sheet.instrument();
        Turnout turnout = sheet.outcome().turnout();
        List<UnitCell> whole = sheet.whole().cells();
        return new SituationCopy(council, body, sheet.number(), closedOn, turnout.roll(), turnout.participants(),
                new SituationCopy.Instrument(instrument.facts().name(), instrument.facts().ready(), instrument.facts().version(), instrument.smallest().steps()),
                IntStream.range(0, whole.size()).filter(i -> whole.get(i).standing() != null).mapToObj(i -> dimension(instrument.dimensions().get(i), whole.get(i))).toList());
    }

    private static SituationCopy.Dimension dimension(DimensionSheet dimension, UnitCell cell) {
        UnitCell.Level level = cell.level();
        Estimate carried = cell.carried();
        MeasuredChange change = cell.change();
        return new SituationCopy.Dimension(dimension.lasting(), dimension.name(), dimension.overall(),
                new UnitCell(level == null ? null : level(written(level.mean()), level.own().side(), level.answers()),
                        change == null ? null : change(change.word(), tenth(change.mean()), tenth(change.low()), tenth(change.high()), change.people()),
                        carried == null ? null : written(carried)));
    }

    /** All together stand in nobody's light, so their own mean is their mean. */
    private static UnitCell.Level level(Estimate mean, Banded.Side side, Banded.Counts answers) {
        return new UnitCell.Level(mean, new Banded.Mean(mean, side), answers);
    }

    /** Of all together a change is always of those who answered both times. */
    private static MeasuredChange change(MeasuredChange.Word word, double mean, double low, double high, int people) {
        return new MeasuredChange(word, mean, low, high, people, true);
    }

    /** As pages write levels. */
    private static Estimate written(Estimate level) {
        return new Estimate(decimal(level.mean()), decimal(level.low()), decimal(level.high()), level.people());
    }

    private static double decimal(double level) {
        return new BigDecimal(level).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** As pages write changes. */
    private static double tenth(double change) {
        return Math.round(change * TENTHS) / TENTHS;
    }

    public static String written(SituationCopy copy) {
        JsonArrayBuilder dimensions = JsonParts.array();
        copy.dimensions().forEach(one -> dimensions.add(written(one)));
        return JsonParts.object().add("format", FORMAT).add("version", VERSION).add("council", written(copy.council())).add("body", written(copy.body()))
                .add("round", copy.round()).add("closedOn", copy.closedOn().toString()).add("asked", copy.asked()).add("answered", copy.answered())
                .add("instrument", written(copy.instrument())).add("dimensions", dimensions).build().toString();
    }

    private static JsonObjectBuilder written(SituationCopy.Instrument instrument) {
        JsonObjectBuilder json = JsonParts.object().add("name", written(instrument.name())).add("version", instrument.version()).add("smallestChange", instrument.smallest());
        put(json, "ready", instrument.ready());
        return json;
    }

    private static JsonObjectBuilder written(SituationCopy.Dimension dimension) {
        JsonObjectBuilder json = JsonParts.object().add("id", dimension.lasting().toString()).add("name", written(dimension.name())).add("overall", dimension.overall());
        UnitCell.Level level = dimension.cell().level();
        Estimate carried = dimension.cell().carried();
        MeasuredChange change = dimension.cell().change();
        if (level != null) {
            JsonObjectBuilder told = figures(level.mean().mean(), level.mean().low(), level.mean().high(), level.mean().people()).add("told", level.own().side().name());
            json.add("level", answers(told, level.answers()));
        }
        if (carried != null) {
            json.add("likely", figures(carried.mean(), carried.low(), carried.high(), carried.people()));
        }
        if (change != null) {
            json.add("change", figures(change.mean(), change.low(), change.high(), change.people()).add("word", change.word().name()));
        }
        return json;
    }

    private static JsonObjectBuilder figures(double mean, double low, double high, int people) {
        return JsonParts.object().add("mean", mean).add("low", low).add("high", high).add("people", people);
    }

    private static JsonObjectBuilder answers(JsonObjectBuilder json, Banded.Counts answers) {
        if (answers.counts().isEmpty()) {
            return json.add("alike", JsonParts.object().add("answer", answers.most() + 1).add("tenths", answers.tenths()));
        }
        JsonArrayBuilder counts = JsonParts.array();
        answers.counts().forEach(counts::add);
        return json.add("answers", counts);
    }

    private static JsonObjectBuilder written(Words words) {
        JsonObjectBuilder json = JsonParts.object();
        put(json, "fi", words.getFi());
        put(json, "sv", words.getSv());
        return json;
    }

    private static JsonObjectBuilder written(Wording words) {
        JsonObjectBuilder json = JsonParts.object();
        put(json, "fi", words.getFi());
        put(json, "sv", words.getSv());
        put(json, "en", words.getEn());
        return json;
    }

    private static void put(JsonObjectBuilder json, String name, @Nullable String text) {
        if (text != null) {
            json.add(name, text);
        }
    }

    public static SituationCopy read(String text) {
        try (JsonReader reader = JsonParts.reader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            if (!FORMAT.equals(json.getString("format")) || json.getInt("version") != VERSION) {
                throw new IllegalStateException("a copy of version " + json.getInt("version"));
            }
            JsonObject instrument = json.getJsonObject("instrument");
            JsonObject body = json.getJsonObject("body");
            return new SituationCopy(wording(json, "council"), Words.of(body.getString("fi", null), body.getString("sv", null)), json.getInt("round"),
                    LocalDate.parse(json.getString("closedOn")), json.getInt("asked"), json.getInt("answered"),
                    new SituationCopy.Instrument(wording(instrument, "name"), instrument.getString("ready", null), instrument.getInt("version"),
                            number(instrument, "smallestChange")),
                    json.getJsonArray("dimensions").getValuesAs(JsonObject.class).stream().map(SituationCopies::dimension).toList());
        }
    }

    private static SituationCopy.Dimension dimension(JsonObject json) {
        JsonObject level = json.getJsonObject("level");
        JsonObject likely = json.getJsonObject("likely");
        JsonObject change = json.getJsonObject("change");
        return new SituationCopy.Dimension(UUID.fromString(json.getString("id")), wording(json, "name"), json.getBoolean("overall"),
                new UnitCell(level == null ? null : level(estimate(level), Banded.Side.valueOf(level.getString("told")), answers(level)),
                        change == null ? null
                                : change(MeasuredChange.Word.valueOf(change.getString("word")), number(change, "mean"), number(change, "low"), number(change, "high"),
                                        change.getInt("people")),
                        likely == null ? null : estimate(likely)));
    }

    private static Estimate estimate(JsonObject json) {
        return new Estimate(number(json, "mean"), number(json, "low"), number(json, "high"), json.getInt("people"));
    }

    private static Banded.Counts answers(JsonObject level) {
        JsonObject alike = level.getJsonObject("alike");
        return alike == null ? new Banded.Counts(level.getJsonArray("answers").getValuesAs(JsonNumber::intValue), -1, 0)
                : new Banded.Counts(List.of(), alike.getInt("answer") - 1, alike.getInt("tenths"));
    }

    private static Wording wording(JsonObject json, String name) {
        JsonObject words = json.getJsonObject(name);
        return Wording.of(words.getString("fi", null), words.getString("sv", null), words.getString("en", null), LONGEST);
    }

    private static double number(JsonObject json, String name) {
        return json.getJsonNumber(name).doubleValue();
    }
}

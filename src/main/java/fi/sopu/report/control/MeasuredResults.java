package fi.sopu.report.control;

import static fi.sopu.report.control.Copied.array;
import static fi.sopu.report.control.Copied.list;
import static fi.sopu.report.control.Copied.number;
import static fi.sopu.report.control.Copied.words;

import fi.sopu.estimate.Banded;
import fi.sopu.estimate.Estimate;
import fi.sopu.process.MeasuredDimension;
import fi.sopu.process.MeasuredDimensions;
import fi.sopu.process.Outcome;
import fi.sopu.process.QuestionKind;
import fi.sopu.report.MeasuredResult;
import fi.sopu.report.Shown;
import fi.sopu.report.ShownMeasured;
import fi.sopu.shared.JsonParts;
import fi.sopu.survey.StatementsQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Of questions of statements. */
@ApplicationScoped
public class MeasuredResults implements ShownKind {

    private static final int LOWEST = 1;
    private static final int HIGHEST = 5;

    @Override
    public QuestionKind id() {
        return StatementsQuestion.ID;
    }

    @Override
    public Shown of(Outcome outcome) {
        return new ShownMeasured(outcome.as(MeasuredDimensions.class).map(MeasuredDimensions::dimensions).orElse(List.of()).stream().map(MeasuredResults::dimension).toList());
    }

    /** What nearly all answered alike is told as a band. */
    private static MeasuredResult dimension(MeasuredDimension one) {
        Banded.Mean told = Banded.mean(new Estimate(one.mean(), one.low(), one.high(), one.people()), LOWEST, HIGHEST);
        return new MeasuredResult(one.number(), one.name(), one.people(), told.estimate().mean(), told.estimate().low(),
                told.estimate().high(),
                told.side(), Banded.counts(one.answers().stream().mapToInt(Integer::intValue).toArray()).counts());
    }

    @Override
    public void write(Shown shown, JsonObjectBuilder json) {
        json.add("dimensions", array(((ShownMeasured) shown).dimensions(), MeasuredResults::dimension));
    }

    @Override
    public Shown read(JsonObject json) {
        return new ShownMeasured(list(json, "dimensions", MeasuredResults::dimension));
    }

    private static JsonObjectBuilder dimension(MeasuredResult one) {
        JsonArrayBuilder answers = JsonParts.array();
        one.answers().forEach(answers::add);
        return JsonParts.object().add("number", one.number()).add("words", words(one.name())).add("people", one.people()).add("mean", one.mean()).add("low", one.low())
                .add("high", one.high()).add("side", one.side().name()).add("answers", answers);
    }

    private static MeasuredResult dimension(JsonObject json) {
        return new MeasuredResult(json.getInt("number"), words(json, "words"), json.getInt("people"), number(json, "mean"), number(json, "low"), number(json, "high"),
                Banded.Side.valueOf(json.getString("side")), json.getJsonArray("answers").getValuesAs(JsonNumber::intValue));
    }
}

package fi.sopu.report.control;

import static fi.sopu.report.control.Copied.array;
import static fi.sopu.report.control.Copied.list;
import static fi.sopu.report.control.Copied.words;

import fi.sopu.charter.Change;
import fi.sopu.process.Band;
import fi.sopu.process.Interval;
import fi.sopu.process.Keeping;
import fi.sopu.process.Known;
import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Robustness;
import fi.sopu.process.StageKind;
import fi.sopu.process.Tally;
import fi.sopu.process.TopBand;
import fi.sopu.report.ClauseResult;
import fi.sopu.report.IdeaResult;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.StageResult;
import fi.sopu.report.ThemeResult;
import fi.sopu.shared.JsonParts;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;

/** Writes a stage's result as JSON and reads it back. Of a question in which too few took part only that is written, not how many. */
public final class ReportCopies {

    private ReportCopies() {
    }

    public static String written(StageResult result) {
        return JsonParts.object().add("format", Copied.FORMAT)
                .add("body", words(result.body())).add("council", result.council()).add("process", words(result.process()))
                .add("stage", words(result.stage())).add("kind", result.kind().name())
                .add("closedOn", result.closedOn().toString()).add("note", words(result.note()))
                .add("questions", array(result.questions(), ReportCopies::question)).build().toString();
    }

    public static StageResult report(String body) {
        JsonObject json = Copied.read(body);
        return new StageResult(words(json, "body"), json.getBoolean("council"), words(json, "process"), words(json, "stage"),
                StageKind.valueOf(json.getString("kind")), LocalDate.parse(json.getString("closedOn")), words(json, "note"),
                list(json, "questions", ReportCopies::question));
    }

    private static JsonObjectBuilder question(QuestionResult question) {
        boolean told = question.isReportable();
        JsonObjectBuilder json = JsonParts.object().add("kind", question.kind().name()).add("pole", question.pole().name())
                .add("asked", words(question.asked())).add("topK", question.topK()).add("roll", question.roll())
                .add("participants", told ? question.participants() : 0).add("answers", told ? question.answers() : 0)
                .add("ideas", array(question.ideas(), ReportCopies::idea)).add("clauses", array(question.clauses(), ReportCopies::clause));
        if (question.isGrouped()) {
            json.add("themes", array(question.themes(), theme -> idea(theme.standing()).add("ideas", places(theme, question.ideas()))));
        }
        if (question.robustness() != null) {
            json.add("robustness", JsonParts.object().add("top", question.robustness().top())
                    .add("percent", question.robustness().percent()));
        }
        if (question.known() != null) {
            json.add("known", JsonParts.object().add("best", question.known().best()).add("percent", question.known().percent())
                    .add("settled", question.known().settled()));
        }
        return json;
    }

    private static QuestionResult question(JsonObject json) {
        List<IdeaResult> ideas = list(json, "ideas", ReportCopies::idea);
        // copies made before ideas could be grouped, or before it was told how far the top is settled, have none of these
        List<ThemeResult> themes = !json.containsKey("themes") ? List.of() : list(json, "themes", theme -> theme(theme, ideas));
        JsonObject robustness = json.getJsonObject("robustness");
        JsonObject known = json.getJsonObject("known");
        return new QuestionResult(QuestionKind.valueOf(json.getString("kind")), Pole.valueOf(json.getString("pole")),
                words(json, "asked"), json.getInt("topK"), json.getInt("roll"), json.getInt("participants"),
                json.getJsonNumber("answers").longValue(), ideas, themes,
                robustness == null ? null : new Robustness(robustness.getInt("top"), robustness.getInt("percent")),
                known == null ? null : new Known(known.getInt("best"), known.getInt("percent"), known.getBoolean("settled")),
                list(json, "clauses", ReportCopies::clause));
    }

    private static JsonObjectBuilder idea(IdeaResult idea) {
        JsonObjectBuilder json = JsonParts.object().add("rank", idea.rank()).add("words", words(idea.words()))
                .add("share", idea.share()).add("low", idea.low()).add("high", idea.high()).add("answers", idea.answers());
        return idea.band() == null ? json : json.add("band", idea.band().name());
    }

    private static IdeaResult idea(JsonObject json) {
        return new IdeaResult(json.getInt("rank"), words(json, "words"), number(json, "share"), number(json, "low"), number(json, "high"),
                json.getInt("answers"), json.containsKey("band") ? TopBand.valueOf(json.getString("band")) : null);
    }

    /** A theme's ideas as their places in the list of ideas, from 0. */
    private static JsonArrayBuilder places(ThemeResult theme, List<IdeaResult> ideas) {
        JsonArrayBuilder places = JsonParts.array();
        theme.ideas().forEach(idea -> places.add(ideas.indexOf(idea)));
        return places;
    }

    private static ThemeResult theme(JsonObject json, List<IdeaResult> ideas) {
        return new ThemeResult(idea(json), json.getJsonArray("ideas").getValuesAs(JsonNumber::intValue).stream().map(ideas::get).toList());
    }

    private static JsonObjectBuilder clause(ClauseResult clause) {
        JsonObjectBuilder json = JsonParts.object().add("number", clause.number()).add("words", words(clause.words()))
                .add("answers", clause.answers());
        if (clause.counts() != null) {
            for (Keeping answer : Keeping.values()) {
                json.add(answer.name(), clause.counts().count(answer));
            }
        }
        if (clause.band() != null) {
            json.add("band", JsonParts.object().add("answer", clause.band().answer().name())
                    .add("atLeast", clause.band().atLeast()));
        }
        if (clause.kept() != null) {
            json.add("kept", JsonParts.object().add("low", clause.kept().low()).add("high", clause.kept().high()));
        }
        if (clause.change() != null) {
            json.add("change", JsonParts.object().add("points", clause.change().points())
                    .add("low", clause.change().low()).add("high", clause.change().high()));
        }
        return json;
    }

    private static ClauseResult clause(JsonObject json) {
        Tally counts = !json.containsKey(Keeping.KEPT.name()) ? null : new Tally(json.getInt("KEPT"), json.getInt("PARTLY"),
                json.getInt("NOT_KEPT"), json.getInt("CANT_SAY"));
        JsonObject band = json.getJsonObject("band");
        JsonObject kept = json.getJsonObject("kept");
        JsonObject change = json.getJsonObject("change");
        return new ClauseResult(json.getInt("number"), words(json, "words"), json.getInt("answers"), counts,
                band == null ? null : new Band(Keeping.valueOf(band.getString("answer")), band.getInt("atLeast")),
                kept == null ? null : new Interval(number(kept, "low"), number(kept, "high")),
                change == null ? null : new Change(change.getInt("points"), change.getInt("low"), change.getInt("high")));
    }

    private static double number(JsonObject json, String name) {
        return json.getJsonNumber(name).doubleValue();
    }
}

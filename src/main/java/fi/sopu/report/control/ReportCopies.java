package fi.sopu.report.control;

import static fi.sopu.report.control.Copied.array;
import static fi.sopu.report.control.Copied.list;
import static fi.sopu.report.control.Copied.words;

import fi.sopu.process.Pole;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.StageKind;
import fi.sopu.process.Turnout;
import fi.sopu.report.CharterCopy;
import fi.sopu.report.PublicationKind;
import fi.sopu.report.PublicationLine;
import fi.sopu.report.QuestionResult;
import fi.sopu.report.StageResult;
import fi.sopu.report.entity.Publication;
import fi.sopu.shared.JsonParts;
import fi.sopu.tenant.CouncilSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;

/** Writes a stage's result as JSON and reads it back. Of a question in which too few took part only that is written, not how many. */
@ApplicationScoped
public class ReportCopies {

    private final Results kinds;

    /** For the container's proxies. */
    protected ReportCopies() {
        kinds = new Results();
    }

    @Inject
    public ReportCopies(Results kinds) {
        this.kinds = kinds;
    }

    public String written(StageResult result) {
        return JsonParts.object().add("format", Copied.FORMAT)
                .add("body", words(result.body())).add("council", result.council()).add("process", words(result.process()))
                .add("stage", words(result.stage())).add("kind", result.kind().name())
                .add("closedOn", result.closedOn().toString()).add("note", words(result.note()))
                .add("questions", array(result.questions(), this::question)).build().toString();
    }

    public StageResult report(String body) {
        JsonObject json = Copied.read(body);
        return new StageResult(words(json, "body"), json.getBoolean("council"), words(json, "process"), words(json, "stage"),
                StageKind.valueOf(json.getString("kind")), LocalDate.parse(json.getString("closedOn")), words(json, "note"),
                list(json, "questions", this::question));
    }

    /** A copy of either sort as a line in a list. */
    public PublicationLine line(Publication copy) {
        if (copy.kind() == PublicationKind.REPORT) {
            StageResult report = report(copy.body());
            return new PublicationLine(copy.id(), copy.kind(), copy.source(), report.stage(), report.process(), 0, copy.publishedAt());
        }
        CharterCopy charter = CharterCopies.charter(copy.body());
        return new PublicationLine(copy.id(), copy.kind(), copy.source(), charter.title(), charter.body(), charter.number(),
                copy.publishedAt());
    }

    private JsonObjectBuilder question(QuestionResult question) {
        boolean told = question.isReportable();
        JsonObjectBuilder json = JsonParts.object().add("kind", question.kind().name()).add("pole", question.pole().name())
                .add("asked", words(question.asked())).add("roll", question.roll())
                .add("participants", told ? question.participants() : 0).add("answers", told ? question.answers() : 0)
                // what the first version's reader asks of every kind
                .add("topK", 0).add("ideas", JsonParts.array()).add("clauses", JsonParts.array());
        kinds.kind(question.kind()).write(question.shown(), json);
        return json;
    }

    private QuestionResult question(JsonObject json) {
        QuestionKind kind = QuestionKind.valueOf(json.getString("kind"));
        return new QuestionResult(kind, Pole.valueOf(json.getString("pole")), words(json, "asked"), new Turnout(json.getInt("roll"), json.getInt("participants"),
                json.getJsonNumber("answers").longValue(), CouncilSettings.SMALLEST), kinds.kind(kind).read(json));
    }
}

package fi.sopu.report.control;

import static fi.sopu.report.control.Copied.array;
import static fi.sopu.report.control.Copied.list;
import static fi.sopu.report.control.Copied.number;
import static fi.sopu.report.control.Copied.words;

import fi.sopu.charter.Change;
import fi.sopu.charter.ClauseKept;
import fi.sopu.charter.ClausesQuestion;
import fi.sopu.charter.boundary.ReadingFollowups;
import fi.sopu.process.Band;
import fi.sopu.process.Interval;
import fi.sopu.process.Keeping;
import fi.sopu.process.Keepings;
import fi.sopu.process.Outcome;
import fi.sopu.process.QuestionKind;
import fi.sopu.process.Tally;
import fi.sopu.report.ClauseResult;
import fi.sopu.report.Shown;
import fi.sopu.report.ShownClauses;
import fi.sopu.shared.JsonParts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Of questions about the charter's clauses. */
@ApplicationScoped
public class FollowupResults implements ShownKind {

    /** Copies from before a charter had two parts say nothing of it: all was promised. */
    private static final String AVOID = "avoid";

    @Inject
    ReadingFollowups followups;

    @Override
    public QuestionKind id() {
        return ClausesQuestion.ID;
    }

    @Override
    public Shown of(Outcome outcome) {
        return shown(followups.of(outcome));
    }

    public static Shown shown(List<ClauseKept> clauses) {
        return new ShownClauses(clauses.stream().map(FollowupResults::clause).toList());
    }

    private static ClauseResult clause(ClauseKept clause) {
        Keepings keepings = clause.keepings();
        return new ClauseResult(clause.avoid(), clause.number(), clause.text(), keepings.answers(), keepings.counts(), keepings.band(),
                keepings.kept(), clause.change());
    }

    @Override
    public void write(Shown shown, JsonObjectBuilder json) {
        json.add("clauses", array(((ShownClauses) shown).clauses(), FollowupResults::clause));
    }

    @Override
    public Shown read(JsonObject json) {
        return new ShownClauses(list(json, "clauses", FollowupResults::clause));
    }

    private static JsonObjectBuilder clause(ClauseResult clause) {
        JsonObjectBuilder json = JsonParts.object().add(AVOID, clause.avoid()).add("number", clause.number()).add("words", words(clause.words()))
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
        return new ClauseResult(json.getBoolean(AVOID, false), json.getInt("number"), words(json, "words"), json.getInt("answers"), counts,
                band == null ? null : new Band(Keeping.valueOf(band.getString("answer")), band.getInt("atLeast")),
                kept == null ? null : new Interval(number(kept, "low"), number(kept, "high")),
                change == null ? null : new Change(change.getInt("points"), change.getInt("low"), change.getInt("high")));
    }
}

package fi.sopu.report.control;

import static fi.sopu.report.control.Copied.array;
import static fi.sopu.report.control.Copied.list;
import static fi.sopu.report.control.Copied.words;

import fi.sopu.charter.AdoptedCharter.AdoptedClause;
import fi.sopu.charter.AdoptedCharter;
import fi.sopu.charter.Provenance;
import fi.sopu.report.CharterCopy.CopiedClause;
import fi.sopu.report.CharterCopy.CopiedIdea;
import fi.sopu.report.CharterCopy.Practice;
import fi.sopu.report.CharterCopy;
import fi.sopu.shared.JsonParts;
import fi.sopu.shared.Words;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Copies an adopted charter, writes the copy as JSON and reads it back. */
public final class CharterCopies {

    /** Copies from before a charter had two parts say nothing of it: all was promised. */
    private static final String AVOID = "avoid";

    private CharterCopies() {
    }

    /** @param open whether an idea behind a clause comes from a result that was meant for the public */
    public static CharterCopy of(AdoptedCharter charter, Words body, Predicate<Provenance> open) {
        return new CharterCopy(body, charter.title(), charter.number(), charter.adoptedOn(), charter.meetingName(),
                charter.section(), charter.clauses().stream().map(clause -> clause(clause, open)).toList());
    }

    private static CopiedClause clause(AdoptedClause clause, Predicate<Provenance> open) {
        return new CopiedClause(clause.avoid(), clause.number(), clause.text(), clause.sources().size(),
                clause.sources().stream().filter(open).map(from -> new CopiedIdea(from.words(), from.rank())).toList(),
                clause.practices().stream().map(p -> new Practice(p.what(), p.until(), p.doneOn())).toList());
    }

    public static String written(CharterCopy charter) {
        return JsonParts.object().add("format", Copied.FORMAT)
                .add("body", words(charter.body())).add("title", words(charter.title())).add("number", charter.number())
                .add("adoptedOn", charter.adoptedOn().toString()).add("meeting", charter.meetingName())
                .add("section", charter.section())
                .add("clauses", array(charter.clauses(), clause -> JsonParts.object().add(AVOID, clause.avoid())
                        .add("number", clause.number()).add("text", words(clause.text())).add("ideas", clause.ideas())
                        .add("sources", array(clause.sources(), idea -> JsonParts.object()
                                .add("words", words(idea.words())).add("rank", idea.rank())))
                        .add("practices", array(clause.practices(), CharterCopies::practice))))
                .build().toString();
    }

    public static CharterCopy charter(String body) {
        JsonObject json = Copied.read(body);
        return new CharterCopy(words(json, "body"), words(json, "title"), json.getInt("number"),
                LocalDate.parse(json.getString("adoptedOn")), json.getString("meeting"), json.getString("section"),
                list(json, "clauses", clause -> new CopiedClause(clause.getBoolean(AVOID, false), clause.getInt("number"), words(clause, "text"), clause.getInt("ideas"),
                        list(clause, "sources", idea -> new CopiedIdea(words(idea, "words"), idea.getInt("rank"))),
                        list(clause, "practices", p -> new Practice(words(p, "what"), day(p, "until"), day(p, "doneOn"))))));
    }

    private static JsonObjectBuilder practice(Practice practice) {
        JsonObjectBuilder json = JsonParts.object().add("what", words(practice.what()));
        if (practice.until() != null) {
            json.add("until", practice.until().toString());
        }
        if (practice.doneOn() != null) {
            json.add("doneOn", practice.doneOn().toString());
        }
        return json;
    }

    private static @Nullable LocalDate day(JsonObject json, String name) {
        return json.containsKey(name) ? LocalDate.parse(json.getString(name)) : null;
    }
}

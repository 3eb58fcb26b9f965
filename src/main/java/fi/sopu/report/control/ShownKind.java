package fi.sopu.report.control;

import fi.sopu.process.OfKind;
import fi.sopu.process.Outcome;
import fi.sopu.report.Shown;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** How what questions of one kind came to becomes what is shown, and is written into public copies and read from them. */
public interface ShownKind extends OfKind {

    Shown of(Outcome outcome);

    /** Adds what is shown to what the copy says of its question. */
    void write(Shown shown, JsonObjectBuilder json);

    Shown read(JsonObject json);
}

package fi.sopu.mail.control;

import fi.sopu.mail.Letter.Part;
import fi.sopu.shared.JsonParts;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** A letter's parts as they lie in the queue: JSON, so that what a letter looks like may change while it waits. */
public final class LetterStore {

    private LetterStore() {
    }

    public static String stored(List<Part> parts) {
        JsonArrayBuilder all = JsonParts.array();
        for (Part part : parts) {
            JsonArrayBuilder lines = JsonParts.array();
            part.lines().forEach(lines::add);
            all.add(JsonParts.object().add("heading", part.heading()).add("lines", lines).add("link", part.link()).add("path", part.path()));
        }
        return all.build().toString();
    }

    public static List<Part> parts(String stored) {
        return JsonParts.reader(new StringReader(stored)).readArray().getValuesAs(JsonObject.class).stream()
                .map(part -> new Part(part.getString("heading"), part.getJsonArray("lines").getValuesAs(JsonString.class).stream().map(JsonString::getString).toList(),
                        part.getString("link"), part.getString("path")))
                .toList();
    }
}

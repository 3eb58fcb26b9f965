package fi.sopu.report.control;

import fi.sopu.shared.JsonParts;
import fi.sopu.shared.Words;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.function.Function;

/**
 * How public copies are written as JSON. By hand, field by field, so that a field added to a record elsewhere does not
 * become public by itself. What an older reader may leave out is added beside the rest; the format's number changes only
 * where an older reader would misread a copy.
 */
final class Copied {

    static final int FORMAT = 1;

    private Copied() {
    }

    static JsonObject read(String body) {
        try (JsonReader reader = JsonParts.reader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            if (json.getInt("format") != FORMAT) {
                throw new IllegalStateException("a copy of format " + json.getInt("format"));
            }
            return json;
        }
    }

    static JsonObjectBuilder words(Words words) {
        JsonObjectBuilder json = JsonParts.object();
        if (words != null && words.getFi() != null) {
            json.add("fi", words.getFi());
        }
        if (words != null && words.getSv() != null) {
            json.add("sv", words.getSv());
        }
        return json;
    }

    static Words words(JsonObject json, String name) {
        JsonObject words = json.getJsonObject(name);
        return Words.of(words.getString("fi", null), words.getString("sv", null));
    }

    static <T> JsonArrayBuilder array(List<T> list, Function<T, JsonObjectBuilder> write) {
        JsonArrayBuilder array = JsonParts.array();
        list.forEach(one -> array.add(write.apply(one)));
        return array;
    }

    static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> read) {
        return json.getJsonArray(name).stream().map(JsonValue::asJsonObject).map(read).toList();
    }

    static double number(JsonObject json, String name) {
        return json.getJsonNumber(name).doubleValue();
    }
}

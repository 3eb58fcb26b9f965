package fi.sopu.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.Reader;
import java.util.Map;

/** The parts of JSON, all from one provider: each call of jakarta.json.Json looks for a provider in every jar. */
public final class JsonParts {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());

    private JsonParts() {
    }

    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    public static JsonString text(String text) {
        return PROVIDER.createValue(text);
    }

    public static JsonReader reader(Reader from) {
        return PROVIDER.createReader(from);
    }
}

package fi.sopu.survey.control;

import fi.sopu.shared.JsonParts;
import fi.sopu.survey.DimensionSheet;
import fi.sopu.survey.InstrumentFacts;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.SmallestChange;
import fi.sopu.survey.StatementSheet;
import fi.sopu.survey.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Sopu's own instruments, in its own words and validated by nobody. They lie in {@code ready.json} and in no table; their ids are made of their keys, and
 * a text that has been asked is never edited: it gets a new key.
 */
@ApplicationScoped
public class ReadyInstruments {

    private static final int LONGEST = 400;

    private final Map<UUID, InstrumentSheet> all = new LinkedHashMap<>();

    public ReadyInstruments() {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/fi/sopu/survey/ready.json"), "it is in the WAR");
                JsonReader reader = JsonParts.reader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.readArray().getValuesAs(JsonObject.class).stream().map(ReadyInstruments::instrument).forEach(one -> all.put(one.id(), one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order in which they are offered. */
    public List<InstrumentSheet> all() {
        return List.copyOf(all.values());
    }

    public Optional<InstrumentSheet> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    /** What is asked where none has been chosen. */
    public InstrumentSheet first() {
        return all.values().iterator().next();
    }

    private static InstrumentSheet instrument(JsonObject json) {
        String key = json.getString("key");
        List<DimensionSheet> dimensions = json.getJsonArray("dimensions").getValuesAs(JsonObject.class).stream().map(one -> dimension(key, one)).toList();
        return new InstrumentSheet(new InstrumentFacts(id(key), key, wording(json.getJsonObject("name")), 1, false), wording(json.getJsonObject("about")), SmallestChange.USUAL,
                Wording.NONE, null, Wording.NONE,
                dimensions);
    }

    private static DimensionSheet dimension(String instrument, JsonObject json) {
        UUID id = id(instrument + "/" + json.getString("key"));
        return new DimensionSheet(id, wording(json.getJsonObject("name")), json.getBoolean("overall"), json.getJsonArray("statements").getValuesAs(JsonObject.class).stream()
                .map(one -> new StatementSheet(wording(one.getJsonObject("text")), one.getBoolean("reversed"))).toList());
    }

    private static Wording wording(JsonObject json) {
        return Wording.of(json.getString("fi"), json.getString("sv"), json.getString("en"), LONGEST);
    }

    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("instrument " + key).getBytes(StandardCharsets.UTF_8));
    }
}

package fi.sopu.provisioning.control;

import fi.sopu.identity.MemberBefore;
import fi.sopu.identity.MemberField;
import fi.sopu.identity.MemberWishes;
import fi.sopu.identity.Source;
import fi.sopu.provisioning.Choices;
import fi.sopu.provisioning.Column;
import fi.sopu.provisioning.Understood;
import fi.sopu.shared.JsonParts;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is kept of a file between two pages, as text. */
public final class Stored {

    private Stored() {
    }

    /** The row of the names, then what each column is. */
    public static String understood(Understood understood) {
        return understood.header() + " " + understood.columns().stream().map(Column::name).collect(Collectors.joining(" "));
    }

    public static Understood understood(String text) {
        String[] words = text.split(" ");
        return new Understood(Integer.parseInt(words[0]), Stream.of(words).skip(1).map(Column::valueOf).toList());
    }

    public static String choices(Choices choices) {
        JsonObjectBuilder answers = JsonParts.object();
        new TreeMap<>(choices.answers()).forEach((row, answer) -> answers.add(row.toString(), answer));
        return JsonParts.object().add("absent", choices.absent().name()).add("taking", choices.taking()).add("groups", choices.groups())
                .add("role", choices.role() == null ? "" : choices.role().name()).add("answers", answers).build().toString();
    }

    public static Choices choices(String text) {
        if (text.isEmpty()) {
            return Choices.none();
        }
        JsonObject all = JsonParts.reader(new StringReader(text)).readObject();
        Map<Integer, String> answers = all.getJsonObject("answers").entrySet().stream()
                .collect(Collectors.toMap(one -> Integer.valueOf(one.getKey()), one -> ((JsonString) one.getValue()).getString()));
        return new Choices(Choices.Absent.valueOf(all.getString("absent")), all.getBoolean("taking"), all.getBoolean("groups"),
                all.getString("role").isEmpty() ? null : Role.valueOf(all.getString("role")), answers);
    }

    /** What members were before. */
    public static String before(List<MemberBefore> all) {
        JsonArrayBuilder list = JsonParts.array();
        all.forEach(one -> {
            JsonObjectBuilder json = JsonParts.object().add("id", one.id().toString()).add("ended", one.ended()).add("after", one.after().mark());
            if (one.before() != null) {
                MemberWishes was = one.before();
                json.add("was", texts(was.given(), was.family(), was.email(), was.language(), was.group() == null ? null : was.group().toString(), was.loginKey()));
                JsonObjectBuilder sources = JsonParts.object();
                one.sources().forEach((field, source) -> sources.add(field.name(), source.name()));
                json.add("sources", sources);
            }
            JsonArrayBuilder given = JsonParts.array();
            one.given().forEach(role -> given.add(role.toString()));
            JsonArrayBuilder moved = JsonParts.array();
            one.moved().forEach(days -> moved.add(texts(days.role().toString(), days.starts().toString(), days.ends() == null ? null : days.ends().toString())));
            list.add(json.add("given", given).add("moved", moved));
        });
        return list.build().toString();
    }

    public static List<MemberBefore> before(String text) {
        return array(text).stream().map(JsonValue::asJsonObject).map(Stored::one).toList();
    }

    private static MemberBefore one(JsonObject json) {
        List<String> was = json.containsKey("was") ? texts(json.getJsonArray("was")) : null;
        Map<MemberField, Source> sources = new EnumMap<>(MemberField.class);
        if (was != null) {
            json.getJsonObject("sources").forEach((field, source) -> sources.put(MemberField.valueOf(field), Source.valueOf(((JsonString) source).getString())));
        }
        List<MemberBefore.Days> moved = json.getJsonArray("moved").stream().map(days -> texts(days.asJsonArray()))
                .map(days -> new MemberBefore.Days(UUID.fromString(days.get(0)), LocalDate.parse(days.get(1)), days.get(2) == null ? null : LocalDate.parse(days.get(2)))).toList();
        return new MemberBefore(UUID.fromString(json.getString("id")),
                was == null ? null : new MemberWishes(was.get(0), was.get(1), was.get(2), was.get(3), was.get(4) == null ? null : UUID.fromString(was.get(4)), was.get(5)), sources,
                json.getBoolean("ended"), new Seen(json.getString("after")), texts(json.getJsonArray("given")).stream().map(UUID::fromString).toList(), moved);
    }

    private static JsonArrayBuilder texts(@Nullable String... texts) {
        JsonArrayBuilder array = JsonParts.array();
        for (String text : texts) {
            if (text == null) {
                array.addNull();
            } else {
                array.add(text);
            }
        }
        return array;
    }

    private static List<String> texts(JsonArray array) {
        return array.stream().map(value -> value instanceof JsonString text ? text.getString() : null).toList();
    }

    private static JsonArray array(String text) {
        return JsonParts.reader(new StringReader(text)).readArray();
    }
}

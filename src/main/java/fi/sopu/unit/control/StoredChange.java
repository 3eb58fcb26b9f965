package fi.sopu.unit.control;

import fi.sopu.identity.Source;
import fi.sopu.shared.JsonParts;
import fi.sopu.unit.Days;
import fi.sopu.unit.PlaceFacts;
import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitChange.PlaceStep;
import fi.sopu.unit.UnitChange.SeatStep;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change as it is kept until it can no longer be taken back: ids and days alone, no names. */
public final class StoredChange {

    private StoredChange() {
    }

    public static String text(UnitChange change) {
        JsonArrayBuilder places = JsonParts.array();
        change.places().forEach(step -> places.add(pair(step.before(), step.after(), StoredChange::place)));
        JsonArrayBuilder seats = JsonParts.array();
        change.seats().forEach(step -> seats.add(pair(step.before(), step.after(), StoredChange::seat)));
        return JsonParts.object().add("places", places).add("seats", seats).build().toString();
    }

    public static UnitChange change(String text) {
        JsonObject all = JsonParts.reader(new StringReader(text)).readObject();
        return new UnitChange(all.getJsonArray("places").stream().map(JsonValue::asJsonArray).map(pair -> new PlaceStep(place(pair, 0), place(pair, 1))).toList(),
                all.getJsonArray("seats").stream().map(JsonValue::asJsonArray).map(pair -> new SeatStep(seat(pair, 0), seat(pair, 1))).toList());
    }

    private static <T> JsonArrayBuilder pair(@Nullable T before, @Nullable T after, Function<T, JsonArrayBuilder> written) {
        JsonArrayBuilder pair = JsonParts.array();
        if (before == null) {
            pair.addNull();
        } else {
            pair.add(written.apply(before));
        }
        if (after == null) {
            pair.addNull();
        } else {
            pair.add(written.apply(after));
        }
        return pair;
    }

    private static JsonArrayBuilder place(PlaceFacts place) {
        return JsonParts.array().add(place.id().toString()).add(place.unit().toString()).add(place.parent() == null ? "" : place.parent().toString())
                .add(place.days().from().toString()).add(last(place.days()));
    }

    private static JsonArrayBuilder seat(SeatFacts seat) {
        return JsonParts.array().add(seat.id().toString()).add(seat.member().toString()).add(seat.unit().toString()).add(seat.days().from().toString()).add(last(seat.days()))
                .add(seat.source().name());
    }

    private static String last(Days days) {
        return days.until() == null ? "" : days.until().toString();
    }

    private static @Nullable PlaceFacts place(JsonArray pair, int at) {
        if (pair.isNull(at)) {
            return null;
        }
        JsonArray one = pair.getJsonArray(at);
        return new PlaceFacts(id(one, 0), id(one, 1), one.getString(2).isEmpty() ? null : id(one, 2), days(one, 3));
    }

    private static @Nullable SeatFacts seat(JsonArray pair, int at) {
        if (pair.isNull(at)) {
            return null;
        }
        JsonArray one = pair.getJsonArray(at);
        return new SeatFacts(id(one, 0), id(one, 1), id(one, 2), days(one, 3), Source.valueOf(one.getString(5)));
    }

    private static UUID id(JsonArray one, int at) {
        return UUID.fromString(one.getString(at));
    }

    private static Days days(JsonArray one, int at) {
        return new Days(LocalDate.parse(one.getString(at)), one.getString(at + 1).isEmpty() ? null : LocalDate.parse(one.getString(at + 1)));
    }
}

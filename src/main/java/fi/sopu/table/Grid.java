package fi.sopu.table;

import fi.sopu.shared.JsonParts;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** The cells of a file, as text; rows that are empty are left out, and each knows its number in the file. */
public record Grid(List<Row> rows) {

    public Grid {
        rows = List.copyOf(rows);
    }

    /**
     * A row that is not empty.
     *
     * @param number as a spreadsheet counts, from 1
     * @param cells  without the empty ones at the end; never null
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** Empty where the row has no such cell. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** How many columns the widest row has. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells.size()).max().orElse(0);
    }

    /** As text, which {@link #of} reads: each row's number, then its cells. */
    public String stored() {
        JsonArrayBuilder all = JsonParts.array();
        rows.forEach(row -> {
            JsonArrayBuilder cells = JsonParts.array().add(row.number());
            row.cells().forEach(cells::add);
            all.add(cells);
        });
        return all.build().toString();
    }

    /** What {@link #stored} has written. */
    public static Grid of(String stored) {
        return new Grid(JsonParts.reader(new StringReader(stored)).readArray().stream().map(JsonValue::asJsonArray)
                .map(row -> new Row(row.getInt(0), row.subList(1, row.size()).stream().map(cell -> ((JsonString) cell).getString()).toList())).toList());
    }
}

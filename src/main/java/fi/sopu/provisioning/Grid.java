package fi.sopu.provisioning;

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
}

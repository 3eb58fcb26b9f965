package fi.sopu.provisioning;

import java.util.List;

/**
 * What the columns of a file are taken for.
 *
 * @param header  number of the row that names the columns, or 0 when none does: all rows are people
 * @param columns what each column is, in their order
 */
public record Understood(int header, List<Column> columns) {

    public Understood {
        columns = List.copyOf(columns);
    }

    /** Its place, or -1. */
    public int at(Column column) {
        return columns.indexOf(column);
    }

    /** True when each row tells who it is about. */
    public boolean isEnough() {
        return columns.contains(Column.NAME) || columns.contains(Column.FAMILY) && columns.contains(Column.GIVEN);
    }
}

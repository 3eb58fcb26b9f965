package fi.sopu.process;

import java.util.List;

/** A stage's roll by name, and members who are not on it. */
public record RollSheet(List<Entry> roll, List<Entry> others) {

    /** A member by name. */
    public record Entry(java.util.UUID member, String name) {
    }
}

package fi.sopu.unit;

import fi.sopu.shared.Seen;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change.
 *
 * @param lines    one for each row, in the order of the file
 * @param newUnits paths of units that would be made, each after the one that it is below
 */
public record UnitPlan(List<Line> lines, List<String> newUnits) {

    /** What happens to whom a row is about. */
    public enum Kind {
        UNCLEAR, ADDED, MOVED, UNCHANGED
    }

    /**
     * A row.
     *
     * @param name   who it is about, or what the row says of them
     * @param why    in the reader's language
     * @param seat   what would be done, or null when nothing is
     */
    public record Line(int row, Kind kind, String name, String why, @Nullable Wish seat) {
    }

    /** A member's place in a unit from a day on; the unit by its path, in the words of the file. */
    public record Wish(UUID member, String path, @Nullable UUID unit, LocalDate from) {
    }

    public UnitPlan {
        lines = List.copyOf(lines);
        newUnits = List.copyOf(newUnits);
    }

    public int count(Kind kind) {
        return (int) lines.stream().filter(line -> line.kind == kind).count();
    }

    /** What would be done, in order. */
    public List<Wish> wishes() {
        return lines.stream().filter(line -> line.kind == Kind.ADDED || line.kind == Kind.MOVED).map(Line::seat).filter(Objects::nonNull).toList();
    }

    /** The mark of all that is shown: another one when a member or a unit has changed. */
    public Seen seen() {
        return Seen.of(lines, newUnits);
    }
}

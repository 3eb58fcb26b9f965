package fi.sopu.demo;

import fi.sopu.shared.DemoFiles;
import fi.sopu.shared.Words;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A unit of the demo, of {@code units.csv}.
 *
 * @param above  the key of the unit above, or empty
 * @param people in the unit itself
 * @param level  by how much its people are more content than others, in steps of the scale
 * @param change by how much more after the first round
 * @param sessions workshops that were held there in between
 */
public record InventedUnit(String key, String above, int people, Words name, double level, double change, int sessions) {

    /** Those above before those below; none where the files are not part of this build. */
    public static List<InventedUnit> all() {
        return DemoFiles.rows("units.csv").stream().map(row -> new InventedUnit(word(row, "unit"), word(row, "above"), Integer.parseInt(word(row, "people")),
                Words.of(word(row, "fi"), word(row, "sv")), Double.parseDouble(word(row, "level")), Double.parseDouble(word(row, "change")),
                Integer.parseInt(word(row, "sessions")))).toList();
    }

    private static String word(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }
}

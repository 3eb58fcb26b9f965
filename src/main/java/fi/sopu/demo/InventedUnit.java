package fi.sopu.demo;

import fi.sopu.shared.DemoFiles;
import fi.sopu.shared.Words;
import java.util.List;

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
        return DemoFiles.rows("units.csv").stream()
                .map(row -> new InventedUnit(DemoFiles.word(row, "unit"), DemoFiles.word(row, "above"), Integer.parseInt(DemoFiles.word(row, "people")),
                        Words.of(DemoFiles.word(row, "fi"), DemoFiles.word(row, "sv")), Double.parseDouble(DemoFiles.word(row, "level")),
                        Double.parseDouble(DemoFiles.word(row, "change")),
                        Integer.parseInt(DemoFiles.word(row, "sessions"))))
                .toList();
    }
}

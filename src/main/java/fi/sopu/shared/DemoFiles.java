package fi.sopu.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The demo's files of people and groups: comma-separated, the first line names the columns, nothing is quoted. */
public final class DemoFiles {

    private DemoFiles() {
    }

    /** @return the rows by column name; empty where the file is not part of this build */
    public static List<Map<String, String>> rows(String name) {
        try (InputStream in = DemoFiles.class.getResourceAsStream("/fi/sopu/demo/" + name)) {
            if (in == null) {
                return List.of();
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(l -> !l.isBlank()).toList();
            String[] columns = lines.get(0).split(",");
            return lines.stream().skip(1).map(line -> row(columns, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a column that the file has. */
    public static String word(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static Map<String, String> row(String[] columns, String[] values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], i < values.length ? values[i] : "");
        }
        return row;
    }
}

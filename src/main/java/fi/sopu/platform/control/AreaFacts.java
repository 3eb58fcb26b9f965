package fi.sopu.platform.control;

import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.Furnishing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The facts of Finland's wellbeing areas (areas.csv): names, seats, languages, the present term, and what one area alone has. */
public final class AreaFacts {

    private AreaFacts() {
    }

    /** The council of an area under the given number, or empty where the list has no such area. */
    public static Optional<CouncilFacts> of(String slug, int number) {
        return all(number).stream().filter(area -> area.slug().equals(slug)).findFirst();
    }

    /** Every area, as if its council had the given number. */
    public static List<CouncilFacts> all(int number) {
        return rows().stream().map(row -> council(row, number)).toList();
    }

    /** What a council begins with. Where the list has no such area it has the term of the others, whose councils are all elected on one day. */
    public static Furnishing furnishing(String slug) {
        List<Map<String, String>> rows = rows();
        Map<String, String> own = rows.stream().filter(row -> cell(row, "slug").equals(slug)).findFirst().orElse(Map.of());
        Map<String, String> area = own.isEmpty() ? rows.get(0) : own;
        return new Furnishing(LocalDate.parse(cell(area, "term_starts")), LocalDate.parse(cell(area, "term_ends")),
                Words.of(own.get("language_board_fi"), own.get("language_board_sv")));
    }

    /** Name of the cooperation area to which an area belongs; empty where the list has no such area. */
    public static Words cooperationArea(String slug) {
        return rows().stream().filter(row -> cell(row, "slug").equals(slug)).findFirst().map(row -> Words.of(row.get("cooperation_area_fi"), row.get("cooperation_area_sv")))
                .orElse(Words.of(null, null));
    }

    private static List<Map<String, String>> rows() {
        try (InputStream in = AreaFacts.class.getResourceAsStream("/fi/sopu/platform/areas.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String[] names = lines.readLine().split(",", -1);
            return lines.lines().filter(line -> !line.isBlank()).map(line -> row(names, line.split(",", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] names, String[] values) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], values[i]);
        }
        return row;
    }

    private static String cell(Map<String, String> row, String name) {
        return Objects.requireNonNull(row.get(name), name);
    }

    private static CouncilFacts council(Map<String, String> row, int number) {
        List<String> languages = cell(row, "bilingual").equals("yes") ? List.of("fi", "sv") : List.of("fi");
        return new CouncilFacts(number, cell(row, "slug"), false, cell(row, "body"), cell(row, "name_fi"), cell(row, "name_sv"), cell(row, "name_en"),
                Integer.parseInt(cell(row, "seats")), languages, null, null, null, false);
    }
}

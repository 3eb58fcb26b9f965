package fi.sopu.platform.control;

import fi.sopu.tenant.CouncilFacts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The facts of Finland's wellbeing areas (areas.csv): names, seats, languages. */
public final class AreaFacts {

    private AreaFacts() {
    }

    /** The council of an area under the given number, or empty where the list has no such area. */
    public static Optional<CouncilFacts> of(String slug, int number) {
        return all(number).stream().filter(area -> area.slug().equals(slug)).findFirst();
    }

    /** Every area, as if its council had the given number. */
    public static List<CouncilFacts> all(int number) {
        try (InputStream in = AreaFacts.class.getResourceAsStream("/fi/sopu/platform/areas.csv");
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).filter(line -> !line.isBlank()).map(line -> council(line.split(",", -1), number)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CouncilFacts council(String[] row, int number) {
        List<String> languages = row[8].equals("yes") ? List.of("fi", "sv") : List.of("fi");
        return new CouncilFacts(number, row[0], false, row[9], row[1], row[2], row[3], Integer.parseInt(row[4]), languages,
                null, null, null, false);
    }
}

package fi.sopu.platform.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fi.sopu.shared.Words;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.Furnishing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AreaFactsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2029, 5, 31);

    @Test
    void everyAreaBeginsWithThePresentTermAndLaplandWithTheSamiBoard() {
        List<CouncilFacts> areas = AreaFacts.all(0);
        assertEquals(23, areas.size());
        for (CouncilFacts area : areas) {
            Words board = area.slug().equals("lappi") ? Words.of("Saamen kielen lautakunta", "Nämnden för samiska språket") : Words.of(null, null);
            assertEquals(new Furnishing(FIRST, LAST, board), AreaFacts.furnishing(area.slug()), area.slug());
        }
    }

    @Test
    void aCouncilByHandHasTheTermOfAllAndNobodysBoard() {
        assertEquals(new Furnishing(FIRST, LAST, Words.of(null, null)), AreaFacts.furnishing("kyla"));
    }

    /** What one area alone has stands in the list, not in a condition somewhere. */
    @Test
    void noCodeKnowsAnAreaByItsName() throws IOException {
        List<String> slugs = AreaFacts.all(0).stream().map(area -> '"' + area.slug() + '"').toList();
        TreeSet<String> naming = new TreeSet<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                slugs.stream().filter(source::contains).forEach(slug -> naming.add(file.getFileName() + " " + slug));
                read++;
            }
        }
        assertTrue(read > 150, "only " + read);
        assertEquals(new TreeSet<>(List.of("FoundingDemo.java \"pirkanmaa\"", "FoundingDemo.java \"pohjanmaa\"")), naming, "the demo's two councils alone");
    }
}

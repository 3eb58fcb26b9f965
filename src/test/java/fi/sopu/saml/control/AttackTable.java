package fi.sopu.saml.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A section of src/docs/saml-attacks.md: filled by the tests while they run, and held against what the page says. */
final class AttackTable {

    private static final Path PAGE = Path.of("docs", "saml-attacks.md");

    private final String section;
    private final Map<String, String> rows = new TreeMap<>();

    AttackTable(String section) {
        this.section = section;
    }

    synchronized void add(String what, String expected, String seen) {
        rows.put(what, "| " + what + " | " + expected + " | " + seen + " |");
    }

    void addAll(AttackTable other) {
        rows.putAll(other.rows);
    }

    /** Fails when the page says anything else than what was seen; all tests of the section must have run. */
    void check() {
        String seen = String.join("\n", rows.values());
        try {
            Path proposal = Files.createDirectories(Path.of("target", "saml-attacks")).resolve(section + ".md");
            Files.writeString(proposal, seen + "\n");
            String page = Files.readString(PAGE);
            String told = Arrays.stream(page.substring(page.indexOf("<!-- " + section + " -->")).split("\n"))
                    .dropWhile(line -> !line.startsWith("|")).takeWhile(line -> line.startsWith("|")).skip(2).sorted().collect(Collectors.joining("\n"));
            assertEquals(rows.values().stream().sorted().collect(Collectors.joining("\n")), told, PAGE + " tells something else; what was seen is in " + proposal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

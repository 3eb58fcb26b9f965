package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the pom asks for is on the page of licences, as it is used; which licences suit is held by the build step that writes the page. */
class LicencesTest {

    private static final Pattern LISTED = Pattern.compile("\\| [^:| ]+:([^| ]+) \\| ([^| ]+) \\| [^|]+ \\|");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");

    @Test
    void everyLibraryIsListed() throws IOException {
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(":")).map(jar -> Path.of(jar).getFileName().toString()).toList();
        List<String> used = used(Files.readString(Path.of("pom.xml")), jars);
        assertTrue(used.size() > 10, used.toString());
        assertEquals(List.of(), unlisted(used, Files.readString(Path.of("docs/licences.md"))), "mvn license:aggregate-add-third-party writes the page anew");
    }

    @Test
    void whatIsPlantedIsSeen() {
        String pom = """
                <dependency><groupId>org.one</groupId><artifactId>one</artifactId><version>1.2</version></dependency>
                <dependency><groupId>org.two</groupId><artifactId>two</artifactId><version>2.0</version></dependency>
                <dependency><groupId>org.three</groupId><artifactId>three</artifactId><version>3</version><scope>test</scope></dependency>
                <dependency><groupId>fi.sopu</groupId><artifactId>sopu-own</artifactId><version>4</version></dependency>
                """;
        List<String> used = used(pom, List.of("one-1.2.jar", "one-more-7.jar", "two-2.0.jar", "three-3.jar", "sopu-own-4.jar", "classes"));
        assertEquals(List.of("one-1.2.jar", "two-2.0.jar"), used);
        assertEquals(List.of(), unlisted(used, "| org.one:one | 1.2 | MIT |\n| org.two:two | 2.0 | MIT |\n"));
        assertEquals(List.of("two-2.0.jar"), unlisted(used, "| org.one:one | 1.2 | MIT |\n"));
        assertEquals(List.of("two-2.0.jar"), unlisted(used, "| org.one:one | 1.2 | MIT |\n| org.two:two | 1.9 | MIT |\n"), "another version of it may be under another licence");
    }

    /** What the pom asks for and this test runs with. */
    private static List<String> used(String pom, List<String> jars) {
        List<String> asked = DEPENDENCY.matcher(pom).results().map(dependency -> dependency.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>") && !dependency.contains("<groupId>fi.sopu</groupId>"))
                .map(dependency -> dependency.replaceAll("(?s).*<artifactId>(.*?)</artifactId>.*", "$1")).toList();
        return jars.stream().filter(jar -> asked.stream().anyMatch(artifact -> jar.matches(Pattern.quote(artifact) + "-\\d.*"))).toList();
    }

    private static List<String> unlisted(List<String> used, String licences) {
        List<String> listed = LISTED.matcher(licences).results().map(row -> row.group(1) + "-" + row.group(2)).toList();
        return used.stream().filter(jar -> listed.stream().noneMatch(jar::startsWith)).toList();
    }
}

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
        List<String> listed = LISTED.matcher(Files.readString(Path.of("docs/licences.md"))).results().map(row -> row.group(1) + "-" + row.group(2)).toList();
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(":")).map(jar -> Path.of(jar).getFileName().toString()).toList();
        List<String> asked = DEPENDENCY.matcher(Files.readString(Path.of("pom.xml"))).results().map(dependency -> dependency.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>") && !dependency.contains("<groupId>fi.sopu</groupId>"))
                .map(dependency -> dependency.replaceAll("(?s).*<artifactId>(.*?)</artifactId>.*", "$1")).toList();
        List<String> used = jars.stream().filter(jar -> asked.stream().anyMatch(artifact -> jar.matches(Pattern.quote(artifact) + "-\\d.*"))).toList();
        assertTrue(used.size() > 10, used.toString());
        assertEquals(List.of(), used.stream().filter(jar -> listed.stream().noneMatch(jar::startsWith)).toList(), "mvn license:aggregate-add-third-party writes the page anew");
    }
}

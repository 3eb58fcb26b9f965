package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a browser keeps of a person is kept at one place, under an id that is the person's alone; every page sweeps. */
class BelongingsTest {

    private static final Pattern KEEPS = Pattern.compile("localStorage|sessionStorage|indexedDB|cookieStore|document\\s*\\.\\s*cookie|caches\\s*\\.|serviceWorker");
    private static final Pattern COOKIES = Pattern.compile("new Cookie\\(|addCookie\\(|\"Set-Cookie\"|addResponseCookie\\(|NewCookie");
    private static final Path WEBAPP = Path.of("main/webapp");

    @Test
    void anIdIsOnePersonsInOneBrowser() {
        String secret = Belongings.secret();
        assertTrue(Belongings.isSecret(secret));
        assertEquals(Belongings.id(secret, "eero"), Belongings.id(secret, "eero"));
        assertNotEquals(Belongings.id(secret, "eero"), Belongings.id(secret, "helmi"));
        assertNotEquals(Belongings.id(secret, "eero"), Belongings.id(Belongings.secret(), "eero"), "after a logout, and in another browser");
        assertTrue(Belongings.id(secret, "eero").matches("[0-9a-f]{32}"));
    }

    @Test
    void scriptsKeepThroughOneModule() throws IOException {
        assertEquals(Set.of("own.js"), holding(WEBAPP, KEEPS, ".js", ".xhtml"));
    }

    @Test
    void cookiesAreWrittenWhereTheyNameThePerson() throws IOException {
        // pac4j's way out (Outgoing) must implement a method of this name, and has no browser to write to
        assertEquals(Set.of("Browser.java", "ChosenLanguage.java", "Outgoing.java"), holding(Path.of("main/java"), COOKIES, ".java"));
    }

    /** Every view has one of the two frames, or is only a part of a view, and both frames sweep before any other script of ours runs. */
    @Test
    void everyPageSweeps() throws IOException {
        Set<String> frameless = new TreeSet<>();
        int views = 0;
        for (Path file : files(WEBAPP, ".xhtml")) {
            String text = Files.readString(file);
            String name = WEBAPP.relativize(file).toString().replace('\\', '/');
            boolean part = name.startsWith("WEB-INF/includes/") || name.startsWith("WEB-INF/tags/") || name.startsWith("WEB-INF/templates/");
            if (!part) {
                views++;
                if (!text.matches("(?s).*template=\"/WEB-INF/templates/(page|wide|admin|stop)\\.xhtml\".*")) {
                    frameless.add(name);
                }
            }
        }
        assertEquals(Set.of(), frameless);
        assertTrue(views > 40, views + " views");
        for (String frame : List.of("page", "stop")) {
            String text = Files.readString(WEBAPP.resolve("WEB-INF/templates/" + frame + ".xhtml"));
            int own = text.indexOf("js/own.js");
            assertTrue(own > 0 && text.indexOf("data-kept=\"#{layout.kept}\"") > 0 && Stream.of("js/sopu.js", "js/drafts.js", "name=\"head\"")
                    .mapToInt(text::indexOf).noneMatch(at -> at >= 0 && at < own), frame);
        }
    }

    private static Set<String> holding(Path folder, Pattern what, String... ends) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files(folder, ends)) {
            if (what.matcher(Files.readString(file)).find()) {
                found.add(file.getFileName().toString());
            }
        }
        return found;
    }

    private static List<Path> files(Path folder, String... ends) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> some = all.filter(file -> Stream.of(ends).anyMatch(end -> file.toString().endsWith(end))).toList();
            assertTrue(some.size() > 5, folder.toAbsolutePath().toString());
            return some;
        }
    }
}

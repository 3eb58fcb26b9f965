package fi.sopu.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.io.TempDir;

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
        // what binds a ticket to a browser (PassingCookies) names nobody; pac4j's way out (Outgoing) must implement a method of this name, and has no browser to write to
        assertEquals(Set.of("Browser.java", "ChosenLanguage.java", "Outgoing.java", "PassingCookies.java"), holding(Path.of("main/java"), COOKIES, ".java"));
    }

    /** Each rule of this class goes red at what breaks it. */
    @Test
    void whatIsPlantedIsSeen(@TempDir Path folder) throws IOException {
        for (String keeping : List.of("localStorage.setItem('a', 1)", "sessionStorage.a = 1", "document . cookie = 'a=1'", "indexedDB.open('a')", "caches.open('a')",
                "navigator.serviceWorker.register('a')", "cookieStore.set('a', '1')")) {
            Files.writeString(folder.resolve("planted.js"), keeping);
            assertEquals(Set.of("planted.js"), holding(folder, KEEPS, ".js"), keeping);
        }
        Files.writeString(folder.resolve("planted.js"), "own.keep('a', 1)");
        assertEquals(Set.of(), holding(folder, KEEPS, ".js"));
        Files.writeString(folder.resolve("Planted.java"), "response.addCookie(cookie);");
        assertEquals(Set.of("Planted.java"), holding(folder, COOKIES, ".java"));
        assertFalse(isFramed("<ui:composition template=\"/WEB-INF/templates/own.xhtml\">"));
        assertFalse(isFramed("<ui:composition template=\"#{layout.runner ? '/WEB-INF/templates/admin.xhtml' : '/WEB-INF/templates/own.xhtml'}\">"), "for some who look");
        assertFalse(sweepsFirst("<html data-kept=\"#{layout.kept}\"><script src=\"js/sopu.js\"/><script src=\"js/own.js\"/>"), "after another script");
        assertFalse(sweepsFirst("<html><script src=\"js/own.js\"/>"), "without the person's id");
        assertTrue(sweepsFirst("<html data-kept=\"#{layout.kept}\"><script src=\"js/own.js\"/><script src=\"js/sopu.js\"/>"));
    }

    private static boolean isFramed(String view) {
        String frame = "/WEB-INF/templates/(page|wide|admin|stop)\\.xhtml";
        return view.matches("(?s).*template=\"(" + frame + "|#\\{[\\w.]+ \\? '" + frame + "' : '" + frame + "'})\".*");
    }

    private static boolean sweepsFirst(String frame) {
        int own = frame.indexOf("js/own.js");
        return own > 0 && frame.indexOf("data-kept=\"#{layout.kept}\"") > 0
                && Stream.of("js/sopu.js", "js/drafts.js", "name=\"head\"").mapToInt(frame::indexOf).noneMatch(at -> at >= 0 && at < own);
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
                if (!isFramed(text)) {
                    frameless.add(name);
                }
            }
        }
        assertEquals(Set.of(), frameless);
        assertTrue(views > 40, views + " views");
        for (String frame : List.of("page", "stop")) {
            String text = Files.readString(WEBAPP.resolve("WEB-INF/templates/" + frame + ".xhtml"));
            assertTrue(sweepsFirst(text), frame);
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
            return all.filter(file -> Stream.of(ends).anyMatch(end -> file.toString().endsWith(end))).toList();
        }
    }
}

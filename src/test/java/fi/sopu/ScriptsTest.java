package fi.sopu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts are modules that name what they need; what the first screen waits for is fetched at once and not one after the other. Their types and what they decide is tested by Node.js (scripts/test). */
class ScriptsTest {

    private static final int MOST_LINES = 250;
    private static final Path FOLDER = Path.of("main/webapp/resources/js");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]*?\"([^\"]+)\";");
    private static final Pattern TAG = Pattern.compile("<script\\b[^>]*>");
    private static final Pattern NAMED = Pattern.compile("resource\\['js/([a-z/-]+\\.js)'\\]");
    private static final String CLASSIC = "early.js";

    @Test
    void eachIsShort() throws IOException {
        assertEquals(Set.of(), tooLong(FOLDER));
        assertTrue(scripts(FOLDER).size() > 15, scripts(FOLDER).toString());
    }

    /** Each rule of this class goes red at what breaks it. */
    @Test
    void whatIsPlantedIsSeen(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("rules"));
        Files.writeString(folder.resolve("long.js"), "//\n".repeat(MOST_LINES + 1));
        Files.writeString(folder.resolve("page.js"), "import { a } from \"./rules/a.js\";\nimport { b } from \"https://elsewhere.example/b.js\";\n");
        Files.writeString(folder.resolve("rules/a.js"), "import { say } from \"../page.js\";\n");
        assertEquals(Set.of("long.js has 251 lines"), tooLong(folder));
        assertEquals(2, strange(folder).size(), strange(folder).toString());
        assertTrue(strange(folder).contains("rules/a.js decides and knows no page, but imports page.js"), strange(folder).toString());
        assertEquals(List.of("<script src=\"x.js\">"), classic("<script src=\"x.js\"></script><script type=\"module\" src=\"y.js\"></script>"));
        Files.writeString(folder.resolve("page.js"), "import { a } from \"./rules/a.js\";\n");
        Files.writeString(folder.resolve("rules/a.js"), "");
        assertEquals(Set.of("rules/a.js"), late(folder, "<script type=\"module\" src=\"#{resource['js/page.js']}\"></script>"));
    }

    private static Set<String> tooLong(Path folder) throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String script : scripts(folder)) {
            long lines = Files.readString(folder.resolve(script)).lines().count();
            if (lines > MOST_LINES) {
                wrong.add(script + " has " + lines + " lines");
            }
        }
        return wrong;
    }

    @Test
    void theyImportOnlyEachOther() throws IOException {
        assertEquals(Set.of(), strange(FOLDER));
    }

    private static Set<String> strange(Path folder) throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String script : scripts(folder)) {
            for (String imported : imported(folder, script)) {
                if (!scripts(folder).contains(imported)) {
                    wrong.add(script + " imports " + imported);
                }
                if (script.startsWith("rules/") && !imported.startsWith("rules/")) {
                    wrong.add(script + " decides and knows no page, but imports " + imported);
                }
            }
        }
        return wrong;
    }

    @Test
    void pagesLoadThemAsModules() {
        List<String> wrong = new ArrayList<>();
        int modules = 0;
        for (Path view : Views.all()) {
            modules += (int) TAG.matcher(Views.read(view)).results().filter(tag -> isModule(tag.group())).count();
            classic(Views.read(view)).forEach(tag -> wrong.add(view + ": " + tag));
        }
        assertEquals(List.of(), wrong);
        assertTrue(modules > 15, modules + " modules");
    }

    private static boolean isModule(String tag) {
        return tag.contains("type=\"module\"");
    }

    private static List<String> classic(String view) {
        return TAG.matcher(view).results().map(found -> found.group()).filter(tag -> !isModule(tag) && !tag.contains("js/" + CLASSIC)).toList();
    }

    /** A module that is found in another one is fetched after it: one more way to the server and back. */
    @Test
    void theFirstScreenWaitsForNoneInARow() throws IOException {
        for (List<String> page : List.of(List.of("WEB-INF/templates/page.xhtml"), List.of("WEB-INF/templates/stop.xhtml"),
                List.of("WEB-INF/templates/page.xhtml", "duel/prioritise.xhtml"), List.of("WEB-INF/templates/page.xhtml", "charter/followup.xhtml"))) {
            StringBuilder views = new StringBuilder();
            for (String view : page) {
                views.append(Files.readString(Path.of("main/webapp", view)));
            }
            assertEquals(Set.of(), late(FOLDER, views.toString()), page + " names what its scripts import, with modulepreload");
        }
    }

    /** What the page's scripts import and the page does not name. */
    private static Set<String> late(Path folder, String page) throws IOException {
        Set<String> named = NAMED.matcher(page).results().map(found -> found.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> needed = new TreeSet<>();
        for (String script : named) {
            needed.addAll(imported(folder, script));
        }
        needed.removeAll(named);
        return needed;
    }

    private static Set<String> imported(Path scripts, String script) throws IOException {
        Path folder = scripts.resolve(script).getParent();
        return IMPORT.matcher(Files.readString(scripts.resolve(script))).results()
                .map(found -> scripts.relativize(folder.resolve(found.group(1)).normalize()).toString().replace('\\', '/')).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> scripts(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".js")).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

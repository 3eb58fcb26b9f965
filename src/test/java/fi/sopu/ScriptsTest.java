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
        Set<String> wrong = new TreeSet<>();
        for (String script : scripts()) {
            long lines = Files.readString(FOLDER.resolve(script)).lines().count();
            if (lines > MOST_LINES) {
                wrong.add(script + " has " + lines + " lines");
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(scripts().size() > 15, scripts().toString());
    }

    @Test
    void theyImportOnlyEachOther() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (String script : scripts()) {
            for (String imported : imported(script)) {
                if (!scripts().contains(imported)) {
                    wrong.add(script + " imports " + imported);
                }
                if (script.startsWith("rules/") && !imported.startsWith("rules/")) {
                    wrong.add(script + " decides and knows no page, but imports " + imported);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void pagesLoadThemAsModules() {
        List<String> wrong = new ArrayList<>();
        int modules = 0;
        for (Path view : Views.all()) {
            for (String tag : TAG.matcher(Views.read(view)).results().map(found -> found.group()).toList()) {
                boolean module = tag.contains("type=\"module\"");
                modules += module ? 1 : 0;
                if (!module && !tag.contains("js/" + CLASSIC)) {
                    wrong.add(view + ": " + tag);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(modules > 15, modules + " modules");
    }

    /** A module that is found in another one is fetched after it: one more way to the server and back. */
    @Test
    void theFirstScreenWaitsForNoneInARow() throws IOException {
        for (List<String> page : List.of(List.of("WEB-INF/templates/page.xhtml"), List.of("WEB-INF/templates/stop.xhtml"),
                List.of("WEB-INF/templates/page.xhtml", "duel/prioritise.xhtml"), List.of("WEB-INF/templates/page.xhtml", "charter/followup.xhtml"))) {
            Set<String> named = new LinkedHashSet<>();
            for (String view : page) {
                NAMED.matcher(Files.readString(Path.of("main/webapp", view))).results().forEach(found -> named.add(found.group(1)));
            }
            Set<String> needed = new TreeSet<>();
            for (String script : named) {
                needed.addAll(imported(script));
            }
            needed.removeAll(named);
            assertEquals(Set.of(), needed, page + " names what its scripts import, with modulepreload");
        }
    }

    private static Set<String> imported(String script) throws IOException {
        Path folder = FOLDER.resolve(script).getParent();
        return IMPORT.matcher(Files.readString(FOLDER.resolve(script))).results()
                .map(found -> FOLDER.relativize(folder.resolve(found.group(1)).normalize()).toString().replace('\\', '/')).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> scripts() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".js")).map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

package fi.sopu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The views as files, for tests that read them. */
final class Views {

    static final Path FOLDER = Path.of("main/webapp");
    private static final Pattern INCLUDED = Pattern.compile("(?:src|template)=\"(/WEB-INF/[^\"]+)\"");
    /** What each kind of question has of its own. */
    private static final Pattern OF_A_KIND = Pattern.compile("src=\"#\\{(?:asking|showing)\\.([a-z]+)\\(\\)}\"");

    private Views() {
    }

    /** Those that have an address of their own. */
    static List<Path> pages() {
        return all().stream().filter(file -> !file.startsWith(FOLDER.resolve("WEB-INF"))).toList();
    }

    /** With those that others include. */
    static List<Path> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path view) {
        try {
            return Files.readString(view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its text, and those of its template and of what it includes, each once. */
    static String whole(Path view) {
        return whole(view, new LinkedHashSet<>());
    }

    private static String whole(Path view, Set<Path> seen) {
        if (!seen.add(view)) {
            return "";
        }
        StringBuilder text = new StringBuilder(read(view));
        Matcher included = INCLUDED.matcher(read(view));
        while (included.find()) {
            text.append(whole(FOLDER.resolve(included.group(1).substring(1)), seen));
        }
        Matcher own = OF_A_KIND.matcher(read(view));
        while (own.find()) {
            all().stream().filter(file -> file.endsWith("question-" + own.group(1) + ".xhtml")).forEach(file -> text.append(whole(file, seen)));
        }
        return text.toString();
    }
}

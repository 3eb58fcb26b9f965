package fi.sopu.launch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * What {@code scripts/run --dev} adds: Sopu runs from a folder instead of the WAR, and what is changed below src/main reaches it. Views, styles, scripts and
 * texts are there at the next reload of the page; a changed class, or a file that the container reads at its start, starts Sopu anew, and nothing else.
 */
final class Workbench {

    private static final int PAUSE_MILLIS = 200;

    private final Checkout checkout;
    private final Path application;
    private final Stack.Progress progress;
    private final Map<Path, FileTime> seen = new HashMap<>();

    Workbench(Checkout checkout, DataFolder data, Stack.Progress progress) {
        this.checkout = checkout;
        this.application = data.folder("dev").resolve("sopu");
        this.progress = progress;
    }

    /** The folder to be deployed. */
    Path application() {
        return application;
    }

    /** Makes it a fresh copy of what the build has put together. */
    void prepare() {
        try {
            Folders.delete(application);
            Folders.copy(Checkout.require(checkout.root().resolve("src/target/sopu")), application);
            changed();
        } catch (IOException refused) {
            throw new CannotStart("The folder " + application + " cannot be made: " + DataFolder.reason(refused), refused);
        }
    }

    /** What Sopu is told of it: Faces looks at each view anew, texts are read where they are written. */
    Map<String, String> settings() {
        return Map.of("sopu.stage", "Development", "sopu.texts.dir", source("resources").toString());
    }

    /**
     * Carries changes over, from now on until the process ends.
     *
     * @param startAnew stops Sopu alone and starts it again
     */
    void watch(Runnable startAnew) {
        var thread = new Thread(() -> carry(startAnew), "workbench");
        thread.setDaemon(true);
        thread.start();
    }

    private void carry(Runnable startAnew) {
        warmUp();
        while (true) {
            try {
                Thread.sleep(PAUSE_MILLIS);
                var files = changed();
                if (!files.isEmpty()) {
                    take(files, startAnew);
                }
            } catch (IOException refused) {
                progress.tell("Changes", "could not be carried over: " + DataFolder.reason(refused));
            } catch (CannotStart refused) {
                // whoever works on it mends it, and the next change starts it again
                progress.tell("Changes", String.valueOf(refused.getMessage()));
            } catch (InterruptedException over) {
                return;
            }
        }
    }

    /** The compiler's first minute is its slowest. */
    private void warmUp() {
        try {
            compile(List.of(source("java/fi/sopu/shared/Words.java")));
        } catch (IOException refused) {
            // then the first change takes longer
        }
    }

    private void take(List<Path> files, Runnable startAnew) throws IOException {
        var from = System.nanoTime();
        var classes = new ArrayList<Path>();
        var anew = false;
        for (var file : files) {
            if (file.startsWith(source("java"))) {
                classes.add(file);
                continue;
            }
            var isWeb = file.startsWith(source("webapp"));
            var copy = isWeb ? application.resolve(source("webapp").relativize(file).toString())
                    : application.resolve("WEB-INF/classes").resolve(source("resources").relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            anew |= isWeb ? file.toString().endsWith(".xml") : !file.getFileName().toString().startsWith("Texts_");
        }
        if (!classes.isEmpty()) {
            anew |= compile(classes);
        }
        progress.tell("Changes",
                files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", ")) + (anew ? ": Sopu starts anew" : ": seen at the next reload"));
        if (anew) {
            startAnew.run();
            progress.tell("Changes", "there after " + Math.round((System.nanoTime() - from) / 1e8) / 10.0 + " s");
        }
    }

    /** @return whether there are new classes; what the compiler says is told otherwise */
    private boolean compile(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        var classes = application.resolve("WEB-INF/classes");
        try (var files = compiler.getStandardFileManager(found, null, null);
                var libraries = Files.list(application.resolve("WEB-INF/lib"));
                var server = Files.list(checkout.built().resolve("payara/unpacked/runtime"))) {
            var path = Stream.concat(Stream.of(classes), Stream.concat(libraries, server)).map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
            var done = compiler.getTask(null, files, found, List.of("-cp", path, "-d", classes.toString(), "-parameters", "-g", "-proc:none", "--release", "17"),
                    null, files.getJavaFileObjectsFromPaths(sources)).call();
            if (!done) {
                found.getDiagnostics().stream().filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR).forEach(one -> progress.tell("Changes", one.toString()));
            }
            return done;
        }
    }

    /** Files that are other than at the last look. */
    private List<Path> changed() throws IOException {
        var files = new ArrayList<Path>();
        for (var folder : List.of("java", "resources", "webapp")) {
            Files.walkFileTree(source(folder), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!attributes.lastModifiedTime().equals(seen.put(file, attributes.lastModifiedTime()))) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    // an editor has just put another in its place
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return files;
    }

    private Path source(String folder) {
        return checkout.root().resolve("src/main").resolve(folder);
    }
}

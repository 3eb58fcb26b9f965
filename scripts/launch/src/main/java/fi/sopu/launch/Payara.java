package fi.sopu.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sopu itself on Payara Micro. The server is unpacked once by its own root directory launcher; every start gets a fresh root
 * directory that links to the unpacked libraries, so that nothing of an earlier deployment stays behind.
 */
final class Payara {

    private static final Duration UNPACKING = Duration.ofMinutes(10);

    private static final Pattern FOREIGN_SCHEMA = Pattern.compile("database not ready.*: (Validate failed.*|.*(?:Migration|Script) .* failed.*)");

    private final Checkout checkout;
    private final DataFolder data;
    private final String name;
    private final int port;
    private final boolean keepClasses;
    private final Stack.Progress progress;
    private volatile @Nullable Child server;
    private volatile boolean cameUp;

    /** @param name of its log and process; its folder is payara, and payara-NAME for a further node */
    Payara(Checkout checkout, DataFolder data, String name, int port, boolean keepClasses, Stack.Progress progress) {
        this.checkout = checkout;
        this.data = data;
        this.name = name;
        this.port = port;
        this.keepClasses = keepClasses;
        this.progress = progress;
    }

    /** @param settings Sopu's settings as environment variables: a command line would show the passwords to everybody on the machine */
    synchronized void start(Path war, Map<String, String> settings) {
        var root = root();
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + data.folder("tmp")));
        command.addAll(classArchive());
        command.addAll(List.of("-jar", root.resolve("launch-micro.jar").toString(), "--port", Integer.toString(port),
                "--prebootcommandfile", checkout.preboot().toString(), "--postdeploycommandfile", checkout.postdeploy().toString(),
                "--logproperties", checkout.logging().toString(), "--nohazelcast", "--disablephonehome",
                "--deploy", war.toString(), "--contextroot", "/"));
        server = Child.start(name, data, command, settings);
        awaitReady();
        cameUp = true;
    }

    /** Once it has been started. */
    Child server() {
        return Objects.requireNonNull(server, "not started");
    }

    void stop() {
        if (server != null) {
            // writing the classes takes about ten seconds, on a busy machine more
            server.stop(Duration.ofSeconds(!cameUp ? 5 : keepClasses && !Files.exists(archive()) ? 90 : 20));
            keepArchive();
        }
    }

    /** Loaded classes, written when the first run ends and mapped into memory by the later ones: the JVM checks by itself whether they still fit. */
    private List<String> classArchive() {
        if (!keepClasses) {
            return List.of();
        }
        return Files.exists(archive())
                ? List.of("-XX:SharedArchiveFile=" + archive(), "-Xshare:auto", "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                : List.of("-XX:ArchiveClassesAtExit=" + freshArchive(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    private Path archive() {
        return data.root().resolve("payara.jsa");
    }

    private Path freshArchive() {
        return data.root().resolve("payara.new.jsa");
    }

    /** Only a run that came up has loaded the classes that the next one needs. */
    private void keepArchive() {
        try {
            if (cameUp && Files.exists(freshArchive())) {
                Files.move(freshArchive(), archive(), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(freshArchive());
        } catch (IOException refused) {
            // without it the next start takes some seconds more
        }
    }

    private Path root() {
        var unpacked = checkout.built().resolve("payara/unpacked");
        var root = data.root().resolve(name.equals("sopu") ? "payara" : "payara-" + name);
        try {
            unpack(unpacked);
            Folders.delete(root);
            Files.createDirectories(root);
            try (var parts = Files.newDirectoryStream(unpacked)) {
                for (var part : parts) {
                    if (part.endsWith("runtime")) {
                        Folders.link(part, root.resolve("runtime"));
                    } else {
                        Folders.copy(part, root.resolve(part.getFileName()));
                    }
                }
            }
            return root;
        } catch (IOException refused) {
            throw new CannotStart("Payara Micro could not be prepared in " + root + ": " + DataFolder.reason(refused), refused);
        }
    }

    private void unpack(Path unpacked) throws IOException {
        var jar = checkout.payaraJar();
        var done = unpacked.resolveSibling("unpacked.done");
        try (var once = Once.in(checkout.built(), "payara")) {
            if (!Files.exists(done)) {
                Folders.delete(unpacked);
                Child.run(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-jar", jar.toString(),
                        "--rootdir", unpacked.toString(), "--outputlauncher"), Map.of(), UNPACKING);
                Files.writeString(done, "");
            }
        }
    }

    private void awaitReady() {
        var patience = new Patience(server(), "Sopu", progress);
        while (!(server().logged().contains(") ready in ") && ready())) {
            var said = server().logged();
            if (said.contains("Exception while loading the app") || said.contains("Error occurred during deployment")) {
                throw new CannotStart("Sopu could not be deployed: " + reason(said) + " - see " + server().log());
            }
            var schema = FOREIGN_SCHEMA.matcher(said);
            if (schema.find()) {
                throw new CannotStart("The database was made by another version of Sopu (" + schema.group(1) + "). Start that version, or give this one"
                        + " a fresh database: another --data FOLDER, or an empty one by --db-url; see " + server().log());
            }
            if (said.contains(") ready in ") && health().body().contains("No Application deployed")) {
                throw new CannotStart("Payara Micro runs, and Sopu could not be deployed: " + reason(said) + " - see " + server().log());
            }
            if (!server().alive()) {
                throw new CannotStart("Payara Micro ended while starting: " + reason(said) + " - see " + server().log());
            }
            patience.pause();
        }
    }

    private boolean ready() {
        return health().status() == 200;
    }

    private Web.Answer health() {
        return Web.get("http://127.0.0.1:" + port + "/health/ready");
    }

    /** The innermost cause that the log tells; it is what the reader needs. */
    private static String reason(String said) {
        return said.lines().filter(line -> line.startsWith("Caused by:") || line.contains("Exception while") || line.contains("Error occurred"))
                .reduce((first, last) -> last.startsWith("Caused by:") || !first.startsWith("Caused by:") ? last : first)
                .map(line -> line.strip().replaceFirst("^Caused by: ", "").replaceFirst("^.* \\| caused by ", "").replaceFirst(" at [\\w.$/]+\\(.*", ""))
                .orElse("no reason in its log");
    }
}

package fi.sopu.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The demo's identity provider. Its database lives in memory and the realms are imported at every start, which takes less time
 * than opening a kept one and fits whatever address Sopu has this time. It runs "optimized", that is from a server image that
 * Keycloak builds once, when it is first started after a build.
 */
final class Keycloak {

    /** Whoever wants to try connecting a council makes a realm as this one; the server listens to this machine alone. */
    static final String ADMIN = "admin";
    private static final String NAME = "keycloak";
    private static final Duration BUILDING = Duration.ofMinutes(10);
    private static final List<String> IMAGE = List.of("build", "--db=dev-mem", "--health-enabled=false", "--features-disabled=kerberos");

    private final Path distribution;
    private final Path built;
    private final DataFolder data;
    private final Realms realms;
    private final int port;
    private final boolean demo;
    private final Stack.Progress progress;
    private volatile @Nullable Child server;

    /** @param demo whether its administrator has the password that everybody has in the demo; otherwise a random one */
    Keycloak(Checkout checkout, DataFolder data, Realms realms, int port, boolean demo, Stack.Progress progress) {
        this.distribution = checkout.keycloak();
        this.built = checkout.built();
        this.data = data;
        this.realms = realms;
        this.port = port;
        this.demo = demo;
        this.progress = progress;
    }

    /** Of {@link #ADMIN} in the realm "master". */
    String adminPassword() {
        return demo ? Realms.PASSWORD : data.secrets().password("keycloak-admin");
    }

    /** By number, where Sopu is "localhost": to a browser that is another site, as a region's identity provider is. */
    static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    static boolean prepared(Checkout checkout) {
        return Files.exists(checkout.keycloak().resolve("image.done"));
    }

    synchronized void start() {
        build();
        var home = home();
        realms.writeInto(home.resolve("data/import"));
        server = Child.start(NAME, data, java(home, List.of("-Xms64m", "-Xmx400m"), List.of("start", "--optimized", "--import-realm",
                "--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=" + address(port), "--cache=local",
                "--log-level=info,org.keycloak.events:debug")),
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN, "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword()));
        awaitReady();
    }

    /** Once it has been started. */
    Child server() {
        return Objects.requireNonNull(server, "not started");
    }

    void stop() {
        if (server != null) {
            server.stop(Duration.ofSeconds(10));
        }
    }

    /** Once for each build of the launcher; quick when it is done. */
    void build() {
        var done = distribution.resolve("image.done");
        try (var once = Once.in(built, NAME)) {
            if (!Files.exists(done)) {
                Child.run(java(distribution, List.of("-Xmx512m"), IMAGE), Map.of(), BUILDING);
                Files.writeString(done, String.join(" ", IMAGE));
            }
        } catch (IOException refused) {
            throw new CannotStart("Keycloak could not build its server image in " + distribution + ": " + refused.getMessage(), refused);
        }
    }

    /** Keycloak's own folder as it sees it: the programs are links into the build, the data is ours. */
    private Path home() {
        var home = data.root().resolve(NAME);
        try {
            Folders.delete(home);
            Files.createDirectories(home.resolve("data/import"));
            for (var part : List.of("lib", "conf", "providers", "themes")) {
                Files.createSymbolicLink(home.resolve(part), distribution.resolve(part));
            }
            return home;
        } catch (IOException refused) {
            throw new CannotStart("Keycloak's folder " + home + " cannot be written: " + DataFolder.reason(refused), refused);
        }
    }

    /** The command line of kc.sh without the shell, and with a JVM set for a quick start instead of a long life. */
    private static List<String> java(Path home, List<String> memory, List<String> what) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=256m"));
        command.addAll(memory);
        for (var open : List.of("util", "util.concurrent", "security", "lang")) {
            command.add("--add-opens=java.base/java." + open + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home.resolve("conf"), "-Dfile.encoding=UTF-8",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Duser.language=en", "-Duser.country=US",
                "-cp", home.resolve("lib/quarkus-run.jar").toString(), "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(what);
        return command;
    }

    private void awaitReady() {
        var patience = new Patience(server(), "Keycloak", progress);
        for (var realm : realms.names()) {
            while (true) {
                var answer = Web.get(address(port) + "/realms/" + realm + "/protocol/saml/descriptor");
                if (answer.status() == 200 && answer.body().contains(realms.providerCertificate(realm))) {
                    break;
                }
                if (!server().alive()) {
                    throw new CannotStart("Keycloak ended while starting" + firstError() + "; see " + server().log());
                }
                patience.pause();
            }
        }
    }

    private String firstError() {
        return server().logged().lines().filter(line -> line.contains("ERROR")).findFirst().map(line -> " (" + line.replaceFirst(".*\\(main\\) ", "") + ")").orElse("");
    }
}

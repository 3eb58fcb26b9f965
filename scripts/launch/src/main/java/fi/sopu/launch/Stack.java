package fi.sopu.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, the demo's Keycloak and Sopu, started side by side. Each part can be stopped and started again while the others
 * run, which is how the tests find out what Sopu says when its database or an identity provider is away.
 */
public final class Stack implements AutoCloseable {

    /** Hears what is going on while the parts start; called from several threads. */
    public interface Progress {

        Progress SILENT = (part, what) -> {};

        void tell(String part, String what);
    }

    private final Checkout checkout;
    private final Options options;
    private final Progress progress;
    private final DataFolder data;
    private final @Nullable Postgres postgres;
    private final Database database;
    private final @Nullable Realms realms;
    private final @Nullable Keycloak keycloak;
    private final Payara payara;
    private final @Nullable Mailbox mailbox;
    private final @Nullable Workbench workbench;
    private boolean ending;

    private Stack(Checkout checkout, Options options, Progress progress) {
        this.checkout = checkout;
        this.options = options;
        this.progress = progress;
        this.data = DataFolder.open(options.data());
        try {
            // the database last, as when stopping in good order
            List.of("sopu", "keycloak", "postgresql").forEach(part -> Child.endLeftOver(part, data));
            checkPorts();
        } catch (CannotStart clear) {
            data.close();
            throw clear;
        }
        var given = options.given();
        if (given == null) {
            var own = new Postgres(checkout, data, databasePort(), options.durable(), progress);
            this.postgres = own;
            this.database = own.database();
        } else {
            this.postgres = null;
            this.database = given;
        }
        var demo = options.demo() ? new Realms(checkout.demo(), data, url(), identityProvider()) : null;
        this.realms = demo;
        this.keycloak = demo == null ? null : new Keycloak(checkout, data, demo, options.keycloakPort(), options.durable(), progress);
        this.mailbox = demo == null ? null : new Mailbox(options.mailboxPort());
        // an archive of classes is written at each stop that finds none, which takes longer than it saves where Sopu starts anew at each change
        this.payara = new Payara(checkout, data, "sopu", options.port(), options.durable() && !options.dev(), progress);
        this.workbench = options.dev() ? new Workbench(checkout, data, progress) : null;
    }

    /** Starts everything and returns when all of it answers; what was started is stopped again when a part does not come up. */
    public static Stack start(Options options) {
        return start(options, Progress.SILENT);
    }

    public static Stack start(Options options, Progress progress) {
        return assemble(options, progress).startAll();
    }

    static Stack assemble(Options options, Progress progress) {
        return new Stack(Checkout.find(), options, progress);
    }

    Stack startAll() {
        var threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "start");
            thread.setDaemon(true);
            return thread;
        });
        try {
            checkout.war();
            if (mailbox != null) {
                mailbox.start();
            }
            var parts = new ArrayList<CompletableFuture<?>>();
            var keys = CompletableFuture.runAsync(this::makeKeys, threads);
            if (keycloak != null) {
                var image = CompletableFuture.runAsync(this::buildKeycloak, threads);
                parts.add(CompletableFuture.allOf(keys, image).thenRunAsync(() -> timed("Keycloak", "starting", this::startKeycloak), threads));
            }
            var database = CompletableFuture.runAsync(() -> timed("PostgreSQL", postgres == null ? "looking at the given one" : "starting", this::startPostgres), threads);
            parts.add(CompletableFuture.allOf(keys, database).thenRunAsync(() -> timed("Sopu", "starting", this::startSopu), threads));
            awaitAll(parts);
            return this;
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        } finally {
            threads.shutdownNow();
        }
    }

    private Keycloak keycloak() {
        return Objects.requireNonNull(keycloak, "there is none without the demo");
    }

    private Postgres own() {
        return Objects.requireNonNull(postgres, "the database is a given one");
    }

    private void buildKeycloak() {
        if (!Keycloak.prepared(checkout)) {
            timed("Keycloak", "building its server, once", keycloak()::build);
        }
    }

    private void makeKeys() {
        if (realms != null && !realms.prepared()) {
            timed("Keys", "making the demo's SAML keys, once", realms::prepareKeys);
        }
        if (realms != null) {
            realms.writeMetadata();
        }
    }

    /** The first failure ends the waiting, whichever part it comes from. */
    private static void awaitAll(List<CompletableFuture<?>> parts) {
        var failure = new CompletableFuture<Void>();
        parts.forEach(part -> part.whenComplete((done, failed) -> {
            if (failed != null) {
                failure.completeExceptionally(failed);
            }
        }));
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))).join();
        } catch (CompletionException failed) {
            Throwable cause = failed;
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof CannotStart clear ? clear : failed;
        }
    }

    private void timed(String part, String what, Runnable work) {
        progress.tell(part, what);
        var from = System.nanoTime();
        work.run();
        progress.tell(part, "ready after " + Math.round((System.nanoTime() - from) / 1e8) / 10.0 + " s");
    }

    public void startPostgres() {
        if (postgres != null) {
            postgres.start();
        } else {
            new GivenDatabase(database).check();
        }
    }

    /** The database goes away, as after a power cut of its machine but in good order. */
    public void stopPostgres() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    /** The database hangs, as on a machine whose disk has gone: nothing fails, nothing is refused, and whoever asks waits. */
    public void freezePostgres() {
        own().server().signal("STOP");
    }

    public void thawPostgres() {
        own().server().signal("CONT");
    }

    public void startKeycloak() {
        keycloak().start();
    }

    public void stopKeycloak() {
        keycloak().stop();
    }

    public void startSopu() {
        if (workbench != null) {
            workbench.prepare();
        }
        payara.start(workbench == null ? checkout.war() : workbench.application(), settings());
        if (workbench != null) {
            workbench.watch(() -> startAnew(workbench));
        }
    }

    /** At once: a server that ends in good order takes longer than its start, and the database keeps what was committed. */
    private synchronized void startAnew(Workbench bench) {
        if (ending) {
            return;
        }
        payara.server().stop(Duration.ZERO);
        payara.start(bench.application(), settings());
    }

    /** One more Sopu on the same database and the same keys, as behind a load balancer: it tells everybody the public address of the first. */
    public Node another() {
        return another(url -> {});
    }

    /** @param before hears the node's own address before it is started, for whoever wants to see it start */
    public Node another(Consumer<String> before) {
        var port = Ports.free();
        before.accept("http://localhost:" + port);
        var node = new Payara(checkout, data, "sopu-" + port, port, false, progress);
        node.start(checkout.war(), settings());
        return new Node(node, "http://localhost:" + port);
    }

    /** A further node. */
    public static final class Node implements AutoCloseable {

        private final Payara payara;
        private final String url;

        private Node(Payara payara, String url) {
            this.payara = payara;
            this.url = url;
        }

        /** Its own address, which only the load balancer knows. */
        public String url() {
            return url;
        }

        public String log() {
            return payara.server().logged();
        }

        @Override
        public void close() {
            payara.stop();
        }
    }

    /** Password of "admin" in Keycloak's realm "master". */
    public String keycloakPassword() {
        return keycloak().adminPassword();
    }

    public void stopSopu() {
        payara.stop();
    }

    /** The demo's mailbox, to which all mail goes; null without the demo. */
    public @Nullable Mailbox mailbox() {
        return mailbox;
    }

    /** Sopu's public address, without a slash at its end. */
    public String url() {
        return "http://localhost:" + options.port();
    }

    /** The demo identity provider's address; its realms are at /realms/NAME. Another site than Sopu's to a browser. */
    public String identityProvider() {
        return Keycloak.address(options.keycloakPort());
    }

    public Database database() {
        return database;
    }

    public Path data() {
        return data.root();
    }

    /** The demo's people; all of them have the password of {@link #password()}. */
    public List<Person> people() {
        return realms == null ? List.of() : realms.people();
    }

    public String password() {
        return Realms.PASSWORD;
    }

    /** Sopu's own log, for what must and what must not be in it. */
    public String log() {
        return payara.server().logged();
    }

    /** What must not end by itself. */
    Stream<Child> running() {
        // while Sopu is worked on, its end is not the end of the rest
        return Stream.of(postgres == null ? null : postgres.server(), keycloak == null ? null : keycloak.server(), workbench == null ? payara.server() : null)
                .filter(child -> child != null);
    }

    private Map<String, String> settings() {
        var all = new HashMap<String, String>();
        all.put("sopu.url", url());
        all.put("sopu.db.url", database.url());
        all.put("sopu.db.user", database.user());
        all.put("sopu.db.password", database.password());
        all.put("sopu.db.owner.user", database.ownerUser());
        all.put("sopu.db.owner.password", database.ownerPassword());
        all.put("sopu.keys.dir", secretFolder("ballot-keys"));
        all.put("sopu.keys.master", masterKey());
        all.put("sopu.saml.keys.dir", secretFolder("saml-keys"));
        all.put("sopu.saml.keys.make", "true");
        all.put("sopu.councils.dir", folder("councils"));
        all.put("sopu.demo", Boolean.toString(options.demo()));
        if (realms != null) {
            all.put("sopu.demo.metadata.dir", realms.metadataFolder().toString());
            if (options.durable()) {
                all.put("sopu.demo.measuring", "pirkanmaa");
            }
        }
        if (mailbox != null) {
            all.putAll(mailbox.settings());
        }
        all.put("sopu.config", checkout.settings().toString());
        // what the user has set by hand goes before what the launcher would choose, except for what it started itself
        for (var chosen : List.of("sopu.url", "sopu.keys.dir", "sopu.keys.master", "sopu.saml.keys.dir", "sopu.saml.keys.make", "sopu.councils.dir", "sopu.config")) {
            var own = System.getenv(variable(chosen));
            if (own != null && !own.isBlank() && options.durable()) {
                all.put(chosen, own);
            }
        }
        if (workbench != null) {
            all.putAll(workbench.settings());
        }
        all.putAll(options.settings());
        var environment = new HashMap<String, String>();
        all.forEach((name, value) -> environment.put(variable(name), value));
        // asked by Payara itself, config/payara/preboot.txt
        environment.put("SOPU_ADDRESS", "127.0.0.1");
        return environment;
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private String folder(String name) {
        try {
            return Files.createDirectories(data.root().resolve(name)).toString();
        } catch (IOException refused) {
            throw new CannotStart("The folder " + data.root().resolve(name) + " cannot be made: " + DataFolder.reason(refused), refused);
        }
    }

    /** Beside the folder of the keys that it wraps, not in it; older versions had it there. */
    private String masterKey() {
        var master = Path.of(secretFolder("ballot-master")).resolve("master.key");
        var before = data.root().resolve("ballot-keys").resolve("master.key");
        try {
            if (Files.exists(before) && !Files.exists(master)) {
                Files.move(before, master, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException refused) {
            throw new CannotStart(before + " cannot be moved to " + master + ": " + DataFolder.reason(refused), refused);
        }
        return master.toString();
    }

    private String secretFolder(String name) {
        try {
            Secrets.secretFolder(data.root().resolve(name));
            return data.root().resolve(name).toString();
        } catch (IOException refused) {
            throw new CannotStart("The folder " + data.root().resolve(name) + " cannot be made: " + DataFolder.reason(refused), refused);
        }
    }

    private void checkPorts() {
        Ports.require(options.port(), "Sopu", "--port");
        if (options.demo()) {
            if (options.port() == options.keycloakPort()) {
                throw new CannotStart("Sopu and Keycloak cannot share the port " + options.port() + "; give one of them another: --keycloak-port");
            }
            Ports.require(options.keycloakPort(), "Keycloak, the demo's identity provider", "--keycloak-port");
            Ports.require(options.mailboxPort(), "The demo's mailbox", "--mailbox-port");
        }
        if (options.given() == null && options.databasePort() != 0) {
            Ports.require(options.databasePort(), "PostgreSQL", "--db-port");
        }
    }

    private int databasePort() {
        if (options.databasePort() != 0) {
            return options.databasePort();
        }
        return options.durable() && !Ports.taken(Options.DATABASE_PORT) ? Options.DATABASE_PORT : Ports.free();
    }

    /** Sopu first, its database last. */
    @Override
    public void close() {
        synchronized (this) {
            // after a start anew that has begun, and before any other
            ending = true;
        }
        var both = Stream.<Callable<Void>>of(() -> {
            payara.stop();
            stopPostgres();
            return null;
        }, () -> {
            if (keycloak != null) {
                keycloak.stop();
            }
            return null;
        });
        both.parallel().forEach(stop -> {
            try {
                stop.call();
            } catch (Exception refused) {
                progress.tell("Sopu", "could not be stopped in good order: " + refused.getMessage());
            }
        });
        if (mailbox != null) {
            mailbox.close();
        }
        data.close();
    }
}

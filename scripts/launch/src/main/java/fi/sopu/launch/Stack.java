package fi.sopu.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
    private final SopuSettings settings;
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
        this.settings = new SopuSettings(checkout, options, data, url(), this::chosen);
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
        try (var starts = new SideBySide()) {
            checkout.war();
            if (mailbox != null) {
                mailbox.start();
            }
            var parts = new ArrayList<CompletableFuture<?>>();
            var keys = starts.begin(this::makeKeys);
            if (keycloak != null) {
                var image = starts.begin(this::buildKeycloak);
                parts.add(starts.after(() -> timed("Keycloak", "starting", this::startKeycloak), keys, image));
            }
            var running = starts.begin(() -> timed("PostgreSQL", postgres == null ? "looking at the given one" : "starting", this::startPostgres));
            parts.add(starts.after(() -> timed("Sopu", "starting", this::startSopu), keys, running));
            SideBySide.await(parts);
            return this;
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
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
        payara.start(workbench == null ? checkout.war() : workbench.application(), settings.environment());
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
        payara.start(bench.application(), settings.environment());
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
        node.start(checkout.war(), settings.environment());
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

    /** What the parts that there are say. */
    private Map<String, String> chosen() {
        var all = new HashMap<>(SopuSettings.of(database));
        if (realms != null) {
            all.put("sopu.demo.metadata.dir", realms.metadataFolder().toString());
        }
        if (mailbox != null) {
            all.putAll(mailbox.settings());
        }
        if (workbench != null) {
            all.putAll(workbench.settings());
        }
        return all;
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

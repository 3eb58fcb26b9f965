package fi.sopu.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL: the server's own programs out of a Maven artifact, its data in the data folder and kept between
 * runs. Listens to this machine alone. A plain embedded server is run by hand here, and not by the library's own class,
 * because that one makes new data and a new port for every start.
 */
final class Postgres {

    /** Stretching is for passwords that people think of; these are random, and 4,096 hashes for each new connection were four fifths of the work of some tests. */
    private static final String STRETCHING = "scram_iterations=1";
    private static final String NAME = "postgresql";
    /** For programs that end by themselves, on a very busy machine too. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Checkout checkout;
    private final DataFolder data;
    private final int port;
    private final boolean durable;
    private final Stack.Progress progress;
    private @Nullable Path programs;
    private @Nullable OrdinaryUser user;
    private volatile @Nullable Child server;

    Postgres(Checkout checkout, DataFolder data, int port, boolean durable) {
        this(checkout, data, port, durable, Stack.Progress.SILENT);
    }

    Postgres(Checkout checkout, DataFolder data, int port, boolean durable, Stack.Progress progress) {
        this.checkout = checkout;
        this.data = data;
        this.port = port;
        this.durable = durable;
        this.progress = progress;
    }

    Database database() {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/sopu", "sopu_app", data.secrets().password("database.sopu_app"),
                "sopu_owner", data.secrets().password("database.sopu_owner"));
    }

    int port() {
        return port;
    }

    /** Returns when the database answers and holds its roles. */
    synchronized Database start() {
        Path unpacked = PostgresPrograms.unpack(checkout);
        programs = unpacked;
        user = OrdinaryUser.find(unpacked.resolve("bin"));
        try {
            if (!Files.exists(cluster().resolve("PG_VERSION"))) {
                initialise();
            }
            user().own(cluster());
            endLeftOver();
            server = Child.start(NAME, data, command(), Map.of());
            awaitReady();
            makeRoles();
            return database();
        } catch (IOException | SQLException refused) {
            throw new CannotStart("PostgreSQL could not be started: " + lastLine(refused.getMessage()) + noRight(refused.getMessage()), refused);
        }
    }

    /** Once it has been started. */
    Child server() {
        return Objects.requireNonNull(server, "not started");
    }

    /** A fast shutdown: open transactions are rolled back, committed ones are on disk. */
    void stop() {
        if (server == null || !server.alive()) {
            return;
        }
        try {
            control("stop", "-m", "fast", "-t", "30", "-w");
            server.awaitEnd(Duration.ofSeconds(5));
        } catch (IOException refused) {
            server.stop(Duration.ofSeconds(10));
        }
    }

    private Path programs() {
        return Objects.requireNonNull(programs, "not started");
    }

    private OrdinaryUser user() {
        return Objects.requireNonNull(user, "not started");
    }

    private Path cluster() {
        return data.root().resolve("postgresql");
    }

    private void initialise() throws IOException {
        if (Files.isDirectory(cluster())) {
            throw new CannotStart(cluster() + " holds no PostgreSQL data, perhaps since a first start was cut off; remove that folder and start again.");
        }
        var fresh = data.root().resolve("postgresql.new");
        var password = data.root().resolve("postgresql.password");
        Folders.delete(fresh);
        Files.deleteIfExists(password);
        try {
            Secrets.secretFolder(fresh);
            Secrets.write(password, data.secrets().password("database.postgres"));
            user().own(fresh);
            user().own(password);
            Child.run(user().command(programs().resolve("bin/initdb").toString(), "-D", fresh.toString(), "-U", "postgres", "-E", "UTF8",
                    "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "-A", "scram-sha-256", "-c", STRETCHING, "--no-instructions", "-N",
                    "--pwfile=" + password), environment(), PATIENCE);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(fresh, cluster());
    }

    private List<String> command() {
        var settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=",
                "max_connections=60", "shared_buffers=64MB", STRETCHING, "log_line_prefix=%m [%p] ",
                // who chose what is nobody's to read, not even in a log of failed statements
                "log_min_error_statement=panic", "log_parameter_max_length=0", "log_parameter_max_length_on_error=0"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off"));
        }
        var command = new ArrayList<>(user().command(programs().resolve("bin/postgres").toString(), "-D", cluster().toString()));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private String control(String... what) throws IOException {
        var command = user().command(programs().resolve("bin/pg_ctl").toString(), "-D", cluster().toString());
        command.addAll(List.of(what));
        return Child.run(command, environment(), PATIENCE);
    }

    private static Map<String, String> environment() {
        return Map.of("LC_ALL", "C", "LANG", "C");
    }

    /**
     * A killed launcher leaves postmaster.pid, with or without its server. A server of this very folder is stopped in good
     * order; a number that by now belongs to some other program is a left-over, which PostgreSQL itself would not dare to remove.
     */
    private void endLeftOver() throws IOException {
        var file = cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        var commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        var ours = ProcessHandle.of(pid).isPresent()
                && (!Files.exists(commandLine) || Files.readString(commandLine).contains(cluster().toString()));
        if (ours) {
            control("stop", "-m", "fast", "-t", "30", "-w");
        } else {
            Files.deleteIfExists(file);
        }
    }

    private void awaitReady() throws SQLException {
        var patience = new Patience(server(), "PostgreSQL", progress);
        while (true) {
            try (var connection = superuser()) {
                return;
            } catch (SQLException notYet) {
                if (!server().alive()) {
                    throw new SQLException(server().logged() + "(see " + server().log() + ")");
                }
                if ("28P01".equals(notYet.getSQLState())) {
                    throw notYet;
                }
                patience.pause();
            }
        }
    }

    private java.sql.Connection superuser() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres",
                data.secrets().password("database.postgres"));
    }

    /** The same statements that config/postgres/roles.sql gives to the administrator of a PostgreSQL of one's own. */
    private void makeRoles() throws SQLException, IOException {
        try (var connection = superuser(); var statement = connection.createStatement()) {
            try (var there = statement.executeQuery("select 1 from pg_database where datname = 'sopu'")) {
                if (there.next()) {
                    return;
                }
            }
            var script = Files.readString(checkout.roles()).replaceAll("(?m)^--.*$", "")
                    .replace(":'owner_password'", "'" + database().ownerPassword() + "'")
                    .replace(":'app_password'", "'" + database().password() + "'")
                    .replace(":'backup_password'", "'" + data.secrets().password("database.sopu_backup") + "'");
            for (var sentence : script.split(";\\s*(?:\\n|$)")) {
                if (!sentence.isBlank()) {
                    statement.execute(sentence);
                }
            }
        }
    }

    private static String lastLine(@Nullable String said) {
        var lines = String.valueOf(said).lines().filter(line -> !line.isBlank()).toList();
        return lines.stream().filter(line -> line.contains("FATAL") || line.contains("error:")).findFirst()
                .or(() -> lines.stream().reduce((a, b) -> b)).orElse("no reason given");
    }

    private static String noRight(@Nullable String said) {
        return String.valueOf(said).matches("(?s).*(ermission denied|not permitted|cannot be run as root|wrong ownership).*")
                ? " - this user has no right to start it there; start as the owner of the data folder, or give a PostgreSQL: --db-url"
                : "";
    }
}

package fi.sopu.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to start and where.
 *
 * @param port Sopu's port
 * @param keycloakPort the demo identity provider's port
 * @param mailboxPort  the port at which the demo's mailbox is read
 * @param databasePort the embedded PostgreSQL's port, or 0 for any free one
 * @param data the folder where everything is kept
 * @param demo whether the demo identity provider and the demo's councils are there
 * @param given a PostgreSQL that runs already, or null for the embedded one
 * @param dev whether changes of the sources are carried over while it runs
 * @param durable false gives up the safety of the data for speed, for tests
 * @param settings further settings for Sopu, by name (sopu.mail.host), which win over all others
 */
public record Options(int port, int keycloakPort, int mailboxPort, int databasePort, Path data, boolean demo, boolean dev, @Nullable Database given, boolean durable,
        Map<String, String> settings) {

    static final int DATABASE_PORT = 5442;

    static final String HELP = """
            scripts/run [options]        starts Sopu; Ctrl-C stops it

              --port N                   Sopu's port (8080)
              --keycloak-port N          the demo identity provider's port (8180)
              --mailbox-port N           the port at which the demo's mailbox is read (8025)
              --db-port N                the embedded PostgreSQL's port (5442, or any free one)
              --data FOLDER              where database, keys, passwords and logs are kept (.sopu in the repository)
              --no-demo                  no demo identity provider, no demo councils
              --dev                      for whoever changes Sopu: views, styles, scripts and texts below src/main are seen at
                                         the next reload, a changed class some seconds later
              --db-url jdbc:postgresql://HOST:PORT/DATABASE
                                         use that PostgreSQL instead of the embedded one, with
              --db-user ROLE             (sopu_app)      --db-password PASSWORD
              --db-owner ROLE            (sopu_owner)    --db-owner-password PASSWORD
              --help                     this text

            Each can be set in the environment (SOPU_PORT, SOPU_KEYCLOAK_PORT, SOPU_MAILBOX_PORT, SOPU_DB_PORT, SOPU_DATA, SOPU_DEMO=false,
            SOPU_DB_URL, SOPU_DB_USER, SOPU_DB_PASSWORD, SOPU_DB_OWNER_USER, SOPU_DB_OWNER_PASSWORD) or in
            config/sopu.properties, which explains every setting of Sopu. A password belongs there rather than on the command line.
            A second Sopu beside the first: scripts/run --port 8081 --keycloak-port 8181 --data /tmp/second
            """;

    private static final Map<String, String> NAMED = Map.of("--port", "sopu.port", "--keycloak-port", "sopu.keycloak.port", "--mailbox-port", "sopu.mailbox.port",
            "--db-port", "sopu.db.port", "--data", "sopu.data", "--db-url", "sopu.db.url", "--db-user", "sopu.db.user",
            "--db-password", "sopu.db.password", "--db-owner", "sopu.db.owner.user", "--db-owner-password", "sopu.db.owner.password");
    private static final Set<String> FLAGS = Set.of("--no-demo", "--dev");

    /** Everything on free ports in a folder of one's own: for tests, any number of them at a time. */
    public static Options temporary(Path data) {
        return new Options(Ports.free(), Ports.free(), Ports.free(), 0, data, true, false, null, false, Map.of());
    }

    public Options with(Map<String, String> further) {
        var all = new HashMap<>(settings);
        all.putAll(further);
        return new Options(port, keycloakPort, mailboxPort, databasePort, data, demo, dev, given, durable, Map.copyOf(all));
    }

    public Options withoutDemo() {
        return new Options(port, keycloakPort, mailboxPort, databasePort, data, false, dev, given, durable, settings);
    }

    public Options on(Database database) {
        return new Options(port, keycloakPort, mailboxPort, databasePort, data, demo, dev, database, durable, settings);
    }

    static Options parse(String[] arguments, Map<String, String> environment, Checkout checkout) {
        var line = commandLine(arguments);
        var file = file(environment, checkout);
        var settings = new Settings(line, environment, file);
        var url = settings.get("sopu.db.url", "");
        var given = url.isEmpty() ? null : new Database(url, settings.get("sopu.db.user", "sopu_app"), settings.get("sopu.db.password", ""),
                settings.get("sopu.db.owner.user", "sopu_owner"), settings.get("sopu.db.owner.password", ""));
        return new Options(settings.port("sopu.port", 8080), settings.port("sopu.keycloak.port", 8180), settings.port("sopu.mailbox.port", 8025), settings.port("sopu.db.port", 0),
                checkout.root().resolve(settings.get("sopu.data", ".sopu")), Boolean.parseBoolean(settings.get("sopu.demo", "true")),
                Boolean.parseBoolean(settings.get("sopu.dev", "false")), given, true, Map.of());
    }

    private static Map<String, String> commandLine(String[] arguments) {
        var found = new HashMap<String, String>();
        for (int at = 0; at < arguments.length; at++) {
            var argument = arguments[at].split("=", 2);
            if (FLAGS.contains(argument[0])) {
                found.put(argument[0].equals("--dev") ? "sopu.dev" : "sopu.demo", Boolean.toString(argument[0].equals("--dev")));
            } else if (!NAMED.containsKey(argument[0])) {
                throw new CannotStart("Unknown option " + argument[0] + "; scripts/run --help tells which there are.");
            } else if (argument.length == 2) {
                found.put(NAMED.get(argument[0]), argument[1]);
            } else if (at + 1 < arguments.length) {
                found.put(NAMED.get(argument[0]), arguments[++at]);
            } else {
                throw new CannotStart("The option " + argument[0] + " wants a value; scripts/run --help tells which.");
            }
        }
        // a folder on the command line is meant from where the command was given
        found.computeIfPresent("sopu.data", (name, folder) -> Path.of(System.getProperty("sopu.called.in", "")).resolve(folder).toString());
        return found;
    }

    private static Properties file(Map<String, String> environment, Checkout checkout) {
        var named = environment.get("SOPU_CONFIG");
        var path = named == null ? checkout.settings() : Path.of(named);
        var properties = new Properties();
        if (named == null && !Files.exists(path)) {
            return properties;
        }
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException refused) {
            throw new CannotStart("The settings file " + path + " cannot be read: " + refused.getMessage(), refused);
        }
    }

    /** Command line before environment before file. */
    private record Settings(Map<String, String> line, Map<String, String> environment, Properties file) {

        String get(String name, String otherwise) {
            var variable = environment.get(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
            var value = line.getOrDefault(name, variable != null ? variable : file.getProperty(name));
            return value == null || value.isBlank() ? otherwise : value.strip();
        }

        int port(String name, int otherwise) {
            var value = get(name, Integer.toString(otherwise));
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
                throw new CannotStart("The port " + value + " (" + name + ") is not a number from 1 to 65535.");
            }
            return Integer.parseInt(value);
        }
    }
}

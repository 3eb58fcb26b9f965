package fi.sopu.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What Sopu is told when it starts, as environment variables.
 *
 * @param url   its public address
 * @param parts what the parts that have been started with it add, asked for at each start
 */
record SopuSettings(Checkout checkout, Options options, DataFolder data, String url, Supplier<Map<String, String>> parts) {

    /** What the user has set by hand goes before what the launcher would choose, except for what it started itself. */
    private static final List<String> BY_HAND = List.of("sopu.url", "sopu.keys.dir", "sopu.keys.master", "sopu.saml.keys.dir", "sopu.saml.keys.make", "sopu.councils.dir",
            "sopu.config");

    static Map<String, String> of(Database database) {
        return Map.of("sopu.db.url", database.url(), "sopu.db.user", database.user(), "sopu.db.password", database.password(), "sopu.db.owner.user", database.ownerUser(),
                "sopu.db.owner.password", database.ownerPassword());
    }

    Map<String, String> environment() {
        var all = new HashMap<String, String>();
        all.put("sopu.url", url);
        all.put("sopu.keys.dir", secretFolder("ballot-keys"));
        all.put("sopu.keys.master", masterKey());
        all.put("sopu.saml.keys.dir", secretFolder("saml-keys"));
        all.put("sopu.saml.keys.make", "true");
        all.put("sopu.councils.dir", folder("councils"));
        all.put("sopu.demo", Boolean.toString(options.demo()));
        all.put("sopu.config", checkout.settings().toString());
        if (options.durable()) {
            if (options.demo()) {
                all.put("sopu.demo.measuring", "pirkanmaa");
                all.put("sopu.demo.programme", "pohjanmaa,johtamisverkosto");
                all.put("sopu.demo.network", "johtamisverkosto");
            }
            for (var chosen : BY_HAND) {
                var own = System.getenv(variable(chosen));
                if (own != null && !own.isBlank()) {
                    all.put(chosen, own);
                }
            }
        }
        all.putAll(parts.get());
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
}

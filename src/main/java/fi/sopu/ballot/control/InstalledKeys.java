package fi.sopu.ballot.control;

import fi.sopu.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;

/** The installation's key store, where the settings {@code sopu.keys.dir} and {@code sopu.keys.master} say. */
@ApplicationScoped
public class InstalledKeys {

    @Inject
    Settings settings;
    @Inject
    Clock clock;

    private KeyFiles files;
    private KeptKeys kept;

    @Produces
    @ApplicationScoped
    KeyStore keyStore() {
        return kept();
    }

    /** Makes directory and master key at the first start; says in the log what is wrong otherwise. */
    public void prepare() {
        files().prepare(settings.text("sopu.keys.master", "").isEmpty());
    }

    /** False while the folder is away, not readable or not writable, or has no master key. */
    public boolean isUsable() {
        return files().isUsable();
    }

    /** Overwrites keys in memory that are of no more use. */
    public void sweep() {
        kept().sweep();
    }

    private synchronized KeptKeys kept() {
        if (kept == null) {
            kept = new KeptKeys(files(), clock);
        }
        return kept;
    }

    private synchronized KeyFiles files() {
        if (files == null) {
            Path directory = Path.of(settings.text("sopu.keys.dir", "keys")).toAbsolutePath();
            String master = settings.text("sopu.keys.master", "");
            files = new KeyFiles(directory, master.isEmpty() ? directory.resolve("master.key") : Path.of(master));
        }
        return files;
    }
}

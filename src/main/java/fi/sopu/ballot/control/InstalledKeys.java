package fi.sopu.ballot.control;

import fi.sopu.shared.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The installation's key store, where the settings {@code sopu.keys.dir} and {@code sopu.keys.master} say. */
@ApplicationScoped
public class InstalledKeys {

    private static final Logger LOG = Logger.getLogger(InstalledKeys.class.getName());

    @Inject
    Settings settings;
    @Inject
    Clock clock;

    private @Nullable KeyFiles files;
    private @Nullable KeptKeys kept;

    @Produces
    @ApplicationScoped
    KeyStore keyStore() {
        return kept();
    }

    /**
     * Whoever takes one folder, or one backup, must not have both the wrapped keys and what they are wrapped under.
     *
     * @throws IllegalStateException at the start of an installation that has them in one place, which says what to do
     */
    void refuseOnePlace(@Observes @Priority(1) @Initialized(ApplicationScoped.class) Object application) {
        try {
            MasterKeyPlace.check(directory(), master(), settings.isOn("sopu.demo"));
        } catch (IllegalStateException refused) {
            // the container ends the start without a word about why
            LOG.severe(refused.getMessage());
            throw refused;
        }
    }

    /** Makes directory and master key at the first start; says in the log what is wrong otherwise. */
    public void prepare() {
        files().prepare();
    }

    /** False while the folder is away, not readable or not writable, or has no master key. */
    public boolean isUsable() {
        return files().isUsable();
    }

    /**
     * Overwrites keys in memory that are of no more use.
     *
     * @return whether another node has destroyed some of them
     */
    public boolean sweep() {
        return kept().sweep();
    }

    private synchronized KeptKeys kept() {
        if (kept == null) {
            kept = new KeptKeys(files(), clock);
        }
        return kept;
    }

    private synchronized KeyFiles files() {
        if (files == null) {
            files = new KeyFiles(directory(), master());
        }
        return files;
    }

    private Path directory() {
        return Path.of(settings.text("sopu.keys.dir", "keys")).toAbsolutePath().normalize();
    }

    private Path master() {
        String named = settings.text("sopu.keys.master", "");
        return named.isEmpty() ? directory().resolve("master.key") : Path.of(named).toAbsolutePath().normalize();
    }
}

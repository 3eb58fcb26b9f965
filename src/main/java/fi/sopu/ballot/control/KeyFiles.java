package fi.sopu.ballot.control;

import fi.sopu.shared.Refused;
import fi.sopu.shared.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A key store in a directory: for each activity one file with the ballots' keys and one with the authors' key, and after its closing one with
 * the key of what is kept for grouping; all of them wrapped (AES-256-GCM) under the master key, which lies in a file elsewhere. The files are
 * readable by the application's user only, and of two nodes that write one at once the first wins. What is read of them is overwritten as soon as it has been used.
 */
final class KeyFiles implements KeyStore {

    private static final Logger LOG = Logger.getLogger(KeyFiles.class.getName());
    private static final String BALLOTS = "ballots";
    private static final String AUTHORS = "authors";
    private static final String KEPT = "kept";
    /**
     * Lies in the folder as long as it is there, sealed under its master key: an empty folder in its place, as of a disk that is not mounted, is
     * noticed, and so is a node with a master key of its own.
     */
    private static final String HERE = "sopu-keys";
    private static final byte[] ABOUT_HERE = HERE.getBytes(StandardCharsets.US_ASCII);
    private static final String KINDS = BALLOTS + "|" + AUTHORS + "|" + KEPT;
    /** Base64 of {@link ActivityKeys#KEY} bytes. */
    private static final int WRITTEN = 44;

    private final Path directory;
    private final Path master;
    private final SecureRandom random = new SecureRandom();

    KeyFiles(Path directory, Path master) {
        this.directory = directory;
        this.master = master;
    }

    /**
     * First start: makes the directory, and the master key where its own directory is there. Never makes a new master key beside wrapped files,
     * since those could then not be opened any more.
     */
    void prepare() {
        try {
            Files.createDirectories(directory);
            if (!Files.exists(master) && isEmpty()) {
                byte[] key = fresh(ActivityKeys.KEY);
                byte[] written = Base64.getEncoder().encode(key);
                WholeFile.putFirst(master, written);
                overwrite(key, written);
                // of a master key that is lost, with nothing wrapped under it
                Files.deleteIfExists(directory.resolve(HERE));
                LOG.info(() -> "Made a new master key for ballots, " + master + "; keep it out of all backups");
            }
            try (Gcm key = masterKey()) {
                if (!Files.exists(directory.resolve(HERE))) {
                    WholeFile.putFirst(directory.resolve(HERE), key.seal(fresh(Gcm.NONCE), ABOUT_HERE, new byte[0]));
                }
            }
        } catch (IOException | Refused e) {
            LOG.log(Level.SEVERE, "The key store {0} cannot be used ({1}): open activities wait until it is back. "
                    + "Closed results are not affected.", new Object[]{directory, e.getCause() == null ? e : e.getCause()});
        }
    }

    @Override
    public void create(int tenant, UUID activity) {
        try (Gcm key = usableKey()) {
            wrap(key, tenant, activity, BALLOTS, 2 * ActivityKeys.KEY);
            wrap(key, tenant, activity, AUTHORS, ActivityKeys.KEY);
        } catch (IOException e) {
            throw missing(e);
        }
    }

    @Override
    public Optional<ActivityKeys> find(int tenant, UUID activity) {
        Optional<byte[]> ballots;
        Optional<byte[]> authors;
        try (Gcm key = usableKey()) {
            ballots = unwrap(key, tenant, activity, BALLOTS);
            authors = unwrap(key, tenant, activity, AUTHORS);
        }
        if (ballots.isEmpty() || authors.isEmpty()) {
            return Optional.empty();
        }
        ActivityKeys keys = new ActivityKeys(tenant, activity, Arrays.copyOf(ballots.get(), ActivityKeys.KEY),
                Arrays.copyOfRange(ballots.get(), ActivityKeys.KEY, 2 * ActivityKeys.KEY), authors.get(), random);
        overwrite(ballots.get());
        return Optional.of(keys);
    }

    @Override
    public byte[] keep(int tenant, UUID activity, byte[] plain) {
        try (Gcm key = usableKey()) {
            wrap(key, tenant, activity, KEPT, ActivityKeys.KEY);
        } catch (IOException e) {
            throw missing(e);
        }
        try (Gcm kept = kept(tenant, activity).orElseThrow(() -> new Refused("ballot.keysMissing"))) {
            return kept.seal(fresh(Gcm.NONCE), about(tenant, activity, KEPT), plain);
        }
    }

    @Override
    public Optional<byte[]> kept(int tenant, UUID activity, byte[] sealed) {
        Optional<Gcm> key = kept(tenant, activity);
        try {
            return key.map(kept -> kept.open(about(tenant, activity, KEPT), sealed));
        } finally {
            key.ifPresent(Gcm::close);
        }
    }

    private Optional<Gcm> kept(int tenant, UUID activity) {
        try (Gcm key = usableKey()) {
            return unwrap(key, tenant, activity, KEPT).map(bytes -> {
                Gcm kept = new Gcm(bytes);
                overwrite(bytes);
                return kept;
            });
        }
    }

    /** Changes with the files of the activity and of the master key, and when one of them goes; reads none of them. */
    String mark(int tenant, UUID activity) {
        return mark(master) + mark(directory.resolve(HERE)) + mark(file(tenant, activity, BALLOTS)) + mark(file(tenant, activity, AUTHORS));
    }

    private static String mark(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis() + " ";
        } catch (IOException gone) {
            return "- ";
        }
    }

    @Override
    public void destroy(int tenant, UUID activity) {
        destroy(tenant, activity, BALLOTS, AUTHORS);
    }

    @Override
    public void destroyKept(int tenant, UUID activity) {
        destroy(tenant, activity, KEPT);
    }

    /** May be cut off anywhere and done again. */
    private void destroy(int tenant, UUID activity, String... kinds) {
        if (!isUsable()) {
            throw missing(new IOException(directory + " or " + master + " is away"));
        }
        try {
            for (String kind : kinds) {
                Path file = file(tenant, activity, kind);
                if (Files.exists(file)) {
                    WholeFile.destroy(file, fresh((int) Files.size(file)));
                }
            }
            // where a node was killed while it wrote one: another name of the file, overwritten with it or still in use, or a key that nobody has used
            for (Path left : WholeFile.unfinished(directory, file(tenant, activity, "").getFileName().toString())) {
                Files.deleteIfExists(left);
            }
        } catch (IOException e) {
            throw missing(e);
        }
    }

    /** Whether the master key is there and new keys could be written beside the others. */
    boolean isUsable() {
        try (Gcm key = usableKey()) {
            return Files.isReadable(directory) && Files.isWritable(directory) && Files.isExecutable(directory);
        } catch (Refused away) {
            return false;
        }
    }

    /** The master key, if the folder of the others is there too. */
    private Gcm usableKey() {
        Gcm key = masterKey();
        try {
            if (key.open(ABOUT_HERE, Files.readAllBytes(directory.resolve(HERE))) == null) {
                throw new IOException("the keys in " + directory + " are wrapped under another master key than " + master);
            }
            return key;
        } catch (IOException away) {
            key.close();
            throw missing(away);
        }
    }

    private Gcm masterKey() {
        byte[] key = new byte[ActivityKeys.KEY];
        byte[] written = null;
        try {
            written = Files.readAllBytes(master);
            byte[] line = written.length == WRITTEN ? written : Arrays.copyOf(written, WRITTEN);
            int read = Base64.getDecoder().decode(line, key);
            overwrite(line);
            if (read != key.length
                    || new String(written, Math.min(WRITTEN, written.length), Math.max(0, written.length - WRITTEN), StandardCharsets.US_ASCII).strip().length() > 0) {
                throw new IOException(master + " is not a key of " + ActivityKeys.KEY + " bytes in Base64");
            }
            return new Gcm(key);
        } catch (IOException | IllegalArgumentException e) {
            throw missing(e);
        } finally {
            overwrite(key);
            if (written != null) {
                overwrite(written);
            }
        }
    }

    private static void overwrite(byte[]... keys) {
        for (byte[] key : keys) {
            Arrays.fill(key, (byte) 0);
        }
    }

    private void wrap(Gcm key, int tenant, UUID activity, String kind, int length) throws IOException {
        Path file = file(tenant, activity, kind);
        if (!Files.exists(file)) {
            byte[] keys = fresh(length);
            WholeFile.putFirst(file, key.seal(fresh(Gcm.NONCE), about(tenant, activity, kind), keys));
            overwrite(keys);
        }
    }

    private Optional<byte[]> unwrap(Gcm key, int tenant, UUID activity, String kind) {
        try {
            byte[] opened = key.open(about(tenant, activity, kind), Files.readAllBytes(file(tenant, activity, kind)));
            if (opened == null) {
                throw new IOException(file(tenant, activity, kind) + " was wrapped under another master key, or is damaged");
            }
            return Optional.of(opened);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw missing(e);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.noneMatch(file -> file.getFileName().toString().matches(".*\\.(" + KINDS + ")"));
        }
    }

    private Path file(int tenant, UUID activity, String kind) {
        return directory.resolve(tenant + "-" + activity + "." + kind);
    }

    private static byte[] about(int tenant, UUID activity, String kind) {
        return (tenant + "|" + activity + "|" + kind).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] fresh(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Refused missing(Exception cause) {
        LOG.log(Level.WARNING, "The ballot key store cannot be used: {0}", cause.toString());
        Refused refused = new Refused("ballot.keysMissing");
        refused.initCause(cause);
        return refused;
    }
}

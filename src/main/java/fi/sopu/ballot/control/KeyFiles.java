package fi.sopu.ballot.control;

import fi.sopu.shared.Refused;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key store in a directory: for each activity one file with the ballots' keys and one with the authors' key, both wrapped
 * (AES-256-GCM) under the master key, which lies in the same directory unless a setting names another file. The files are
 * readable by the application's user only.
 */
final class KeyFiles implements KeyStore {

    private static final Logger LOG = Logger.getLogger(KeyFiles.class.getName());
    private static final String BALLOTS = "ballots";
    private static final String AUTHORS = "authors";
    private static final int NONCE = 12;

    private final Path directory;
    private final Path master;
    private final SecureRandom random = new SecureRandom();

    KeyFiles(Path directory, Path master) {
        this.directory = directory;
        this.master = master;
    }

    /**
     * First start: makes the directory and the master key. Never makes a new master key beside wrapped files, since those
     * could then not be opened any more, nor where the setting names a file of its own.
     */
    void prepare(boolean ownMaster) {
        try {
            Files.createDirectories(directory);
            if (!Files.exists(master) && ownMaster && isEmpty()) {
                byte[] key = fresh(ActivityKeys.KEY);
                write(master, Base64.getEncoder().encode(key));
                LOG.info(() -> "Made a new master key for ballots in " + directory + "; keep it out of database backups");
            }
            masterKey();
        } catch (IOException | Refused e) {
            LOG.log(Level.SEVERE, "The key store {0} cannot be used ({1}): open activities wait until it is back. "
                    + "Closed results are not affected.", new Object[] {directory, e.getCause() == null ? e : e.getCause()});
        }
    }

    @Override
    public void create(int tenant, UUID activity) {
        byte[] key = masterKey();
        try {
            wrap(key, tenant, activity, BALLOTS, fresh(2 * ActivityKeys.KEY));
            wrap(key, tenant, activity, AUTHORS, fresh(ActivityKeys.KEY));
        } catch (IOException e) {
            throw missing(e);
        }
    }

    @Override
    public Optional<ActivityKeys> find(int tenant, UUID activity) {
        byte[] key = masterKey();
        Optional<byte[]> ballots = unwrap(key, tenant, activity, BALLOTS);
        Optional<byte[]> authors = unwrap(key, tenant, activity, AUTHORS);
        Arrays.fill(key, (byte) 0);
        if (ballots.isEmpty() || authors.isEmpty()) {
            return Optional.empty();
        }
        ActivityKeys keys = new ActivityKeys(tenant, activity, Arrays.copyOf(ballots.get(), ActivityKeys.KEY),
                Arrays.copyOfRange(ballots.get(), ActivityKeys.KEY, 2 * ActivityKeys.KEY), authors.get(), random);
        Arrays.fill(ballots.get(), (byte) 0);
        return Optional.of(keys);
    }

    /** Changes with the files of the activity and of the master key, and when one of them goes; reads none of them. */
    String mark(int tenant, UUID activity) {
        return mark(master) + mark(file(tenant, activity, BALLOTS)) + mark(file(tenant, activity, AUTHORS));
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
        masterKey();
        try {
            for (String kind : new String[] {BALLOTS, AUTHORS}) {
                Path file = file(tenant, activity, kind);
                if (Files.exists(file)) {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.write(ByteBuffer.wrap(fresh((int) channel.size())));
                        channel.force(true);
                    }
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw missing(e);
        }
    }

    /** Whether the master key is there and new keys could be written beside the others. */
    boolean isUsable() {
        try {
            return readMaster().length == ActivityKeys.KEY && Files.isReadable(directory) && Files.isWritable(directory) && Files.isExecutable(directory);
        } catch (IOException | IllegalArgumentException away) {
            return false;
        }
    }

    private byte[] readMaster() throws IOException {
        return Base64.getMimeDecoder().decode(Files.readAllBytes(master));
    }

    private byte[] masterKey() {
        try {
            byte[] key = readMaster();
            if (key.length != ActivityKeys.KEY) {
                throw new IOException(master + " is not a key of " + ActivityKeys.KEY + " bytes in Base64");
            }
            return key;
        } catch (IOException | IllegalArgumentException e) {
            throw missing(e);
        }
    }

    private void wrap(byte[] key, int tenant, UUID activity, String kind, byte[] keys) throws IOException {
        Path file = file(tenant, activity, kind);
        if (!Files.exists(file)) {
            byte[] nonce = fresh(NONCE);
            byte[] wrapped = gcm(Cipher.ENCRYPT_MODE, key, nonce, about(tenant, activity, kind), keys);
            write(file, ByteBuffer.allocate(NONCE + wrapped.length).put(nonce).put(wrapped).array());
        }
    }

    private Optional<byte[]> unwrap(byte[] key, int tenant, UUID activity, String kind) {
        try {
            byte[] bytes = Files.readAllBytes(file(tenant, activity, kind));
            return Optional.of(gcm(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE), about(tenant, activity, kind),
                    Arrays.copyOfRange(bytes, NONCE, bytes.length)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw missing(e);
        }
    }

    /** Written beside, forced to disk and moved into place, so that no reader sees half a key; the first writer wins. */
    private void write(Path file, byte[] bytes) throws IOException {
        Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "new", ".key", ownerOnly(file));
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            try {
                Files.createLink(file, beside);
            } catch (UnsupportedOperationException e) {
                moveIntoPlace(beside, file);
            }
        } catch (FileAlreadyExistsException e) {
            LOG.fine("another node was first");
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void moveIntoPlace(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.noneMatch(file -> file.getFileName().toString().matches(".*\\.(" + BALLOTS + "|" + AUTHORS + ")"));
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

    private static byte[] gcm(int mode, byte[] key, byte[] nonce, byte[] about, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(about);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            // wrapped under another master key, or damaged
            throw missing(e);
        }
    }

    private static Refused missing(Exception cause) {
        LOG.log(Level.WARNING, "The ballot key store cannot be used: {0}", cause.toString());
        Refused refused = new Refused("ballot.keysMissing");
        refused.initCause(cause);
        return refused;
    }
}

package fi.sopu.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where everything that one Sopu keeps on this machine lies: database, keys, passwords, logs. One running Sopu holds it at a time. */
final class DataFolder implements AutoCloseable {

    /** Measured after a first start with the demo: 230 MB; the database and its log need room to grow. */
    private static final long NEEDED_MB = 700;

    private final Path root;
    private @Nullable RandomAccessFile lockFile;
    private @Nullable FileLock lock;

    DataFolder(Path root) {
        this.root = root;
    }

    static DataFolder open(Path root) {
        var data = new DataFolder(root.toAbsolutePath().normalize());
        try {
            Files.createDirectories(data.root);
            var free = Files.getFileStore(data.root).getUsableSpace() / 1_000_000;
            if (free < NEEDED_MB) {
                throw new CannotStart("Too little disk space for " + data.root + ": Sopu needs " + NEEDED_MB + " MB there, " + free
                        + " MB are free. Make room or choose another place: --data FOLDER");
            }
            data.lockFile = new RandomAccessFile(data.root.resolve("lock").toFile(), "rw");
            data.lock = data.lockFile.getChannel().tryLock();
        } catch (OverlappingFileLockException held) {
            data.lock = null;
        } catch (IOException refused) {
            throw new CannotStart("The data folder " + data.root + " cannot be written: " + reason(refused)
                    + ". Choose another one: --data FOLDER", refused);
        }
        if (data.lock == null) {
            throw new CannotStart("Another Sopu is running with the data folder " + data.root
                    + "; stop it, or start this one beside it: --data FOLDER --port 8081 --keycloak-port 8181");
        }
        return data;
    }

    static String reason(IOException refused) {
        return refused instanceof java.nio.file.AccessDeniedException ? "no permission" : String.valueOf(refused.getMessage());
    }

    Path root() {
        return root;
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException refused) {
            throw new CannotStart("The folder " + root.resolve(name) + " cannot be made: " + reason(refused), refused);
        }
    }

    Path log(String name) {
        return folder("log").resolve(name + ".log");
    }

    Secrets secrets() {
        return new Secrets(root.resolve("secrets"));
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException released) {
            // the end of this JVM releases it
        }
    }
}

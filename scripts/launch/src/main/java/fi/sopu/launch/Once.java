package fi.sopu.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps two launchers, or two threads of one, from preparing the same thing at the same time. */
final class Once implements AutoCloseable {

    private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();

    private final ReentrantLock here;
    private final RandomAccessFile file;
    private final FileLock lock;

    private Once(ReentrantLock here, RandomAccessFile file, FileLock lock) {
        this.here = here;
        this.file = file;
        this.lock = lock;
    }

    static Once in(Path folder, String what) throws IOException {
        var path = folder.resolve(what + ".lock");
        var here = HERE.computeIfAbsent(path, fresh -> new ReentrantLock());
        here.lock();
        try {
            var file = new RandomAccessFile(path.toFile(), "rw");
            return new Once(here, file, lock(file));
        } catch (IOException | RuntimeException refused) {
            here.unlock();
            throw refused;
        }
    }

    /** Asked for again and again instead of waited for: two launchers whose threads wait for each other's next file are no deadlock, but the system takes them for one. */
    private static FileLock lock(RandomAccessFile file) throws IOException {
        while (true) {
            var lock = file.getChannel().tryLock();
            if (lock != null) {
                return lock;
            }
            Web.pause();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            lock.release();
            file.close();
        } finally {
            here.unlock();
        }
    }
}

package fi.sopu.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writing small files so that nobody reads half of one and none is lost with the power: the content is forced to disk before the file has its
 * name, and the folder, where the name lies, after it. The folder must lie on a file system that has hard links, since nothing else makes a
 * file under its name only where there is none.
 */
public final class WholeFile {

    private static final String PART = ".part";

    private WholeFile() {
    }

    /**
     * Writes a file that its owner alone can read, unless there is one: of several who do it at once, on any node, one does.
     *
     * @return false when there was one, which stays as it is
     */
    public static boolean putFirst(Path file, byte[] content) throws IOException {
        Path beside = beside(file, content, ownerOnly(file));
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (UnsupportedOperationException e) {
            throw new IOException(file.toAbsolutePath().getParent() + " lies on a file system without hard links, on which two nodes could overwrite each other's keys", e);
        } finally {
            Files.deleteIfExists(beside);
        }
        forceFolder(file);
        return true;
    }

    /** Writes a file, which those may read who may read its folder's other files, in the place of one that is there. */
    public static void put(Path file, byte[] content) throws IOException {
        Path beside = beside(file, content);
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        forceFolder(file);
    }

    /** Whether a file may stay as it is. */
    public interface Stays {

        boolean is(Path file) throws IOException;
    }

    /**
     * As {@link #put}, unless the file that is there may stay; one that somebody else writes meanwhile stays unasked. To be asked, it is for a moment
     * under another name.
     */
    public static void putUnless(Path file, byte[] content, Stays stays) throws IOException {
        Path aside = beside(file, content);
        try {
            Path former = file.resolveSibling(file.getFileName() + "." + Tokens.fresh() + PART);
            try {
                Files.move(file, former, StandardCopyOption.ATOMIC_MOVE);
                if (stays.is(former)) {
                    Files.move(former, aside, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (NoSuchFileException none) {
                // what is given is the first
            } finally {
                Files.deleteIfExists(former);
            }
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException meanwhile) {
            return;
        } finally {
            Files.deleteIfExists(aside);
        }
        forceFolder(file);
    }

    /** Overwrites a file with what is given, which must be as long, and removes it, so that neither comes back. */
    public static void destroy(Path file, byte[] over) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(over));
            channel.force(true);
        }
        Files.delete(file);
        forceFolder(file);
    }

    /**
     * What writers have left that were ended before they were done; each may be another name of the file that was written, or something that nobody has used.
     *
     * @param begin of the files' names
     */
    public static List<Path> unfinished(Path folder, String begin) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().startsWith(begin) && one.getFileName().toString().endsWith(PART)).toList();
        }
    }

    private static Path beside(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + "." + Tokens.fresh() + PART);
        Files.createFile(beside, attributes);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
            return beside;
        } catch (IOException full) {
            Files.deleteIfExists(beside);
            throw full;
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file) ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
    }

    /** Windows can not open a folder, and has forced the name already. */
    private static void forceFolder(Path file) throws IOException {
        if (isPosix(file)) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

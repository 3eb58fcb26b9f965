package fi.sopu.launch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A tar.gz that is written while others write to what goes into it: a file counts as long as it was when it was opened; one that has gone is left out. */
final class Archive implements AutoCloseable {

    private final TarArchiveOutputStream out;

    private Archive(TarArchiveOutputStream out) {
        this.out = out;
        out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        out.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    /** Readable by its owner alone. */
    static Archive into(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new Archive(new TarArchiveOutputStream(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16)));
    }

    /** A folder with all in it that belongs, under a name; nothing where there is no such folder. Links are not followed. */
    void tree(Path folder, String name, Predicate<Path> belongs) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        entry(folder, name);
        try (var inside = Files.newDirectoryStream(folder)) {
            for (var each : inside) {
                if (belongs.test(each)) {
                    if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                        tree(each, name + "/" + each.getFileName(), belongs);
                    } else {
                        entry(each, name + "/" + each.getFileName());
                    }
                }
            }
        }
    }

    /** A file that is not on disk. */
    void bytes(String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setMode(0600);
        entry.setSize(content.length);
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
    }

    private void entry(Path path, String name) throws IOException {
        try {
            var is = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isDirectory()) {
                put(path, new TarArchiveEntry(name + "/"), 0);
                out.closeArchiveEntry();
            } else if (is.isRegularFile()) {
                try (var in = Files.newInputStream(path)) {
                    var size = Files.size(path);
                    put(path, new TarArchiveEntry(name), size);
                    copy(in, size);
                    out.closeArchiveEntry();
                }
            }
        } catch (NoSuchFileException goneMeanwhile) {
            // a table or a key that was removed while the backup ran
        }
    }

    private static int number(Path path, String attribute) throws IOException {
        return (Integer) Files.getAttribute(path, attribute, LinkOption.NOFOLLOW_LINKS);
    }

    private void put(Path path, TarArchiveEntry entry, long size) throws IOException {
        entry.setMode(number(path, "unix:mode") & 07777);
        entry.setIds(number(path, "unix:uid"), number(path, "unix:gid"));
        entry.setModTime(Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS));
        entry.setSize(size);
        out.putArchiveEntry(entry);
    }

    /** Exactly so many bytes: no more where the file has grown, zeros where it has been cut, as the write-ahead log mends both. */
    private void copy(InputStream in, long size) throws IOException {
        var buffer = new byte[1 << 16];
        var left = size;
        while (left > 0) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                java.util.Arrays.fill(buffer, (byte) 0);
                read = (int) Math.min(buffer.length, left);
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

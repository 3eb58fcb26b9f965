package fi.sopu.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, taken once out of the Maven artifact of this machine's kind. */
final class PostgresPrograms {

    private PostgresPrograms() {
    }

    static Path unpack(Checkout checkout) {
        var archive = archive();
        var target = checkout.built().resolve("postgresql");
        var whole = target.resolve("unpacked");
        try (var once = Once.in(checkout.built(), "postgresql")) {
            var source = PostgresPrograms.class.getResource(archive);
            if (source == null) {
                throw new CannotStart("There is no embedded PostgreSQL for this machine (" + archive + "); give one that runs already: --db-url");
            }
            if (!Files.exists(whole) || !Files.readString(whole).equals(source.toString())) {
                Folders.delete(target);
                extract(archive, target);
                Files.writeString(whole, source.toString());
            }
            return target;
        } catch (IOException refused) {
            throw new CannotStart("PostgreSQL could not be unpacked into " + target + ": " + DataFolder.reason(refused), refused);
        }
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        var machine = System.getProperty("os.arch").matches("amd64|x86_64") ? "x86_64" : "arm_64";
        return "/postgres-" + system + "-" + machine + ".txz";
    }

    private static void extract(String archive, Path target) throws IOException {
        try (var raw = PostgresPrograms.class.getResourceAsStream(archive);
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("unexpected path " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, target.resolve(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    executable(file, (entry.getMode() & 0100) != 0);
                }
            }
        }
    }

    private static void executable(Path file, boolean is) throws IOException {
        if (is) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.addAll(EnumSet.of(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}

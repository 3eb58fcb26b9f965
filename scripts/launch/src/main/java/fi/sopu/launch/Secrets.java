package fi.sopu.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords, one file each, readable by their owner alone; made when first asked for and kept. */
record Secrets(Path folder) {

    String password(String name) {
        try {
            var file = folder.resolve(name);
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            secretFolder(folder);
            var bytes = new byte[18];
            new SecureRandom().nextBytes(bytes);
            var password = HexFormat.of().formatHex(bytes);
            write(file, password + "\n");
            return password;
        } catch (IOException refused) {
            throw new CannotStart("The password file " + folder.resolve(name) + " cannot be read or written: " + refused.getMessage(), refused);
        }
    }

    static void secretFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    static void write(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }
}

package fi.sopu.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A private key and its self-signed certificate in a PKCS#12 file {@code NAME.p12}, alias NAME, its password in
 * {@code NAME.password} beside it. Made by the JDK's keytool, as scripts/ops/make-saml-key does outside the demo.
 */
record SigningKey(Path folder, String name) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Makes the key unless it is there. */
    SigningKey ensure(String commonName, int bits) {
        if (Files.exists(store())) {
            return this;
        }
        try {
            Secrets.secretFolder(folder);
            new Secrets(folder).password(name + ".password");
            var fresh = folder.resolve(name + ".new");
            Files.deleteIfExists(fresh);
            Child.run(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-XX:+UseSerialGC",
                    "-genkeypair", "-alias", name, "-keyalg", "RSA", "-keysize", Integer.toString(bits), "-sigalg", "SHA256withRSA", "-dname", "CN=" + commonName,
                    "-validity", "3650", "-storetype", "PKCS12", "-keystore", fresh.toString(), "-storepass:file", password().toString()),
                    Map.of(), PATIENCE);
            Files.setPosixFilePermissions(fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
            Files.move(fresh, store());
            return this;
        } catch (IOException refused) {
            throw new CannotStart("The key " + store() + " could not be made: " + DataFolder.reason(refused), refused);
        }
    }

    Path store() {
        return folder.resolve(name + ".p12");
    }

    Path password() {
        return folder.resolve(name + ".password");
    }

    /** DER in base64 on one line, as metadata and Keycloak want it. */
    String certificate() {
        try {
            return Base64.getEncoder().encodeToString(open().getCertificate(name).getEncoded());
        } catch (GeneralSecurityException | IOException broken) {
            throw unreadable(broken);
        }
    }

    String privateKey() {
        try {
            return Base64.getEncoder().encodeToString(open().getKey(name, secret()).getEncoded());
        } catch (GeneralSecurityException | IOException broken) {
            throw unreadable(broken);
        }
    }

    private KeyStore open() throws GeneralSecurityException, IOException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(store())) {
            keys.load(stream, secret());
        }
        return keys;
    }

    private char[] secret() throws IOException {
        return Files.readString(password()).strip().toCharArray();
    }

    private CannotStart unreadable(Exception broken) {
        return new CannotStart("The key " + store() + " cannot be read: " + broken.getMessage() + ". In the demo, remove it and start again.", broken);
    }
}

package fi.sopu.identity.control;

import fi.sopu.identity.IdpUnusable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.pac4j.saml.metadata.keystore.SAML2KeystoreGenerator;

/**
 * The service provider's own key of one council: {@code <keys>/<slug>/sp.p12} (alias {@code sp}) with {@code sp.password}
 * beside it. Made and rolled by scripts, never by a running server.
 */
record SpKeys(byte[] keyStore, String password, long version) {

    static final String ALIAS = "sp";

    /** @throws IdpUnusable when the files are not there or can not be read */
    static SpKeys of(Path directory, String slug) {
        Path file = file(directory, slug);
        try {
            String password = Files.readString(file.resolveSibling("sp.password"), StandardCharsets.UTF_8).strip();
            return new SpKeys(Files.readAllBytes(file), password, version(directory, slug));
        } catch (IOException e) {
            throw new IdpUnusable("sp.keys", file + ": " + e.getClass().getSimpleName());
        }
    }

    /** Changes when the key is rolled. */
    static long version(Path directory, String slug) {
        try {
            return Files.getLastModifiedTime(file(directory, slug)).toMillis();
        } catch (IOException e) {
            throw new IdpUnusable("sp.keys", file(directory, slug) + " is missing");
        }
    }

    private static Path file(Path directory, String slug) {
        return directory.resolve(slug).resolve("sp.p12");
    }

    /** Hands pac4j the key store and refuses to make one. */
    SAML2KeystoreGenerator reader() {
        return new SAML2KeystoreGenerator() {
            @Override
            public boolean shouldGenerate() {
                return false;
            }

            @Override
            public void generate() {
                throw new IllegalStateException("keys are made by scripts");
            }

            @Override
            public InputStream retrieve() {
                return new ByteArrayInputStream(keyStore);
            }
        };
    }
}

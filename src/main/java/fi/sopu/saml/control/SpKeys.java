package fi.sopu.saml.control;

import fi.sopu.saml.IdpUnusable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pac4j.saml.metadata.keystore.SAML2KeystoreGenerator;

/**
 * The service provider's own keys of one council, in {@code <keys>/<slug>/}: {@code sp.p12} is the one we sign with; while it rolls,
 * {@code next.p12} is the coming one and {@code old.p12} the one before, each with alias {@code sp} and the password of
 * {@code sp.password}. All that are there decrypt. Made and rolled by scripts, never by a running server, which reads them anew
 * when they have changed.
 *
 * @param keyStore sp's key as pac4j wants it, a key store of {@link #TYPE}: pac4j opens it again and again, which sp.p12 would make slow
 * @param sp       the key we sign with
 * @param next     or null
 * @param old      or null
 * @param version  changes with the files
 */
record SpKeys(byte[] keyStore, String password, Pair sp, @Nullable Pair next, @Nullable Pair old, String version) {

    static final String ALIAS = "sp";
    /** Of the key store in memory. */
    static final String TYPE = "JKS";
    private static final int TRIES = 5;
    /** One for each council. */
    private static final Map<Path, SpKeys> READ = new ConcurrentHashMap<>();

    /** A private key with its certificate. */
    record Pair(PrivateKey key, X509Certificate certificate) {
    }

    /**
     * From memory as long as the files are the same: a password that is stretched ten thousand times guards them, and everybody may ask for what needs them.
     *
     * @throws IdpUnusable when the files are not there or can not be read
     */
    static SpKeys of(Path directory, String slug) {
        return READ.compute(directory.resolve(slug), (folder, former) -> former != null && former.version.equals(version(directory, slug)) ? former : patiently(directory, slug));
    }

    private static SpKeys patiently(Path directory, String slug) {
        for (int tries = 1;; tries++) {
            try {
                return read(directory, slug);
            } catch (IdpUnusable changing) {
                // a key may just be rolling, from one name to the next
                if (tries == TRIES) {
                    throw changing;
                }
            }
        }
    }

    private static SpKeys read(Path directory, String slug) {
        Path folder = directory.resolve(slug);
        String version = version(directory, slug);
        try {
            String password = Files.readString(folder.resolve("sp.password"), StandardCharsets.UTF_8).strip();
            Pair sp = pair(Files.readAllBytes(folder.resolve("sp.p12")), password);
            return new SpKeys(keyStore(sp, password), password, sp, optional(folder.resolve("next.p12"), password),
                    optional(folder.resolve("old.p12"), password), version);
        } catch (IOException | GeneralSecurityException e) {
            throw new IdpUnusable("sp.keys", folder + ": " + e.getClass().getSimpleName());
        }
    }

    private static @Nullable Pair optional(Path file, String password) throws IOException, GeneralSecurityException {
        return Files.exists(file) ? pair(Files.readAllBytes(file), password) : null;
    }

    private static Pair pair(byte[] keyStore, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(keyStore), password.toCharArray());
        PrivateKey key = (PrivateKey) store.getKey(ALIAS, password.toCharArray());
        if (key == null) {
            throw new GeneralSecurityException("no key named " + ALIAS);
        }
        return new Pair(key, (X509Certificate) store.getCertificate(ALIAS));
    }

    private static byte[] keyStore(Pair sp, String password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, null);
        store.setKeyEntry(ALIAS, sp.key(), password.toCharArray(), new Certificate[]{sp.certificate()});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return bytes.toByteArray();
    }

    /** Changes when a key is rolled. */
    static String version(Path directory, String slug) {
        StringBuilder version = new StringBuilder();
        for (String name : List.of("sp.p12", "next.p12", "old.p12")) {
            Path file = directory.resolve(slug).resolve(name);
            try {
                version.append(name).append(Files.getLastModifiedTime(file).toInstant()).append(Files.size(file));
            } catch (IOException e) {
                if (name.equals("sp.p12")) {
                    throw new IdpUnusable("sp.keys", file + " is missing");
                }
            }
        }
        return version.toString();
    }

    /** Every key that an IdP may have encrypted for, the present one first. */
    List<PrivateKey> forDecryption() {
        return existing(sp, next, old).stream().map(Pair::key).toList();
    }

    /** Certificates that an IdP should trust signatures by. */
    List<X509Certificate> forSigning() {
        return existing(sp, next, old).stream().map(Pair::certificate).toList();
    }

    /** Certificates that an IdP may encrypt for: not the one before, which will be gone. */
    List<X509Certificate> forEncryption() {
        return existing(next, sp).stream().map(Pair::certificate).toList();
    }

    private static List<Pair> existing(@Nullable Pair... pairs) {
        List<Pair> existing = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair != null) {
                existing.add(pair);
            }
        }
        return existing;
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

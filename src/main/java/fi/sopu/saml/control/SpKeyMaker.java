package fi.sopu.saml.control;

import fi.sopu.shared.Tokens;
import fi.sopu.shared.WholeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes a council's first key, the same as scripts/ops/make-saml-key does: RSA 3072, self-signed, ten years. A key is never made by itself and
 * never replaced: somebody has pressed a button for it. What two nodes make at once is one key, the first; what was cut off half-way is finished.
 */
public final class SpKeyMaker {

    private static final Duration VALID = Duration.ofDays(3650);
    private static final int BITS = 3072;

    private SpKeyMaker() {
    }

    /** Whether the council has a key, whoever made it. */
    public static boolean isThere(Path directory, String slug) {
        return Files.exists(directory.resolve(slug).resolve("sp.p12"));
    }

    /**
     * @return false when there is one already, which stays as it is
     * @throws IOException when the folder can not be written to
     */
    public static boolean make(Path directory, String slug, Instant now) throws IOException {
        Path folder = directory.resolve(slug);
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException other) {
            // another key of the council's is there, or another node makes this one
        }
        WholeFile.putFirst(folder.resolve("sp.password"), Tokens.fresh().getBytes(StandardCharsets.UTF_8));
        String password = Files.readString(folder.resolve("sp.password"), StandardCharsets.UTF_8).strip();
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            X509Certificate certificate = certificate(pair, "CN=Sopu " + slug, now);
            boolean first = WholeFile.putFirst(folder.resolve("sp.p12"), store(pair, certificate, password));
            if (first) {
                Files.deleteIfExists(folder.resolve("sp.pem"));
                WholeFile.putFirst(folder.resolve("sp.pem"), pem(certificate).getBytes(StandardCharsets.US_ASCII));
            }
            return first;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate as text. */
    public static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(KeyPair pair, String name, Instant now) throws GeneralSecurityException, OperatorCreationException {
        X500Name self = new X500Name(name);
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(self, BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(Duration.ofMinutes(5))), Date.from(now.plus(VALID)), self, pair.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    private static byte[] store(KeyPair pair, X509Certificate certificate, String password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(SpKeys.ALIAS, pair.getPrivate(), password.toCharArray(), new Certificate[]{certificate});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password.toCharArray());
        return bytes.toByteArray();
    }
}

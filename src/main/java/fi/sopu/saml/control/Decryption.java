package fi.sopu.saml.control;

import fi.sopu.saml.SamlRefused;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Opens an encrypted assertion (XML Encryption 1.1): AES-GCM under a key wrapped by RSA-OAEP, with any of our keys, so that ours
 * can roll. RSA 1.5 never; AES-CBC where the IdP's row says so, and only after the signature of the whole Response has been verified,
 * since its padding can be played with unseen. Where the wrapped key can not be opened, a random one stands in for it: whoever sends us
 * ciphertexts learns the same from each, in the same time.
 */
public final class Decryption {

    private static final String XENC = "http://www.w3.org/2001/04/xmlenc#";
    private static final String XENC11 = "http://www.w3.org/2009/xmlenc11#";
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    /** Key length in bytes by content algorithm. */
    private static final Map<String, Integer> GCM = Map.of(XENC11 + "aes128-gcm", 16, XENC11 + "aes192-gcm", 24, XENC11 + "aes256-gcm", 32);
    private static final Map<String, Integer> CBC = Map.of(XENC + "aes128-cbc", 16, XENC + "aes192-cbc", 24, XENC + "aes256-cbc", 32);
    private static final Map<String, String> DIGESTS = Map.of(SignatureCheck.DS + "sha1", "SHA-1", XENC + "sha256", "SHA-256",
            MORE + "sha384", "SHA-384", XENC + "sha512", "SHA-512");
    private static final Map<String, MGF1ParameterSpec> MASKS = Map.of(XENC11 + "mgf1sha1", MGF1ParameterSpec.SHA1,
            XENC11 + "mgf1sha256", MGF1ParameterSpec.SHA256, XENC11 + "mgf1sha384", MGF1ParameterSpec.SHA384, XENC11 + "mgf1sha512", MGF1ParameterSpec.SHA512);
    private static final int IV_GCM = 12;
    private static final int IV_CBC = 16;
    private static final int MOST_WRAPPED_KEYS = 4;

    private final boolean required;
    private final boolean cbc;
    private final List<PrivateKey> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param required an assertion in the clear is refused
     * @param cbc      AES-CBC is taken too
     * @param keys     ours, the present one first
     */
    Decryption(boolean required, boolean cbc, List<PrivateKey> keys) {
        this.required = required;
        this.cbc = cbc;
        this.keys = List.copyOf(keys);
    }

    boolean isRequired() {
        return required;
    }

    /**
     * @param encrypted      an EncryptedAssertion
     * @param signatureKnown true when the signature of the Response around it has been verified
     * @return the assertion's XML, unverified
     * @throws SamlRefused for each failure of a key or a cipher with one and the same reason
     */
    byte[] open(Element encrypted, boolean signatureKnown) {
        Element data = only(SamlDocument.children(encrypted, XENC, "EncryptedData"), "EncryptedData");
        String algorithm = method(data).getAttribute("Algorithm");
        boolean byCbc = CBC.containsKey(algorithm);
        if (byCbc && !cbc) {
            throw new SamlRefused("encryption.cbc", algorithm);
        }
        if (byCbc && !signatureKnown) {
            throw new SamlRefused("encryption.cbcUnsigned", algorithm);
        }
        Integer length = byCbc ? CBC.get(algorithm) : GCM.get(algorithm);
        if (length == null) {
            throw new SamlRefused("encryption.algorithm", algorithm);
        }
        byte[] key = contentKey(wrappedKeys(encrypted), length);
        byte[] cipherText = cipherValue(data);
        try {
            return byCbc ? decryptCbc(key, cipherText) : decryptGcm(key, cipherText);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SamlRefused("encryption.unreadable");
        }
    }

    /** Wherever an IdP may put them: in the data's KeyInfo, or beside the data. Nothing is fetched from anywhere. */
    private static List<Element> wrappedKeys(Element encrypted) {
        List<Element> wrapped = SamlDocument.descendants(encrypted, XENC, "EncryptedKey");
        if (wrapped.isEmpty() || wrapped.size() > MOST_WRAPPED_KEYS) {
            throw new SamlRefused("encryption.structure", wrapped.size() + " keys");
        }
        return wrapped;
    }

    /** Tries every key of ours on every wrapped key, also after one has fitted: which one it was takes no other time. */
    private byte[] contentKey(List<Element> wrapped, int length) {
        byte[] found = new byte[length];
        random.nextBytes(found);
        for (Element one : wrapped) {
            OAEPParameterSpec oaep = oaep(method(one));
            byte[] cipherText = cipherValue(one);
            for (PrivateKey key : keys) {
                byte[] opened = unwrap(key, oaep, cipherText);
                if (opened != null && opened.length == length) {
                    found = opened;
                }
            }
        }
        return found;
    }

    private static byte @Nullable [] unwrap(PrivateKey key, OAEPParameterSpec oaep, byte[] cipherText) {
        try {
            Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
            rsa.init(Cipher.DECRYPT_MODE, key, oaep);
            return rsa.doFinal(cipherText);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static OAEPParameterSpec oaep(Element method) {
        String algorithm = method.getAttribute("Algorithm");
        boolean eleven = algorithm.equals(XENC11 + "rsa-oaep");
        if (!eleven && !algorithm.equals(XENC + "rsa-oaep-mgf1p")) {
            throw new SamlRefused("encryption.algorithm", algorithm);
        }
        String digest = DIGESTS.get(parameter(method, SignatureCheck.DS, "DigestMethod", SignatureCheck.DS + "sha1"));
        // rsa-oaep-mgf1p has SHA-1 in its mask by definition, whatever the digest
        MGF1ParameterSpec mask = eleven ? MASKS.get(parameter(method, XENC11, "MGF", XENC11 + "mgf1sha1")) : MGF1ParameterSpec.SHA1;
        if (digest == null || mask == null) {
            throw new SamlRefused("encryption.algorithm", algorithm);
        }
        List<Element> label = SamlDocument.children(method, XENC, "OAEPparams");
        return new OAEPParameterSpec(digest, "MGF1", mask,
                label.isEmpty() ? PSource.PSpecified.DEFAULT : new PSource.PSpecified(base64(label.get(0))));
    }

    private static String parameter(Element method, String namespace, String name, String otherwise) {
        List<Element> found = SamlDocument.children(method, namespace, name);
        return found.isEmpty() ? otherwise : found.get(0).getAttribute("Algorithm");
    }

    /** By the JDK, unlike what ballots are sealed by: such a key has three lengths, came with its message, and need not be gone from memory at once. */
    private static byte[] decryptGcm(byte[] key, byte[] cipherText) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, cipherText, 0, IV_GCM));
        return aes.doFinal(cipherText, IV_GCM, cipherText.length - IV_GCM);
    }

    /** The last byte tells the length of the padding, whose other bytes may be anything (XML Encryption 5.2.1). */
    private static byte[] decryptCbc(byte[] key, byte[] cipherText) throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/CBC/NoPadding");
        aes.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(cipherText, 0, IV_CBC));
        byte[] padded = aes.doFinal(cipherText, IV_CBC, cipherText.length - IV_CBC);
        int padding = padded.length == 0 ? 0 : padded[padded.length - 1];
        if (padding < 1 || padding > IV_CBC) {
            throw new GeneralSecurityException("padding");
        }
        return Arrays.copyOf(padded, padded.length - padding);
    }

    private static Element method(Element encrypted) {
        return only(SamlDocument.children(encrypted, XENC, "EncryptionMethod"), "EncryptionMethod");
    }

    private static byte[] cipherValue(Element encrypted) {
        Element data = only(SamlDocument.children(encrypted, XENC, "CipherData"), "CipherData");
        return base64(only(SamlDocument.children(data, XENC, "CipherValue"), "CipherValue"));
    }

    private static byte[] base64(Element element) {
        try {
            return Base64.getDecoder().decode(element.getTextContent().replaceAll("[\\r\\n\\t ]", ""));
        } catch (IllegalArgumentException e) {
            throw new SamlRefused("encryption.structure", "base64");
        }
    }

    private static Element only(List<Element> found, String name) {
        if (found.size() != 1) {
            throw new SamlRefused("encryption.structure", found.size() + " " + name);
        }
        return found.get(0);
    }
}

package fi.sopu.ballot.control;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** HMAC-SHA-256 (RFC 2104) whose key lies in one array of this object, for the reasons that {@link Gcm} tells. */
final class Hmac implements AutoCloseable {

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] key;

    /** @param key 64 bytes at most; becomes this object's, which overwrites it */
    Hmac(byte[] key) {
        this.key = key;
    }

    /** The code of these bytes one after the other. */
    byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            begin(digest, INNER);
            for (byte[] part : parts) {
                digest.update(part);
            }
            byte[] inner = digest.digest();
            begin(digest, OUTER);
            return digest.digest(inner);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A whole block at once, which the digest does not copy. */
    private void begin(MessageDigest digest, byte pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        digest.update(block);
        Arrays.fill(block, (byte) 0);
    }

    @Override
    public void close() {
        Arrays.fill(key, (byte) 0);
    }
}

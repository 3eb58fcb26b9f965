package fi.sopu.ballot.control;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** HMAC-SHA-256 (RFC 2104) whose key lies in one buffer of this object outside the heap, for the reasons that {@link Gcm} tells. */
final class Hmac implements AutoCloseable {

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final ByteBuffer key;

    /** @param key 64 bytes at most; stays the caller's, who overwrites it */
    Hmac(byte[] key) {
        this.key = ByteBuffer.allocateDirect(key.length).put(key);
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
        byte[] block = new byte[BLOCK];
        key.get(0, block, 0, key.capacity());
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        digest.update(block);
        Arrays.fill(block, (byte) 0);
    }

    @Override
    public void close() {
        key.clear().put(new byte[key.capacity()]);
    }
}

package fi.sopu.ballot.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM (FIPS 197, NIST SP 800-38D; 96-bit nonces, 128-bit tags) whose key lies in one buffer of this object and nowhere else, and is gone
 * when it is {@link #close closed}. The JDK's cipher makes copies of the key and of what it expands it to with each use and leaves them to
 * the garbage collector, which may let them lie for hours. The buffer lies outside the heap: an array that outlives a collection is copied by
 * it, and where it was before, nobody can overwrite. About as fast as that for an answer; not hardened against somebody who measures the
 * processor's caches, and such a one has this process's memory anyway.
 */
final class Gcm implements AutoCloseable {

    static final int KEY = 32;
    static final int NONCE = 12;
    static final int TAG = 16;

    private static final int BLOCK = 16;
    private static final int ROUNDS = 14;
    private static final int BYTE = 0xff;
    private static final byte[] SBOX = new byte[256];
    private static final int[] TABLE = new int[256];
    /** What the four bits that a shift pushes out of a GHASH product put back at its other end. */
    private static final int[] REDUCED = {0x0000, 0x1c20, 0x3840, 0x2460, 0x7080, 0x6ca0, 0x48c0, 0x54e0,
            0xe100, 0xfd20, 0xd940, 0xc560, 0x9180, 0x8da0, 0xa9c0, 0xb5e0};

    static {
        int p = 1;
        int q = 1;
        do {
            p = (p ^ p << 1 ^ ((p & 0x80) != 0 ? 0x1b : 0)) & BYTE;
            q ^= q << 1;
            q ^= q << 2;
            q ^= q << 4;
            q &= BYTE;
            q ^= (q & 0x80) != 0 ? 0x09 : 0;
            SBOX[p] = (byte) (q ^ turned(q, 1) ^ turned(q, 2) ^ turned(q, 3) ^ turned(q, 4) ^ 0x63);
        } while (p != 1);
        SBOX[0] = 0x63;
        for (int i = 0; i < TABLE.length; i++) {
            int s = SBOX[i] & BYTE;
            int twice = (s << 1 ^ ((s & 0x80) != 0 ? 0x1b : 0)) & BYTE;
            TABLE[i] = twice << 24 | s << 16 | s << 8 | twice ^ s;
        }
    }

    private final IntBuffer rounds = ByteBuffer.allocateDirect(Integer.BYTES * 4 * (ROUNDS + 1)).order(ByteOrder.nativeOrder()).asIntBuffer();
    /** The multiples of the hash key, high halves before low ones; with it tags can be forged, and nothing opened. */
    private final long[] multiples = new long[2 * BLOCK];

    /** @param key stays the caller's, who overwrites it */
    Gcm(byte[] key) {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key of " + KEY + " bytes");
        }
        ByteBuffer words = ByteBuffer.wrap(key);
        for (int i = 0; i < rounds.capacity(); i++) {
            if (i < KEY / 4) {
                rounds.put(i, words.getInt());
            } else {
                int before = rounds.get(i - 1);
                if (i % 8 == 0) {
                    before = substituted(Integer.rotateLeft(before, 8)) ^ round(i / 8);
                } else if (i % 8 == 4) {
                    before = substituted(before);
                }
                rounds.put(i, rounds.get(i - 8) ^ before);
            }
        }
        long[] hash = new long[2];
        encrypt(0, 0, 0, 0, hash);
        multiply(hash);
        Arrays.fill(hash, 0);
    }

    /** Overwrites the key; what is made afterwards is worth nothing. */
    @Override
    public void close() {
        for (int i = 0; i < rounds.capacity(); i++) {
            rounds.put(i, 0);
        }
        Arrays.fill(multiples, 0);
    }

    /** @return the nonce, the ciphertext and its tag, {@code NONCE + TAG} bytes longer than what was given */
    byte[] seal(byte[] nonce, byte[] about, byte[] plain) {
        byte[] sealed = new byte[NONCE + plain.length + TAG];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        crypt(nonce, plain, 0, sealed, NONCE, plain.length);
        tag(nonce, about, sealed, NONCE, plain.length).get(sealed, NONCE + plain.length, TAG);
        return sealed;
    }

    /** @return what was sealed, or null when it was changed, is about something else or was sealed under another key */
    byte @Nullable [] open(byte[] about, byte[] sealed) {
        int length = sealed.length - NONCE - TAG;
        if (length < 0) {
            return null;
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        ByteBuffer expected = tag(nonce, about, sealed, NONCE, length);
        int differs = 0;
        for (int i = 0; i < TAG; i++) {
            differs |= expected.get(i) ^ sealed[NONCE + length + i];
        }
        if (differs != 0) {
            return null;
        }
        byte[] plain = new byte[length];
        crypt(nonce, sealed, NONCE, plain, 0, length);
        return plain;
    }

    private void crypt(byte[] nonce, byte[] from, int at, byte[] to, int start, int length) {
        ByteBuffer words = ByteBuffer.wrap(nonce);
        int a = words.getInt();
        int b = words.getInt();
        int c = words.getInt();
        long[] stream = new long[2];
        for (int done = 0, block = 2; done < length; done += BLOCK, block++) {
            encrypt(a, b, c, block, stream);
            for (int i = 0; i < Math.min(BLOCK, length - done); i++) {
                to[start + done + i] = (byte) (from[at + done + i] ^ stream[i >> 3] >>> 56 - 8 * (i & 7));
            }
        }
        Arrays.fill(stream, 0);
    }

    private ByteBuffer tag(byte[] nonce, byte[] about, byte[] sealed, int at, int length) {
        long[] sum = new long[2];
        hash(sum, about, 0, about.length);
        hash(sum, sealed, at, length);
        sum[0] ^= 8L * about.length;
        sum[1] ^= 8L * length;
        times(sum);
        ByteBuffer words = ByteBuffer.wrap(nonce);
        long[] mask = new long[2];
        encrypt(words.getInt(), words.getInt(), words.getInt(), 1, mask);
        return ByteBuffer.allocate(TAG).putLong(sum[0] ^ mask[0]).putLong(sum[1] ^ mask[1]).rewind();
    }

    private void hash(long[] sum, byte[] bytes, int from, int length) {
        for (int done = 0; done < length; done += BLOCK) {
            for (int i = 0; i < Math.min(BLOCK, length - done); i++) {
                sum[i >> 3] ^= (bytes[from + done + i] & 0xffL) << 56 - 8 * (i & 7);
            }
            times(sum);
        }
    }

    /** The table of multiples of the hash key by four bits (Shoup). */
    private void multiply(long[] hash) {
        long high = hash[0];
        long low = hash[1];
        multiples[8] = high;
        multiples[BLOCK + 8] = low;
        for (int i = 4; i > 0; i >>= 1) {
            long back = (low & 1) * 0xe100000000000000L;
            low = high << 63 | low >>> 1;
            high = high >>> 1 ^ back;
            multiples[i] = high;
            multiples[BLOCK + i] = low;
        }
        for (int i = 2; i < BLOCK; i *= 2) {
            for (int j = 1; j < i; j++) {
                multiples[i + j] = multiples[i] ^ multiples[j];
                multiples[BLOCK + i + j] = multiples[BLOCK + i] ^ multiples[BLOCK + j];
            }
        }
    }

    /** The sum times the hash key, in GCM's field. */
    private void times(long[] sum) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < 2 * BLOCK; i++) {
            int four = (int) (sum[i < BLOCK ? 1 : 0] >>> 4 * (i & 15)) & 15;
            if (i > 0) {
                int out = (int) low & 15;
                low = high << 60 | low >>> 4;
                high = high >>> 4 ^ (long) REDUCED[out] << 48;
            }
            high ^= multiples[four];
            low ^= multiples[BLOCK + four];
        }
        sum[0] = high;
        sum[1] = low;
    }

    /** One block. */
    private void encrypt(int in0, int in1, int in2, int in3, long[] out) {
        int a = in0 ^ rounds.get(0);
        int b = in1 ^ rounds.get(1);
        int c = in2 ^ rounds.get(2);
        int d = in3 ^ rounds.get(3);
        int at = 4;
        for (int round = 1; round < ROUNDS; round++, at += 4) {
            int e = mixed(a, b, c, d) ^ rounds.get(at);
            int f = mixed(b, c, d, a) ^ rounds.get(at + 1);
            int g = mixed(c, d, a, b) ^ rounds.get(at + 2);
            d = mixed(d, a, b, c) ^ rounds.get(at + 3);
            a = e;
            b = f;
            c = g;
        }
        out[0] = (long) (last(a, b, c, d) ^ rounds.get(at)) << 32 | (last(b, c, d, a) ^ rounds.get(at + 1)) & 0xffffffffL;
        out[1] = (long) (last(c, d, a, b) ^ rounds.get(at + 2)) << 32 | (last(d, a, b, c) ^ rounds.get(at + 3)) & 0xffffffffL;
    }

    private static int mixed(int a, int b, int c, int d) {
        return TABLE[a >>> 24] ^ Integer.rotateRight(TABLE[b >>> 16 & BYTE], 8) ^ Integer.rotateRight(TABLE[c >>> 8 & BYTE], 16)
                ^ Integer.rotateRight(TABLE[d & BYTE], 24);
    }

    private static int last(int a, int b, int c, int d) {
        return SBOX[a >>> 24] << 24 | (SBOX[b >>> 16 & BYTE] & BYTE) << 16 | (SBOX[c >>> 8 & BYTE] & BYTE) << 8 | SBOX[d & BYTE] & BYTE;
    }

    private static int substituted(int word) {
        return last(word, word, word, word);
    }

    private static int round(int number) {
        return 1 << 23 + number;
    }

    private static int turned(int eight, int by) {
        return (eight << by | eight >>> 8 - by) & BYTE;
    }
}

package fi.sopu.ballot.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Our cipher is AES-256-GCM, and our HMAC is HMAC-SHA-256, bit for bit. */
class GcmTest {

    private static final HexFormat HEX = HexFormat.of();

    /** McGrew and Viega, The Galois/Counter Mode of Operation, test cases 13 to 16. */
    @Test
    void asPublished() {
        byte[] zeros = new byte[32];
        assertSealed(zeros, new byte[12], "", "", "530f8afbc74536b9a963b4f1c4cb738b");
        assertSealed(zeros, new byte[12], "", "00000000000000000000000000000000", "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
        byte[] key = HEX.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
        byte[] nonce = HEX.parseHex("cafebabefacedbaddecaf888");
        String text = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39";
        String sealed = "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662";
        assertSealed(key, nonce, "feedfacedeadbeeffeedfacedeadbeefabaddad2", text, sealed + "76fc6ece0f4e1768cddf8853bb2d551b");
    }

    private static void assertSealed(byte[] key, byte[] nonce, String about, String plain, String expected) {
        byte[] sealed = new Gcm(key).seal(nonce, HEX.parseHex(about), HEX.parseHex(plain));
        assertEquals(HEX.formatHex(nonce) + expected, HEX.formatHex(sealed));
    }

    @Test
    void asTheJdks() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            byte[] key = bytes(random, 32);
            byte[] nonce = bytes(random, 12);
            byte[] about = bytes(random, random.nextInt(70));
            byte[] plain = bytes(random, random.nextInt(1500));
            Cipher jdk = Cipher.getInstance("AES/GCM/NoPadding");
            jdk.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            jdk.updateAAD(about);
            byte[] theirs = jdk.doFinal(plain);
            Gcm ours = new Gcm(key);
            byte[] sealed = ours.seal(nonce, about, plain);
            assertArrayEquals(theirs, Arrays.copyOfRange(sealed, 12, sealed.length));
            assertArrayEquals(plain, ours.open(about, sealed));
            sealed[random.nextInt(sealed.length)] ^= (byte) (1 << random.nextInt(8));
            assertNull(ours.open(about, sealed), "changed");
            ours.close();
            assertNull(ours.open(about, new Gcm(key).seal(nonce, about, plain)), "what is closed opens nothing");

            byte[] secret = bytes(random, 32);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            assertArrayEquals(mac.doFinal(plain), new Hmac(secret.clone()).of(plain));
        }
        assertNull(new Gcm(new byte[32]).open(new byte[0], new byte[27]), "too short");
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}

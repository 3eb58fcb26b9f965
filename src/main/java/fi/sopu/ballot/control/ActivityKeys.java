package fi.sopu.ballot.control;

import fi.sopu.ballot.Ballot;
import fi.sopu.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What one activity's keys do: seal and open its ballots, name its voters and authors by pseudonyms, sign its tasks. Once in
 * memory for each activity, and overwritten when the activity has closed: who is in the middle of a use is then refused.
 * A sealed ballot is AES-256-GCM over a plaintext of fixed length (voter's pseudonym, payload, padding), bound to council,
 * activity and token; pseudonyms are HMAC-SHA-256. Voters and authors have different keys, so that the two cannot be linked.
 */
public final class ActivityKeys {

    /** Longest payload that a ballot takes, in bytes. */
    public static final int PAYLOAD = 220;
    /** Length of every sealed ballot in bytes, whatever was answered. */
    public static final int SEALED = 1 + 12 + 32 + 2 + PAYLOAD + 16;

    static final int KEY = 32;
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int VOTER = 32;

    private final int tenant;
    private final UUID activity;
    private final byte[] sealing;
    private final byte[] voters;
    private final byte[] authors;
    private final SecureRandom random;
    private volatile boolean gone;

    ActivityKeys(int tenant, UUID activity, byte[] sealing, byte[] voters, byte[] authors, SecureRandom random) {
        this.tenant = tenant;
        this.activity = activity;
        this.sealing = sealing;
        this.voters = voters;
        this.authors = authors;
        this.random = random;
    }

    /** Makes the keys useless. */
    void overwrite() {
        gone = true;
        Arrays.fill(sealing, (byte) 0);
        Arrays.fill(voters, (byte) 0);
        Arrays.fill(authors, (byte) 0);
    }

    /** What was made with keys that were overwritten meanwhile is worth nothing. */
    private byte[] unlessGone(byte[] made) {
        if (gone) {
            throw new Refused("ballot.keysMissing");
        }
        return made;
    }

    /** The member's pseudonym as a voter of this activity. */
    public String voter(UUID member) {
        return text(mac(voters, "voter", member, new byte[0]));
    }

    /** The member's pseudonym as an author of this activity. */
    public String author(UUID member) {
        return text(mac(authors, "author", member, new byte[0]));
    }

    /** Signs what was asked of a member under a token, so that nobody answers what was not asked of them. */
    public String sign(UUID token, UUID member, byte[] what) {
        return text(mac(voters, "task " + token, member, what));
    }

    public boolean isSigned(UUID token, UUID member, byte[] what, String signature) {
        return signature != null && MessageDigest.isEqual(
                sign(token, member, what).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] seal(UUID token, UUID member, byte[] payload) {
        if (payload.length > PAYLOAD) {
            throw new IllegalArgumentException("a ballot takes " + PAYLOAD + " bytes, not " + payload.length);
        }
        ByteBuffer plain = ByteBuffer.allocate(VOTER + 2 + PAYLOAD);
        plain.put(mac(voters, "voter", member, new byte[0])).putShort((short) payload.length).put(payload);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = gcm(Cipher.ENCRYPT_MODE, token, nonce, plain.array(), 0);
        return ByteBuffer.allocate(SEALED).put(VERSION).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException when the ballot was changed, moved or sealed under another key */
    public Ballot open(UUID token, byte[] sealed) {
        if (sealed.length != SEALED || sealed[0] != VERSION) {
            throw new IllegalStateException("not a ballot: " + token);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        ByteBuffer plain = ByteBuffer.wrap(gcm(Cipher.DECRYPT_MODE, token, nonce, sealed, 1 + NONCE));
        byte[] voter = new byte[VOTER];
        plain.get(voter);
        byte[] payload = new byte[plain.getShort()];
        plain.get(payload);
        return new Ballot(token, text(voter), payload);
    }

    private byte[] gcm(int mode, UUID token, byte[] nonce, byte[] bytes, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(sealing, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD((tenant + "|" + activity + "|" + token).getBytes(StandardCharsets.US_ASCII));
            return unlessGone(cipher.doFinal(bytes, from, bytes.length - from));
        } catch (AEADBadTagException e) {
            unlessGone(bytes);
            throw new IllegalStateException("a ballot that was changed, moved or sealed under another key: " + token, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] mac(byte[] key, String purpose, UUID member, byte[] what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((purpose + "|" + tenant + "|" + activity + "|" + member + "|").getBytes(StandardCharsets.US_ASCII));
            return unlessGone(mac.doFinal(what));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

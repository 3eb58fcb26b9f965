package fi.sopu.ballot.control;

import fi.sopu.ballot.Ballot;
import fi.sopu.shared.Coded;
import fi.sopu.shared.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one activity's keys do: seal and open what is in its box, name its voters and authors by pseudonyms, sign its tasks, find the places of
 * its notes. Once in memory for each activity, and overwritten when the activity has closed: who is in the middle of a use is then refused.
 * What is sealed is AES-256-GCM over a plaintext of one length in the activity (kind, voter's pseudonym, payload, padding), bound to council,
 * activity and token; pseudonyms are HMAC-SHA-256. Voters and authors have different keys, so that the two cannot be linked.
 */
public final class ActivityKeys {

    /** What a sealed row is longer than its activity's longest payload. */
    public static final int OVERHEAD = 1 + Gcm.NONCE + 1 + 32 + 2 + Gcm.TAG;

    static final int KEY = Gcm.KEY;
    private static final byte VERSION = 2;
    /** As rows were sealed before there were notes: without their kind, and all as long as each other. */
    private static final byte FIRST_VERSION = 1;
    private static final int VOTER = 32;
    private static final int ROOM = 1 << Short.SIZE - 1;

    private final int tenant;
    private final UUID activity;
    private final Gcm sealing;
    private final Hmac voters;
    private final Hmac authors;
    private final SecureRandom random;
    /** Why the keys are of no more use, as the key of a text; null while they are. */
    private volatile @Nullable String gone;

    /** What a row of the box is; nobody without the key can tell. */
    public enum Kind implements Coded {
        ANSWER(0), TAKEN_BACK(1), NOTE(2);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        @Override
        public byte code() {
            return code;
        }
    }

    /** An opened row. */
    public record Opened(Kind kind, Ballot ballot) {}

    /** Overwrites the bytes. */
    ActivityKeys(int tenant, UUID activity, byte[] sealing, byte[] voters, byte[] authors, SecureRandom random) {
        this.tenant = tenant;
        this.activity = activity;
        this.sealing = new Gcm(sealing);
        this.voters = new Hmac(voters);
        this.authors = new Hmac(authors);
        this.random = random;
        for (byte[] read : List.of(sealing, voters, authors)) {
            Arrays.fill(read, (byte) 0);
        }
    }

    /**
     * Makes the keys useless.
     *
     * @param why key of the text for whoever is in the middle of a use
     */
    void overwrite(String why) {
        gone = why;
        sealing.close();
        voters.close();
        authors.close();
    }

    /** What was made with keys that were overwritten meanwhile is worth nothing. */
    private byte[] unlessGone(byte[] made) {
        if (gone != null) {
            throw new Refused(gone);
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

    /** The member's own place of this number, as a token like any other. */
    public UUID token(UUID member, int number) {
        return token(mac(voters, "place " + number, member, new byte[0]));
    }

    /** Signs what was asked of a member under a token, so that nobody answers what was not asked of them. */
    public String sign(UUID token, UUID member, byte[] what) {
        return text(mac(voters, "task " + token, member, what));
    }

    public boolean isSigned(UUID token, UUID member, byte[] what, String signature) {
        return signature != null && MessageDigest.isEqual(
                sign(token, member, what).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    /** The token of the activity's note of this number: as random as all others for whoever has not the key. */
    public UUID place(int number) {
        return token(mac(voters, "note", new UUID(0, number), new byte[0]));
    }

    /** With the marks of a random UUID, so that it looks like all other tokens. */
    private static UUID token(byte[] mac) {
        ByteBuffer bytes = ByteBuffer.wrap(mac);
        return new UUID(bytes.getLong() & ~0xF000L | 0x4000L, bytes.getLong() & ~(3L << 62) | 1L << 63);
    }

    /** @param longest length of the activity's longest payload, in bytes */
    public byte[] seal(UUID token, UUID member, Kind kind, byte[] payload, int longest) {
        return seal(token, kind, mac(voters, "voter", member, new byte[0]), payload, longest);
    }

    /** A note, which is no voter's. */
    public byte[] sealNote(UUID token, byte[] payload, int longest) {
        return seal(token, Kind.NOTE, new byte[VOTER], payload, longest);
    }

    /** Seals anew what was opened, as long as the activity wants it now. */
    public byte[] seal(Opened opened, int longest) {
        return seal(opened.ballot().token(), opened.kind(), Base64.getUrlDecoder().decode(opened.ballot().voter()), opened.ballot().payload(), longest);
    }

    private byte[] seal(UUID token, Kind kind, byte[] voter, byte[] payload, int longest) {
        if (payload.length > longest || longest >= ROOM) {
            throw new IllegalArgumentException("here a ballot takes " + longest + " bytes, not " + payload.length);
        }
        ByteBuffer plain = ByteBuffer.allocate(1 + VOTER + 2 + longest);
        plain.put(kind.code()).put(voter).putShort((short) payload.length).put(payload);
        byte[] nonce = new byte[Gcm.NONCE];
        random.nextBytes(nonce);
        byte[] sealed = unlessGone(sealing.seal(nonce, about(token), plain.array()));
        return ByteBuffer.allocate(1 + sealed.length).put(VERSION).put(sealed).array();
    }

    /** @throws IllegalStateException when the row was changed, moved or sealed under another key */
    public Opened open(UUID token, byte[] sealed) {
        byte[] opened = sealed.length == 0 ? null : sealing.open(about(token), Arrays.copyOfRange(sealed, 1, sealed.length));
        unlessGone(sealed);
        if (opened == null || sealed[0] != VERSION && sealed[0] != FIRST_VERSION) {
            throw new IllegalStateException("a ballot that was changed, moved or sealed under another key: " + token);
        }
        ByteBuffer plain = ByteBuffer.wrap(opened);
        Kind kind = sealed[0] == FIRST_VERSION ? Kind.ANSWER : Coded.of(Kind.class, plain.get());
        byte[] voter = new byte[VOTER];
        plain.get(voter);
        byte[] payload = new byte[plain.getShort()];
        plain.get(payload);
        return new Opened(kind, new Ballot(token, text(voter), payload));
    }

    private byte[] about(UUID token) {
        return (tenant + "|" + activity + "|" + token).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] mac(Hmac key, String purpose, UUID member, byte[] what) {
        return unlessGone(key.of((purpose + "|" + tenant + "|" + activity + "|" + member + "|").getBytes(StandardCharsets.US_ASCII), what));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

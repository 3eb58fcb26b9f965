package fi.sopu.duel.control;

import fi.sopu.duel.IdeaText;
import fi.sopu.shared.Coded;
import fi.sopu.shared.Words;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of an open question's ideas, as bytes for the ballot box. The ideas are what all notes in their order make of them; so whatever
 * happens to an idea leaves one more row that looks like an answer, and touches none.
 *
 * @param kind   what happened
 * @param about  the idea or group it is about, or null
 * @param others further ideas: those asked about, those that join a group; for pairs two at a time
 * @param words  of an idea, or a group's title, or (as Finnish) the reason for hiding; or null
 * @param author pseudonym of an idea's author, or null
 */
record Note(Kind kind, @Nullable UUID about, List<UUID> others, @Nullable Words words, @Nullable String author) {

    private static final int ID = 16;
    private static final int HEAD = 1 + 1 + ID + Short.BYTES;
    private static final int AUTHOR = 32;
    /** UTF-8, at most. */
    private static final int BYTES_OF_A_CHARACTER = 4;
    private static final UUID NONE = new UUID(0, 0);

    enum Kind implements Coded {
        WORDED(0), ASKED(1), HIDDEN(2), SHOWN(3), JOINED(4), TITLED(5), APART(6), ALIKE(7), WITHDRAWN(8);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        @Override
        public byte code() {
            return code;
        }
    }

    /** Length of the longest note about a question's ideas, in bytes; an answer is shorter than that. */
    static int longest(int ideaLimit) {
        int text = Math.max(2 * Math.max(ideaLimit, IdeaText.LIMIT), IdeaText.LONGEST_REASON) * BYTES_OF_A_CHARACTER;
        return HEAD + AUTHOR + 2 * Short.BYTES + text;
    }

    static Note worded(UUID idea, Words words, @Nullable String author) {
        return new Note(Kind.WORDED, idea, List.of(), words, author);
    }

    static Note hidden(UUID idea, @Nullable String reason) {
        return new Note(reason == null ? Kind.SHOWN : Kind.HIDDEN, idea, List.of(), reason == null ? null : Words.of(reason, null), null);
    }

    static Note withdrawn(UUID idea) {
        return new Note(Kind.WITHDRAWN, idea, List.of(), null, null);
    }

    static Note titled(UUID group, Words title) {
        return new Note(Kind.TITLED, group, List.of(), title, null);
    }

    /** As many notes as it takes: one where the ideas are no more than some seventy. An even number of them in each. */
    static List<Note> about(Kind kind, @Nullable UUID group, Collection<UUID> ideas) {
        int most = (longest(0) - HEAD - 2 * Short.BYTES) / ID / 2 * 2;
        List<UUID> all = List.copyOf(ideas);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < all.size(); i += most) {
            notes.add(new Note(kind, group, all.subList(i, Math.min(all.size(), i + most)), null, null));
        }
        return notes;
    }

    /** The one idea or group that it is about, of a kind that is about one. */
    UUID one() {
        return Objects.requireNonNull(about, kind::name);
    }

    /** What it says, of a kind that says something. */
    Words said() {
        return Objects.requireNonNull(words, kind::name);
    }

    /** @throws BufferOverflowException when it is longer than {@link #longest} of any limit */
    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(longest(IdeaText.MOST));
        bytes.put(kind.code()).put((byte) (author == null ? 0 : 1));
        put(bytes, about == null ? NONE : about);
        bytes.putShort((short) others.size());
        others.forEach(other -> put(bytes, other));
        if (author != null) {
            bytes.put(Base64.getUrlDecoder().decode(author));
        }
        put(bytes, words == null ? null : words.getFi());
        put(bytes, words == null ? null : words.getSv());
        byte[] note = new byte[bytes.position()];
        bytes.rewind().get(note);
        return note;
    }

    static Note of(byte[] note) {
        ByteBuffer bytes = ByteBuffer.wrap(note);
        Kind kind = Coded.of(Kind.class, bytes.get());
        boolean authored = bytes.get() == 1;
        UUID about = id(bytes);
        List<UUID> others = new ArrayList<>();
        for (int more = bytes.getShort(); more > 0; more--) {
            others.add(id(bytes));
        }
        byte[] author = new byte[authored ? AUTHOR : 0];
        bytes.get(author);
        Words words = Words.of(text(bytes), text(bytes));
        return new Note(kind, about.equals(NONE) ? null : about, others, words.isEmpty() ? null : words,
                authored ? Base64.getUrlEncoder().withoutPadding().encodeToString(author) : null);
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static void put(ByteBuffer bytes, @Nullable String text) {
        byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        bytes.putShort((short) utf8.length).put(utf8);
    }

    private static @Nullable String text(ByteBuffer bytes) {
        byte[] utf8 = new byte[bytes.getShort()];
        bytes.get(utf8);
        return utf8.length == 0 ? null : new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "a note";
    }
}

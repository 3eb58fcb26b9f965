package fi.sopu.shared;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had before them when they began to edit, as a short mark of the stored values: whoever saves says it, and is asked
 * when it is no longer so, whoever or whatever has changed it meanwhile.
 *
 * @param mark 24 hexadecimal digits, or anything else, which is the mark of nothing
 */
public record Seen(@Nullable String mark) implements Serializable {

    private static final int LENGTH = 24;

    /** The mark of these values, in this order; texts, numbers, days, enums, ids, {@link Words}, lists of them, and null. */
    public static Seen of(@Nullable Object... values) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (@Nullable
            Object value : values) {
                String text = value instanceof Words words ? words.getFi() + "\u0001" + words.getSv() : String.valueOf(value);
                digest.update((text + "\u0000").getBytes(StandardCharsets.UTF_8));
            }
            return new Seen(HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

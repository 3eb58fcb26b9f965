package fi.sopu.shared;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field that holds something else in the database than in a form.
 *
 * @param label  key of the field's label
 * @param stored what is stored: a text, {@link Words}, a number, a day, yes or no, or the {@link Key} of a text
 * @param own    what is in the form
 */
public record Difference(String label, @Nullable Object stored, @Nullable Object own) implements Serializable {

    /** A value that is shown by a text. */
    public record Key(String key) implements Serializable {
    }

    /** A field of which one of several is chosen, each with a text whose key is the prefix and its name. */
    public static Difference choice(String label, String prefix, @Nullable Object stored, @Nullable Object own) {
        return new Difference(label, stored == null ? null : new Key(prefix + stored), own == null ? null : new Key(prefix + own));
    }

    /** True when there is none: nothing and an empty text are the same. */
    public boolean isNone() {
        return Objects.equals(bare(stored), bare(own));
    }

    private static @Nullable Object bare(@Nullable Object value) {
        return value instanceof String text ? text.isBlank() ? null : text.strip() : value;
    }
}

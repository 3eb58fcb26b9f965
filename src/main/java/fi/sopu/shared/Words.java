package fi.sopu.shared;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A council's own text in its languages. Which of them was the original is not recorded.
 * A reader of a language that has no text gets the other one.
 */
@Embeddable
@Access(AccessType.FIELD)
public class Words implements Serializable {

    private @Nullable String fi;
    private @Nullable String sv;

    protected Words() {
    }

    private Words(@Nullable String fi, @Nullable String sv) {
        this.fi = blankToNull(fi);
        this.sv = blankToNull(sv);
    }

    public static Words of(@Nullable String fi, @Nullable String sv) {
        return new Words(fi, sv);
    }

    public @Nullable String getFi() {
        return fi;
    }

    public @Nullable String getSv() {
        return sv;
    }

    /** The text for a reader of this language (fi, sv or en), else the other one, else an empty string. */
    public String in(String language) {
        String first = "sv".equals(language) ? sv : fi;
        String second = "sv".equals(language) ? fi : sv;
        return first != null ? first : second != null ? second : "";
    }

    /** The language, fi or sv, of what {@link #in} gives this reader; fi of an empty text. */
    public String languageFor(String reader) {
        return sv != null && ("sv".equals(reader) || fi == null) ? "sv" : "fi";
    }

    public boolean isEmpty() {
        return fi == null && sv == null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words w && Objects.equals(fi, w.fi) && Objects.equals(sv, w.sv);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fi, sv);
    }

    @Override
    public String toString() {
        return in("fi");
    }
}

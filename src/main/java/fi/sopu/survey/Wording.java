package fi.sopu.survey;

import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text of an instrument in Finnish, Swedish and English, as far as it has been written in them. A reader of a language that is missing gets another one. */
@Embeddable
@Access(AccessType.FIELD)
public class Wording implements Serializable {

    public static final Wording NONE = new Wording(null, null, null);

    private @Nullable String fi;
    private @Nullable String sv;
    private @Nullable String en;

    protected Wording() {
    }

    private Wording(@Nullable String fi, @Nullable String sv, @Nullable String en) {
        this.fi = fi;
        this.sv = sv;
        this.en = en;
    }

    /**
     * On one line each, cleaned.
     *
     * @param most longest, in characters
     * @throws fi.sopu.shared.Refused as {@link TypedText#line(String, int)}
     */
    public static Wording of(@Nullable String fi, @Nullable String sv, @Nullable String en, int most) {
        return new Wording(TypedText.line(fi, most), TypedText.line(sv, most), TypedText.line(en, most));
    }

    public @Nullable String getFi() {
        return fi;
    }

    public @Nullable String getSv() {
        return sv;
    }

    public @Nullable String getEn() {
        return en;
    }

    /** The text for a reader of this language, else the first that there is, else an empty one. */
    public String in(String language) {
        return Stream.of(of(language), fi, sv, en).filter(Objects::nonNull).findFirst().orElse("");
    }

    /** The language of what {@link #in} gives. */
    public String languageFor(String reader) {
        return Stream.of(reader, "fi", "sv", "en").filter(language -> of(language) != null).findFirst().orElse("fi");
    }

    private @Nullable String of(String language) {
        return switch (language) {
            case "sv" -> sv;
            case "en" -> en;
            default -> fi;
        };
    }

    public boolean isEmpty() {
        return fi == null && sv == null && en == null;
    }

    /** In the languages of councils' texts; who has English alone gets it in their place. */
    public Words words() {
        return fi == null && sv == null ? Words.of(en, en) : Words.of(fi, sv);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording w && Objects.equals(fi, w.fi) && Objects.equals(sv, w.sv) && Objects.equals(en, w.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fi, sv, en);
    }

    @Override
    public String toString() {
        return fi + "\u0001" + sv + "\u0001" + en;
    }
}

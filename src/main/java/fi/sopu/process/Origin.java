package fi.sopu.process;

import fi.sopu.shared.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a new process is made from: a ready template, one of the council's own, an earlier process, or nothing. */
public record Origin(Kind kind, @Nullable UUID process) {

    /** The ways to begin: two are ready, one for ground rules and one for measuring. */
    public enum Kind {
        READY, MEASURING, OWN, COPY, BLANK
    }

    /** For forms: {@code READY}, {@code COPY:<id>}. */
    public String text() {
        return process == null ? kind.name() : kind.name() + ":" + process;
    }

    /** @throws NotFound when the text is none of ours */
    public static Origin of(String text) {
        try {
            int colon = text.indexOf(':');
            return colon < 0 ? new Origin(Kind.valueOf(text), null)
                    : new Origin(Kind.valueOf(text.substring(0, colon)), UUID.fromString(text.substring(colon + 1)));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new NotFound("origin");
        }
    }
}

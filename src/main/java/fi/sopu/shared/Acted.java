package fi.sopu.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something was done that leaves a trace. Fired inside the transaction that does it; audit writes the row in the
 * same one. Never carries what somebody chose, nor an idea's text.
 *
 * @param act     what was done, component first: {@code process.stageOpened}
 * @param about   kind of thing it was done to: {@code process}, {@code member}
 * @param subject its id, or null
 * @param detail  short detail for a person who reads the log, or null
 * @param by      the member who had it done, where that is not the one who acts; else null
 */
public record Acted(String act, String about, @Nullable UUID subject, @Nullable String detail, @Nullable UUID by) {

    public Acted(String act, String about, @Nullable UUID subject, @Nullable String detail) {
        this(act, about, subject, detail, null);
    }
}

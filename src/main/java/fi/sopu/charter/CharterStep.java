package fi.sopu.charter;

import fi.sopu.shared.Words;
import java.util.UUID;

/** Something that those who lead a council's work want to know of its charter in the making; fired in the transaction that did it. */
public record CharterStep(Kind kind, UUID process, Words title) {

    public enum Kind {
        /** A version is being drafted. */
        DRAFTED,
        /** Somebody has commented on a clause. */
        COMMENTED,
        /** The draft waits for a meeting. */
        ASKED
    }
}

package fi.sopu.shared;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is being edited has been changed since it was read: nothing was saved, and the person has both values to choose from. */
public class Conflict extends Refused {

    private final UUID thing;
    private final @Nullable UUID by;
    private final @Nullable Instant at;
    private final Seen now;
    private final transient List<Difference> differences;

    /**
     * @param thing what is being edited
     * @param by    member who changed it last, or null where nobody is named
     * @param at    when, or null
     * @param now   the mark of what is stored: whoever saves with it has seen it
     */
    public Conflict(UUID thing, @Nullable UUID by, @Nullable Instant at, Seen now, List<Difference> differences) {
        super("portal.conflict.somebody");
        this.thing = thing;
        this.by = by;
        this.at = at;
        this.now = now;
        this.differences = List.copyOf(differences);
    }

    public UUID thing() {
        return thing;
    }

    public @Nullable UUID by() {
        return by;
    }

    public @Nullable Instant at() {
        return at;
    }

    public Seen now() {
        return now;
    }

    public List<Difference> differences() {
        return differences;
    }
}

package fi.sopu.duel;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An idea as those who run the process see it; never with its author.
 *
 * @param asked  somebody has been asked about it: its text is frozen
 * @param hidden it is not asked about any more, for the reason given
 */
public record IdeaFacts(UUID id, Words words, boolean asked, boolean seeded, boolean hidden, @Nullable String reason) {

    /** What an editor has before them. */
    public Seen seen() {
        return Seen.of(words);
    }
}

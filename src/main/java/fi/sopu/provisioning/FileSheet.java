package fi.sopu.provisioning;

import fi.sopu.shared.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as its page shows it before it is decided on.
 *
 * @param samples of each column: its name, then some of what stands in it
 * @param plan    what it would change, or null while its columns do not tell who each row is about
 */
public record FileSheet(FileFacts facts, @Nullable Understood understood, List<Sample> samples, Choices choices, @Nullable Plan plan) {

    /** A column: its name, or empty, and some of what stands in it. */
    public record Sample(String header, String cells) {
    }

    /** What an editor of columns and choices has before them. */
    public Seen seen() {
        return Seen.of(understood, choices);
    }
}

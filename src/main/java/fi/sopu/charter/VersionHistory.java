package fi.sopu.charter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A charter's versions, and two of them beside each other.
 *
 * @param versions newest first; empty when no charter has been started
 * @param newer    the one that is looked at, null when there is none
 * @param older    what it is compared with, null when there is none
 */
public record VersionHistory(List<VersionLine> versions, @Nullable VersionLine newer, @Nullable VersionLine older, List<ClauseDifference> differences) {

    public static final VersionHistory NONE = new VersionHistory(List.of(), null, null, List.of());

    /** True when not a word differs. */
    public boolean same() {
        return differences.stream().allMatch(ClauseDifference::same);
    }
}

package fi.sopu.provisioning;

import fi.sopu.identity.MemberChange;
import fi.sopu.shared.Seen;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change: a line for each person.
 *
 * @param lines     in the order of the file, then those whom it does not have
 * @param newGroups names of groups that would be made
 * @param kept      how many values differ from the file's and stay, since they came from elsewhere
 */
public record Plan(List<Line> lines, List<String> newGroups, int kept) {

    /** What happens to a person. */
    public enum Kind {
        UNCLEAR, ADDED, CHANGED, ENDED, UNCHANGED
    }

    /**
     * A person in the file, or a member whom it does not have.
     *
     * @param row        number of the first row about this person, or 0
     * @param name       family name first
     * @param whys       the reasons, as the reader is told
     * @param change     what would be done; null when nothing is
     * @param newGroup   name of the group to be made and given, or null
     * @param candidates whom a row may be about, when it is asked
     * @param bare       true when it can be taken without what is not understood
     */
    public record Line(int row, Kind kind, String name, List<Why> whys, @Nullable MemberChange change, @Nullable String newGroup, List<Candidate> candidates, boolean bare) {
    }

    /** Somebody whom a row may be about. */
    public record Candidate(UUID id, String told) {
    }

    public Plan {
        lines = List.copyOf(lines);
        newGroups = List.copyOf(newGroups);
    }

    public int count(Kind kind) {
        return (int) lines.stream().filter(line -> line.kind == kind).count();
    }

    /** What would be done, in order. */
    public List<Line> changes() {
        return lines.stream().filter(line -> line.change != null).toList();
    }

    /** The mark of all that is shown: another one when a member, or the file's choices, have changed. */
    public Seen seen() {
        return Seen.of(lines, newGroups, kept);
    }
}

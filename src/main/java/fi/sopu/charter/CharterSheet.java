package fi.sopu.charter;

import fi.sopu.shared.Seen;
import fi.sopu.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a charter as a page shows it.
 *
 * @param id      the version
 * @param asked   when it was put up for approval, or null
 * @param adopted how it was adopted, or null
 * @param clauses in their order
 * @param removed those taken away, the last one first; empty in an adopted version
 */
public record CharterSheet(UUID id, UUID charter, UUID process, UUID body, Words title, int number, VersionStatus status,
        @Nullable Instant asked, @Nullable Adoption adopted, List<SheetClause> clauses, List<SheetClause> removed) {

    /** The decision that a meeting made. {@code meetingName} such as 5/2026, {@code section} the § of its minutes. */
    public record Adoption(LocalDate on, UUID meeting, String meetingName, String section) {
    }

    /**
     * @param root     lasts through the versions
     * @param avoid    what the council avoids, and not what it promises
     * @param number   as read on the page, from 1
     */
    public record SheetClause(UUID id, UUID root, boolean avoid, int number, Words text, List<SheetSource> sources,
            List<Promise> promises, List<Comment> comments) {

        /** What an editor has before them. */
        public Seen seen() {
            return Seen.of(text);
        }

        /** A clause that no idea stands behind. */
        public boolean addedInDialogue() {
            return sources.isEmpty();
        }

        public long done() {
            return promises.stream().filter(Promise::done).count();
        }
    }

    public record SheetSource(UUID id, Provenance from) {
    }

    /** A practice commitment. {@code late}: its day has passed and it is not done. */
    public record Promise(UUID id, Words what, String who, @Nullable LocalDate until, @Nullable LocalDate doneOn, boolean late) {

        /** What an editor has before them. */
        public Seen seen() {
            return Seen.of(what, who, until);
        }

        public boolean done() {
            return doneOn != null;
        }
    }

    /** {@code own}: said by the one who reads. */
    public record Comment(UUID id, String name, String text, Instant saidAt, boolean own) {
    }

    /** Its parts, promises first. */
    public List<CharterPart<SheetClause>> parts() {
        return CharterPart.of(clauses, SheetClause::avoid);
    }

    public boolean draft() {
        return status == VersionStatus.DRAFT;
    }

    public boolean waits() {
        return status == VersionStatus.APPROVAL_ASKED;
    }

    public boolean inForce() {
        return status == VersionStatus.ADOPTED;
    }
}

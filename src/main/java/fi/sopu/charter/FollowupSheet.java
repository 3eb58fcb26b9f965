package fi.sopu.charter;

import fi.sopu.charter.CharterSheet.SheetClause;
import fi.sopu.process.AskedQuestion;
import java.util.List;
import java.util.UUID;

/**
 * The clauses that a follow-up asks about.
 *
 * @param asked   the question, with its stage
 * @param number  number of the version asked about, or 0 when there was no charter to ask about
 * @param clauses in their order
 */
public record FollowupSheet(AskedQuestion asked, int number, List<SheetClause> clauses) {

    /** What was promised, and what was to be avoided. */
    public List<CharterPart<SheetClause>> parts() {
        return CharterPart.of(clauses, SheetClause::avoid);
    }

    public boolean answerable() {
        return asked.isOpen() && asked.onRoll() && !clauses.isEmpty();
    }

    public boolean asksAbout(UUID clause) {
        return clauses.stream().anyMatch(c -> c.id().equals(clause));
    }
}

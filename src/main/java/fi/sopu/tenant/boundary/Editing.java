package fi.sopu.tenant.boundary;

import fi.sopu.shared.Allowed;
import fi.sopu.shared.Conflict;
import fi.sopu.shared.Difference;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.control.Turns;
import fi.sopu.tenant.control.Turns.LastEdit;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Stands at the beginning of every use case that edits something stored: nobody's words are written over unseen. The use case takes its turn
 * ({@link fi.sopu.shared.InTurn}) or holds the row, so that what is compared is what is written over.
 */
@UseCase
public class Editing {

    @Inject
    Turns turns;
    @Inject
    Clock clock;

    /**
     * Asks whether the thing may be written over, and notes who does.
     *
     * @param read   what the editor had before them
     * @param now    the same of what is stored now
     * @param fields each field as it is stored and as it would become, for showing both
     * @throws Conflict when it has been changed since, to something else than the editor wants
     */
    @Allowed(everyone = true)
    public void check(UUID thing, Seen read, Seen now, Difference... fields) {
        List<Difference> differences = differences(fields);
        if (!now.equals(read) && !differences.isEmpty()) {
            Optional<LastEdit> last = turns.lastEdit(thing);
            throw new Conflict(thing, last.map(LastEdit::by).orElse(null), last.map(LastEdit::at).orElse(null), now, differences);
        }
        if (!differences.isEmpty()) {
            turns.edited(thing, clock.instant());
        }
    }

    /** The same for ideas: nothing is noted and nobody named, since nothing may lead from an idea to a person. */
    @Allowed(everyone = true)
    public void checkNameless(UUID thing, Seen read, Seen now, Difference... fields) {
        List<Difference> differences = differences(fields);
        if (!now.equals(read) && !differences.isEmpty()) {
            throw new Conflict(thing, null, null, now, differences);
        }
    }

    private static List<Difference> differences(Difference... fields) {
        return Arrays.stream(fields).filter(field -> !field.isNone()).toList();
    }
}

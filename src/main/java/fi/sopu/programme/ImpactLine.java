package fi.sopu.programme;

import fi.sopu.process.Keepings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of what a programme has brought about, some months after it, for those who run it.
 *
 * @param last   the last day on which it is asked; null before it is
 * @param told   what may be told of each statement; empty until it is counted
 * @param words  in an order of chance
 * @param states how many of the council's things were in which state when asking began
 */
public record ImpactLine(UUID id, int months, ImpactState state, LocalDate opens, @Nullable LocalDate last, Map<ImpactStatement, Keepings> told, List<ImpactWords> words,
        List<CountedThings> states) {

    public ImpactLine {
        told = Map.copyOf(told);
        words = List.copyOf(words);
        states = List.copyOf(states);
    }

    /** Whether so few answered that nothing is told of any statement. */
    public boolean isHidden() {
        return state == ImpactState.COUNTED && told.values().stream().allMatch(Keepings::hidden);
    }
}

package fi.sopu.survey;

import fi.sopu.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a round may leave the council for a network's situation analysis: everybody together, each figure as its result page writes it. No unit, no person, none of the
 * process's texts.
 *
 * @param body       that was asked
 * @param round      its number in its series
 * @param asked      how many could answer
 * @param answered   how many did
 * @param dimensions those of which it is told, or likely, where all together stand, in the instrument's order
 */
public record SituationCopy(Wording council, Words body, int round, LocalDate closedOn, int asked, int answered, Instrument instrument, List<Dimension> dimensions) {

    public SituationCopy {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * What was asked.
     *
     * @param ready    key of a ready one, by which networks know the same one of two councils; null for the council's own
     * @param smallest change that matters, in steps of the scale
     */
    public record Instrument(Wording name, @Nullable String ready, int version, double smallest) {
    }

    /**
     * A dimension.
     *
     * @param lasting its id, the same wherever the same is asked
     * @param cell    with one decimal; its level's own mean is the mean
     */
    public record Dimension(UUID lasting, Wording name, boolean overall, UnitCell cell) {
    }
}

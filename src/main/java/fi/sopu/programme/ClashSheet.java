package fi.sopu.programme;

import java.io.Serializable;
import java.util.List;

/**
 * What a runner looks at before people are invited.
 *
 * @param clashes of the programme's days from today on, the earliest first
 * @param weeks   in which its people have more than one day, of this programme or another, the earliest first
 */
public record ClashSheet(ProgrammeFacts facts, List<Clash> clashes, List<BusyWeek> weeks) implements Serializable {

    public ClashSheet {
        clashes = List.copyOf(clashes);
        weeks = List.copyOf(weeks);
    }
}

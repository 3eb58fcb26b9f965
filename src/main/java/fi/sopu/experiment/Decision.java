package fi.sopu.experiment;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * What was decided of an experiment.
 *
 * @param why in a few sentences
 */
public record Decision(ExperimentVerdict verdict, String why, LocalDate on) implements Serializable {

    private static final int LONGEST = 1000;

    /** @throws Refused when no reason is given, or it is too long */
    public Decision {
        String cleaned = TypedText.lines(why, LONGEST);
        if (cleaned == null) {
            throw new Refused("experiment.wrong.why");
        }
        why = cleaned;
    }
}

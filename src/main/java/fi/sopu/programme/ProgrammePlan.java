package fi.sopu.programme;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a programme is.
 *
 * @param owners the organisations that answer for it, in a line; may be ""
 */
public record ProgrammePlan(Words name, Words purpose, String owners, LocalDate starts, LocalDate ends) implements Serializable {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PURPOSE = 600;
    private static final int LONGEST_OWNERS = 300;
    private static final int MOST_YEARS = 3;

    /** @throws Refused when it has no name, something is too long, or the days are none */
    public ProgrammePlan {
        name = TypedText.line(name, LONGEST_NAME);
        purpose = TypedText.lines(purpose, LONGEST_PURPOSE);
        owners = Objects.requireNonNullElse(TypedText.line(owners, LONGEST_OWNERS), "");
        if (name.isEmpty()) {
            throw new Refused("programme.wrong.name");
        }
        if (ends.isBefore(starts) || ends.isAfter(starts.plusYears(MOST_YEARS))) {
            throw new Refused("programme.wrong.period", MOST_YEARS);
        }
    }
}

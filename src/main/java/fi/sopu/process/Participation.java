package fi.sopu.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many of those on the roll have answered at least once. A number only: who they are is neither shown nor kept. While the stage is
 * open it is told in {@link Steps}, as it was when the numbers were last taken.
 *
 * @param answered at least one answer, to any of the stage's questions; at least so many while the stage is open, 0 for fewer than anything is told of
 * @param roll     how many may, as of the same moment
 * @param taken    when the numbers were taken; null when they are final
 */
public record Participation(int answered, int roll, @Nullable Instant taken) {

    private static final int FEW = 50;

    /** Whether these are so few that a share of them is told as so many of so many: a percent of forty pretends to more than is known. */
    public static boolean isSmall(int people) {
        return people < FEW;
    }

    public boolean isSmall() {
        return isSmall(roll);
    }

    /** As it was published with the result. */
    public boolean isFinal() {
        return taken == null;
    }

    /** Whether there is a number to tell. */
    public boolean isTold() {
        return isFinal() || answered > 0;
    }

    /** Whole percents, of an open stage in steps; 0 for an empty roll. */
    public int percent() {
        int percent = roll == 0 ? 0 : (int) Math.round(100.0 * answered / roll);
        return isFinal() ? percent : Steps.percent(percent);
    }
}

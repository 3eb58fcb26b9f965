package fi.sopu.programme;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks and who wants to, for whoever leads the day.
 *
 * @param list    the list of the day
 * @param speaker null when nobody has the turn
 * @param queue   the next one first
 * @param room    how many are reckoned with: those who are known to be there, or, of nobody known, all who are not excused
 * @param silent  how many of them have not spoken
 * @param now     what is shown on the wall
 */
public record TurnSheet(AttendanceSheet list, @Nullable RaisedHand speaker, List<RaisedHand> queue, int room, int silent, TurnsNow now) implements Serializable {

    public TurnSheet {
        queue = List.copyOf(queue);
    }
}

package fi.sopu.programme;

import fi.sopu.shared.Refused;
import fi.sopu.shared.TypedText;
import fi.sopu.shared.Words;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What is planned of a time poll.
 *
 * @param purpose what the day will be for; may be empty
 * @param closes  the last day for answering, before the first of the times
 * @param times   in their order
 */
public record PollPlan(Words title, Words purpose, LocalDate closes, List<OfferedTime> times) implements Serializable {

    /** So many times at most. */
    public static final int MOST = 8;
    private static final int LEAST = 2;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_PURPOSE = 600;

    /** @throws Refused when there is no title, too few or too many times, or the poll would close too late */
    public PollPlan {
        title = TypedText.line(title, LONGEST_TITLE);
        purpose = TypedText.lines(purpose, LONGEST_PURPOSE);
        times = times.stream().distinct().sorted(Comparator.comparing(OfferedTime::day).thenComparing(one -> one.at().starts(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        if (title.isEmpty()) {
            throw new Refused("programme.wrong.title");
        }
        if (times.size() < LEAST || times.size() > MOST) {
            throw new Refused("programme.wrong.pollTimes", LEAST, MOST);
        }
        if (!closes.isBefore(times.get(0).day())) {
            throw new Refused("programme.wrong.pollCloses");
        }
    }
}

package fi.sopu.programme.control;

import fi.sopu.programme.PollAnswer;
import fi.sopu.programme.PollTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which of several times suits best: the one to which the most can come, of these the one that suits the most, and then the earliest. Pure. */
public final class BestTime {

    private final Collection<Map<UUID, PollAnswer>> said;

    /** @param said what each of those who have answered said of the times */
    public BestTime(Collection<Map<UUID, PollAnswer>> said) {
        this.said = said;
    }

    public int count(PollTime time, PollAnswer answer) {
        return (int) said.stream().filter(one -> one.get(time.id()) == answer).count();
    }

    private int can(PollTime time) {
        return count(time, PollAnswer.SUITS) + count(time, PollAnswer.IF_NEED_BE);
    }

    /** Empty when none suits anybody. */
    public Optional<PollTime> of(List<PollTime> times) {
        return times.stream().filter(time -> can(time) > 0)
                .min(Comparator.comparing((PollTime time) -> -can(time)).thenComparing(time -> -count(time, PollAnswer.SUITS)).thenComparing(PollTime::day));
    }
}

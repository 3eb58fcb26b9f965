package fi.sopu.programme;

import fi.sopu.shared.Words;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time poll as somebody sees it who is asked.
 *
 * @param programme its name
 * @param open      whether it can be answered
 * @param said      what they have said of each time; of those that were passed over, nothing
 * @param clashes   what they have at the same time themselves
 * @param invited   whether the programme's people see its days
 * @param chosen    the day that it has become; null until there is one
 */
public record MyPoll(TimePollFacts poll, Words programme, boolean open, Map<UUID, PollAnswer> said, Map<UUID, List<OwnClash>> clashes, boolean invited,
        @Nullable GatheringFacts chosen) implements Serializable {

    public MyPoll {
        said = Map.copyOf(said);
        clashes = Map.copyOf(clashes);
    }

    public List<OwnClash> clashes(PollTime time) {
        return clashes.getOrDefault(time.id(), List.of());
    }
}

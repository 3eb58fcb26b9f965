package fi.sopu.process.control;

import fi.sopu.shared.Acted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The council's processes and the reader's rolls as one request has read them, for the several parts of a page that ask; forgotten when the request does anything. */
@RequestScoped
public class SeenStages {

    private @Nullable List<Processes.Whole> whole;
    private @Nullable Set<UUID> rolls;

    public List<Processes.Whole> whole(Supplier<List<Processes.Whole>> reading) {
        whole = whole == null ? List.copyOf(reading.get()) : whole;
        return whole;
    }

    /** Every stage that the one who asks may answer in, or has been able to. */
    public Set<UUID> rolls(Supplier<Set<UUID>> reading) {
        rolls = rolls == null ? Set.copyOf(reading.get()) : rolls;
        return rolls;
    }

    /** All stages, each with whether the one who asks is on its roll; empty as long as both have not been read. */
    public Optional<List<Stages.Mine>> mine() {
        List<Processes.Whole> all = whole;
        Set<UUID> own = rolls;
        return all == null || own == null ? Optional.empty()
                : Optional.of(all.stream().flatMap(one -> one.stages().stream()).map(asking -> new Stages.Mine(asking, own.contains(asking.stage().id()))).toList());
    }

    void acted(@Observes Acted acted) {
        whole = null;
        rolls = null;
    }
}

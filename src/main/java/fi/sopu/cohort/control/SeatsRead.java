package fi.sopu.cohort.control;

import fi.sopu.cohort.entity.CohortSeat;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** In which cohorts somebody is, read once in a request: every home page asks more than one thing of it. */
@RequestScoped
public class SeatsRead {

    @Inject
    StoredCohorts stored;

    private final Map<UUID, List<StoredCohorts.Seat>> read = new HashMap<>();

    /** In target groups that there still are. */
    public List<CohortSeat> of(UUID member) {
        return seats(member).stream().map(StoredCohorts.Seat::seat).toList();
    }

    /** Whether the member is in a target group that leads the change. */
    public boolean steers(UUID member) {
        return seats(member).stream().anyMatch(StoredCohorts.Seat::steers);
    }

    private List<StoredCohorts.Seat> seats(UUID member) {
        return Objects.requireNonNull(read.computeIfAbsent(member, stored::seats));
    }

    /** Who is in which has changed. */
    public void forget() {
        read.clear();
    }
}

package fi.sopu.charter.boundary;

import fi.sopu.charter.CommitmentDue;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.entity.Charter;
import fi.sopu.charter.entity.Commitment;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the clock sees of commitments: which are to be done soon. */
@UseCase
public class WatchingCommitments {

    private static final int DAYS = 7;

    @Inject
    Charters charters;
    @Inject
    Clock clock;

    /** Neither done nor removed, and to be done within a week from today. */
    @Allowed(system = true)
    public List<CommitmentDue> due() {
        LocalDate today = LocalDate.now(clock);
        List<Commitment> due = charters.commitmentsDue(today, today.plusDays(DAYS));
        if (due.isEmpty()) {
            return List.of();
        }
        Map<UUID, UUID> processes = charters.all().stream().collect(Collectors.toMap(Charter::id, Charter::process));
        return due.stream()
                .map(one -> new CommitmentDue(one.id(), Objects.requireNonNull(processes.get(one.charter())), one.what(), one.who(), Objects.requireNonNull(one.until()))).toList();
    }
}

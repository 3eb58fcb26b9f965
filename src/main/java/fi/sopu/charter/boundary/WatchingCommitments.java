package fi.sopu.charter.boundary;

import fi.sopu.charter.CommitmentDue;
import fi.sopu.charter.control.Charters;
import fi.sopu.charter.entity.Charter;
import fi.sopu.charter.entity.Commitment;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which commitments are to be done soon: for the clock, and for those who lead a change. */
@UseCase
public class WatchingCommitments {

    private static final int DAYS = 7;
    private static final int MONTH = 30;

    @Inject
    Charters charters;
    @Inject
    Clock clock;

    /** Those of rules that have been adopted, to be done within a month from today or late by now; the earliest first. */
    @Allowed(group = RoleGroup.INSIDERS)
    public List<CommitmentDue> withinAMonth() {
        return charters.commitmentsUntil(LocalDate.now(clock).plusDays(MONTH)).stream().map(one -> new CommitmentDue(one.commitment().id(), one.process(), one.commitment().what(),
                one.commitment().who(), Objects.requireNonNull(one.commitment().until()))).toList();
    }

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

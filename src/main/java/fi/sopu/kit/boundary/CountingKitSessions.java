package fi.sopu.kit.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.kit.HeldKits;
import fi.sopu.kit.KitSessionFacts;
import fi.sopu.kit.KitSessionLine;
import fi.sopu.kit.KitSessionsSheet;
import fi.sopu.kit.control.RememberedUnits;
import fi.sopu.kit.control.StoredKits;
import fi.sopu.kit.control.UnitsWithKits;
import fi.sopu.kit.entity.Kit;
import fi.sopu.kit.entity.KitSession;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.unit.boundary.ReadingUnits;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** In which units video workshops have been held: all of them for those who run things, and how often for whoever compares units or leads a change. */
@UseCase
public class CountingKitSessions {

    @Inject
    StoredKits stored;
    @Inject
    ReadingUnits units;
    @Inject
    RememberedUnits remembered;
    @Inject
    FindingMembers members;
    @Inject
    Clock clock;

    /** The latest first. */
    @Allowed(group = RoleGroup.RUNNERS)
    public KitSessionsSheet sheet() {
        List<KitSessionFacts> sessions = sessions();
        Map<UUID, Words> kits = stored.everything().stream().map(Kit::facts).collect(Collectors.toMap(one -> one.id(), one -> one.plan().title()));
        Map<UUID, String> names = members.names();
        return new KitSessionsSheet(
                sessions.stream().map(one -> new KitSessionLine(one, Objects.requireNonNull(kits.get(one.kit())), names.getOrDefault(one.member(), "–"))).toList(),
                UnitsWithKits.of(units.tree(LocalDate.now(clock)), sessions));
    }

    /** Without who recorded them; a unit that has been added or ended is known within a minute. */
    @Allowed(group = RoleGroup.INSIDERS)
    public HeldKits byUnit() {
        return UnitsWithKits.of(remembered.today(), sessions());
    }

    /** How many had been held in each unit by the end of a day; a unit without any is missing. */
    @Allowed(member = true)
    public Map<UUID, Integer> until(LocalDate day) {
        return sessions().stream().filter(one -> !one.holding().day().isAfter(day)).collect(Collectors.toMap(one -> one.holding().unit(), one -> 1, Integer::sum));
    }

    private List<KitSessionFacts> sessions() {
        return stored.sessions().stream().map(KitSession::facts).sorted(Comparator.comparing((KitSessionFacts one) -> one.holding().day()).reversed()
                .thenComparing(KitSessionFacts::id)).toList();
    }
}

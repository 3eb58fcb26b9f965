package fi.sopu.kit.boundary;

import fi.sopu.kit.KitLine;
import fi.sopu.kit.KitSessionFacts;
import fi.sopu.kit.KitSheet;
import fi.sopu.kit.control.StoredKits;
import fi.sopu.kit.control.UnitsWithKits;
import fi.sopu.kit.entity.Kit;
import fi.sopu.kit.entity.KitSession;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import fi.sopu.unit.UnitFacts;
import fi.sopu.unit.UnitTree;
import fi.sopu.unit.boundary.ReadingUnits;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reading kits: every member's, who may run one where they work. */
@UseCase
public class ReadingKits {

    @Inject
    StoredKits stored;
    @Inject
    ReadingUnits units;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;

    /** By name. */
    @Allowed(group = RoleGroup.INSIDERS)
    public List<KitLine> all() {
        Map<UUID, Long> held = stored.sessions().stream().map(KitSession::facts).collect(Collectors.groupingBy(KitSessionFacts::kit, Collectors.counting()));
        return stored.everything().stream().filter(one -> !one.isRemoved()).map(Kit::facts).map(one -> new KitLine(one, held.getOrDefault(one.id(), 0L).intValue()))
                .sorted(Alphabet.by(one -> one.facts().plan().title().in(actor.get().language()))).toList();
    }

    /** @throws NotFound when this council has no such kit */
    @Allowed(group = RoleGroup.INSIDERS)
    public KitSheet sheet(UUID id) {
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(today);
        List<KitSessionFacts> mine = stored.sessions(id, actor.get().me()).stream().map(KitSession::facts)
                .sorted(Comparator.comparing((KitSessionFacts one) -> one.holding().day()).reversed().thenComparing(KitSessionFacts::id)).toList();
        return new KitSheet(stored.require(id).facts(), mine, tree, UnitsWithKits.lowest(tree).stream().map(UnitFacts::id).toList(),
                mine.isEmpty() ? units.mine(today).orElse(null) : mine.get(0).holding().unit());
    }
}

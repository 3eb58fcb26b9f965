package fi.sopu.unit.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import fi.sopu.unit.ActKind;
import fi.sopu.unit.Days;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitFacts;
import fi.sopu.unit.UnitLine;
import fi.sopu.unit.UnitSheet;
import fi.sopu.unit.UnitTree;
import fi.sopu.unit.UnitsSheet;
import fi.sopu.unit.control.Forest;
import fi.sopu.unit.control.StoredChange;
import fi.sopu.unit.control.Units;
import fi.sopu.unit.entity.Unit;
import fi.sopu.unit.entity.UnitAct;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeping the council's units: added, named, ordered, moved and ended from a day on. What was moved or ended can be taken back for a day ({@link TakingBack}). */
@UseCase
public class KeepingUnits {

    /** No county has more, and every page reads all. */
    private static final int MOST = 3000;

    @Inject
    Units units;
    @Inject
    FindingMembers finding;
    @Inject
    Editing editing;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** All of today, with how many people they have. */
    @Allowed(Role.REGIONAL_ADMIN)
    public UnitsSheet sheet() {
        LocalDate today = today();
        Forest forest = units.forest();
        Map<UUID, Unit> all = units.all();
        UnitTree tree = Units.tree(forest, all, today);
        Map<UUID, UUID> seats = units.seats(today);
        Map<UUID, Integer> people = new HashMap<>();
        seats.values().forEach(unit -> people.merge(unit, 1, Integer::sum));
        Map<UUID, Integer> within = tree.people(seats.values());
        Map<UUID, Integer> levels = new HashMap<>();
        List<UnitLine> lines = tree.units().stream().map(unit -> {
            int level = unit.parent() == null ? 1 : levels.getOrDefault(unit.parent(), 0) + 1;
            levels.put(unit.id(), level);
            return new UnitLine(unit, level, people.getOrDefault(unit.id(), 0), within.getOrDefault(unit.id(), 0));
        }).toList();
        List<UnitLine.Elsewhen> elsewhen = all.values().stream().filter(unit -> !levels.containsKey(unit.id()))
                .flatMap(unit -> forest.days(unit.id()).map(days -> new UnitLine.Elsewhen(unit.id(), unit.name(), days)).stream())
                .sorted((one, other) -> other.days().from().compareTo(one.days().from())).toList();
        return new UnitsSheet(tree, lines, elsewhen, Math.max(0, finding.count() - seats.size()));
    }

    /** Those of today, without their people. */
    @Allowed(Role.REGIONAL_ADMIN)
    public UnitTree tree() {
        return units.tree(today());
    }

    /** How many there can be. */
    @Allowed(Role.REGIONAL_ADMIN)
    public int most() {
        return MOST;
    }

    /** @throws NotFound when this council has no such unit */
    @Allowed(Role.REGIONAL_ADMIN)
    public UnitFacts name(UUID id) {
        Unit unit = units.require(id);
        return new UnitFacts(id, null, unit.name(), unit.position());
    }

    /** @throws NotFound when this council has no such unit */
    @Allowed(Role.REGIONAL_ADMIN)
    public UnitSheet unit(UUID id) {
        LocalDate today = today();
        Map<UUID, Unit> all = units.all();
        Unit unit = all.get(id);
        Forest forest = units.forest();
        Days days = forest.days(id).orElseThrow(() -> new NotFound("unit"));
        if (unit == null) {
            throw new NotFound("unit");
        }
        String language = actor.get().language();
        List<UnitSheet.Stay> places = forest.of(id).stream()
                .map(place -> new UnitSheet.Stay(place.days(), place.parent() == null ? "" : Units.tree(forest, all, place.days().from()).path(place.parent(), language))).toList();
        Set<UUID> within = forest.within(id, today);
        int people = (int) units.seats(today).values().stream().filter(within::contains).count();
        return new UnitSheet(id, unit.name(), days, places, forest.on(today).get(id), people, Math.max(0, within.size() - 1));
    }

    /**
     * @param parent that it is below, or null
     * @param from   its first day, or null for today
     * @throws Refused when something typed is wrong, or it cannot be there
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public UUID add(@Nullable UUID parent, Words name, @Nullable LocalDate from) {
        Map<UUID, Unit> all = units.all();
        if (all.size() >= MOST) {
            throw new Refused("unit.wrong.many", MOST);
        }
        LocalDate first = from == null ? today() : from;
        Forest forest = units.forest();
        UnitTree tree = Units.tree(forest, all, first);
        refuseTwin(tree, parent, null, name);
        Unit unit = new Unit(name, tree.below(parent).stream().mapToInt(one -> one.position() + 1).max().orElse(0));
        UnitChange change = forest.add(unit.id(), parent, first);
        units.add(unit);
        units.apply(change);
        acted.fire(new Acted("unit.added", "unit", unit.id(), null));
        return unit.id();
    }

    private static void refuseTwin(UnitTree tree, @Nullable UUID parent, @Nullable UUID but, Words name) {
        if (tree.below(parent).stream().anyMatch(one -> !one.id().equals(but) && (isSame(one.name().getFi(), name.getFi()) || isSame(one.name().getSv(), name.getSv())))) {
            throw new Refused("unit.wrong.twin");
        }
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(other);
    }

    /** @throws Refused when the name is missing or too long, is another's beside it, or somebody else has changed it */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void rename(UUID id, Words name, Seen seen) {
        Unit unit = units.require(id);
        editing.check(id, seen, Seen.of(unit.name()), new Difference("unit.name", unit.name(), name));
        UnitTree tree = units.tree(today());
        tree.find(id).ifPresent(now -> refuseTwin(tree, now.parent(), id, name));
        unit.rename(name);
        acted.fire(new Acted("unit.renamed", "unit", id, null));
    }

    /** One step up or down among those beside it. */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void turn(UUID id, boolean up) {
        Map<UUID, Unit> all = units.all();
        UnitTree tree = Units.tree(units.forest(), all, today());
        UnitFacts unit = tree.find(id).orElseThrow(() -> new NotFound("unit"));
        List<UUID> beside = new ArrayList<>(tree.below(unit.parent()).stream().map(UnitFacts::id).toList());
        int at = beside.indexOf(id);
        int to = at + (up ? -1 : 1);
        if (to < 0 || to >= beside.size()) {
            return;
        }
        Collections.swap(beside, at, to);
        for (int i = 0; i < beside.size(); i++) {
            Unit one = all.get(beside.get(i));
            if (one != null) {
                one.stand(i);
            }
        }
        acted.fire(new Acted("unit.ordered", "unit", id, null));
    }

    /**
     * Stands below another one from a day on, with all that is below it and all people.
     *
     * @param parent or null
     * @param from   or null for today
     * @param seen   what was before the mover
     * @return the act, for {@link TakingBack}
     * @throws Refused when it cannot stand there then, or has been moved or filled meanwhile
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public UUID move(UUID id, @Nullable UUID parent, @Nullable LocalDate from, @Nullable String seen) {
        refuseChanged(id, seen);
        LocalDate first = from == null ? today() : from;
        Forest forest = units.forest();
        refuseTwin(Units.tree(forest, units.all(), first), parent, id, units.require(id).name());
        UUID act = done(ActKind.MOVED, forest.move(id, parent, first));
        acted.fire(new Acted("unit.moved", "unit", id, null));
        return act;
    }

    /**
     * Ends it with all that is below it, and its people's time in it.
     *
     * @param last its last day, or null for today
     * @param seen what was before whoever ends it
     * @return the act, for {@link TakingBack}
     * @throws Refused when it is not there then, or has been moved or filled meanwhile
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public UUID end(UUID id, @Nullable LocalDate last, @Nullable String seen) {
        refuseChanged(id, seen);
        UUID act = done(ActKind.ENDED, units.forest().end(id, last == null ? today() : last, units.seats()));
        acted.fire(new Acted("unit.ended", "unit", id, null));
        return act;
    }

    private void refuseChanged(UUID id, @Nullable String seen) {
        if (!unit(id).standing().equals(new Seen(seen))) {
            throw new Refused("unit.wrong.changed");
        }
    }

    private UUID done(ActKind kind, UnitChange change) {
        units.apply(change);
        UnitAct act = new UnitAct(kind, clock.instant(), StoredChange.text(change));
        units.add(act);
        return act.id();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

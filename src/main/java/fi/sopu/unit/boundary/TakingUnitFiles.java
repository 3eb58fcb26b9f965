package fi.sopu.unit.boundary;

import fi.sopu.identity.Source;
import fi.sopu.identity.boundary.ProvisioningMembers;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.table.Grid;
import fi.sopu.table.TableFile;
import fi.sopu.unit.ActKind;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitFileFacts.Counts;
import fi.sopu.unit.UnitFileFacts;
import fi.sopu.unit.UnitFileSheet;
import fi.sopu.unit.UnitPlan.Kind;
import fi.sopu.unit.UnitPlan.Wish;
import fi.sopu.unit.UnitPlan;
import fi.sopu.unit.control.Forest;
import fi.sopu.unit.control.MakingUnits;
import fi.sopu.unit.control.Seating;
import fi.sopu.unit.control.StoredChange;
import fi.sopu.unit.control.UnitFiles;
import fi.sopu.unit.control.UnitFiling;
import fi.sopu.unit.control.Units;
import fi.sopu.unit.entity.UnitAct;
import fi.sopu.unit.entity.UnitFile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Taking files of who is in which unit: read at once, shown as what they would change, applied in one piece, and for a day taken back. */
@UseCase
public class TakingUnitFiles {

    /** In bytes. */
    public static final int LARGEST = TableFile.LARGEST;
    private static final int LISTED = 10;

    @Inject
    Units units;
    @Inject
    UnitFiles files;
    @Inject
    MakingUnits making;
    @Inject
    ProvisioningMembers members;
    @Inject
    TakingBack taking;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** The latest ten. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<UnitFileFacts> latest() {
        return files.latest(LISTED).stream().map(this::facts).toList();
    }

    private UnitFileFacts facts(UnitFile file) {
        return file.facts(file.act() != null && units.isUndoable(file.act(), clock.instant()));
    }

    /**
     * @param base64 the file, or null
     * @param pasted rows as a spreadsheet copies them, when there is no file
     * @throws Refused when it cannot be read, or does not tell who is in which unit
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public UUID take(@Nullable String name, @Nullable String base64, @Nullable String pasted) {
        Grid grid = TableFile.read(TableFile.bytes(base64, pasted));
        UnitFiling.header(grid);
        UnitFile file = new UnitFile(name == null ? "" : name, actor.get().me(), clock.instant(), grid.stored());
        files.add(file);
        acted.fire(new Acted("unit.fileTaken", "unitFile", file.id(), null));
        return file.id();
    }

    /** @throws fi.sopu.shared.NotFound when this council has no such file */
    @Allowed(Role.REGIONAL_ADMIN)
    public UnitFileSheet sheet(UUID id) {
        UnitFile file = files.require(id);
        UnitFileFacts facts = facts(file);
        return new UnitFileSheet(facts, file.isMaking(), facts.state() == UnitFileFacts.State.READ ? plan(file) : null);
    }

    private UnitPlan plan(UnitFile file) {
        Forest forest = units.forest();
        LocalDate today = LocalDate.now(clock);
        return new UnitFiling(Units.tree(forest, units.all(), today), new Seating(forest, units.seats()), members.sheets(), file.isMaking(), today, actor.get().language())
                .plan(Grid.of(file.grid()));
    }

    /** Says whether units that there are not are made. */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void choose(UUID id, boolean missingUnits) {
        files.require(id).make(missingUnits);
    }

    /**
     * Makes the changes. Rows that are not clear are left out.
     *
     * @param seen the mark of what was shown
     * @return how many people were seated or moved
     * @throws Refused when it would change something else by now, nothing at all, or was applied already
     */
    @Once("KeepingUnits")
    @Allowed(Role.REGIONAL_ADMIN)
    public int apply(UUID id, @Nullable String seen) {
        UnitFile file = files.require(id);
        file.requireRead();
        UnitPlan plan = plan(file);
        if (!plan.seen().equals(new Seen(seen))) {
            throw new Refused("unit.file.changed");
        }
        List<Wish> wishes = plan.wishes();
        if (wishes.isEmpty()) {
            throw new Refused("unit.file.nothing");
        }
        LocalDate first = wishes.stream().map(Wish::from).min(LocalDate::compareTo).orElseThrow();
        UnitChange made = making.make(plan.newUnits(), first);
        Forest forest = units.forest();
        Map<String, UUID> paths = making.paths(LocalDate.now(clock).isBefore(first) ? first : LocalDate.now(clock));
        Seating seating = new Seating(forest, units.seats());
        Map<Map.Entry<UUID, LocalDate>, List<UUID>> groups = wishes.stream().collect(Collectors.groupingBy(
                wish -> Map.entry(wish.unit() == null ? making.of(wish.path(), paths) : wish.unit(), wish.from()), LinkedHashMap::new,
                Collectors.mapping(Wish::member, Collectors.toList())));
        UnitChange seated = UnitChange.NONE;
        for (Map.Entry<Map.Entry<UUID, LocalDate>, List<UUID>> group : groups.entrySet()) {
            seated = seated.and(seating.seat(group.getValue(), group.getKey().getKey(), group.getKey().getValue(), Source.FILE));
        }
        units.apply(seated);
        UnitAct act = new UnitAct(ActKind.FILED, clock.instant(), StoredChange.text(made.and(seated)));
        units.add(act);
        file.apply(act.id(), new Counts(plan.count(Kind.ADDED), plan.count(Kind.MOVED), plan.newUnits().size()));
        wishes.forEach(wish -> acted.fire(new Acted("unit.seated", "member", wish.member(), Source.FILE.name())));
        acted.fire(new Acted("unit.fileApplied", "unitFile", id, null));
        return wishes.size();
    }

    /**
     * Takes a file's changes back, within a day.
     *
     * @return how many people stay as they are, since they have been changed since
     * @throws Refused as {@link TakingBack#takeBack}
     */
    @InTurn("KeepingUnits")
    @Allowed(Role.REGIONAL_ADMIN)
    public int takeBack(UUID id) {
        int left = taking.takeBack(files.require(id).takeBack());
        acted.fire(new Acted("unit.fileTakenBack", "unitFile", id, null));
        return left;
    }

    /** Lets a file go that was not applied. */
    @Allowed(Role.REGIONAL_ADMIN)
    public void drop(UUID id) {
        UnitFile file = files.require(id);
        file.requireRead();
        files.remove(file);
        acted.fire(new Acted("unit.fileDropped", "unitFile", id, null));
    }

    /** Rows that nobody has decided on for a day go. */
    @Allowed(system = true)
    public void forgetOld() {
        files.forgetOld(clock.instant().minus(UnitAct.UNDOABLE));
    }
}

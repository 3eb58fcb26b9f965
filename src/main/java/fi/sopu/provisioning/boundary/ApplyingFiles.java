package fi.sopu.provisioning.boundary;

import fi.sopu.identity.MemberBefore;
import fi.sopu.identity.MemberChange;
import fi.sopu.identity.Source;
import fi.sopu.identity.boundary.ProvisioningMembers;
import fi.sopu.provisioning.Plan;
import fi.sopu.provisioning.Plan.Kind;
import fi.sopu.provisioning.Understood;
import fi.sopu.provisioning.control.MemberFiles;
import fi.sopu.provisioning.control.Foreseeing;
import fi.sopu.provisioning.control.Stored;
import fi.sopu.provisioning.entity.MemberFile;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.table.Grid;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applying a file of members: exactly what was shown, all of it or nothing, and for a day back again. */
@UseCase
public class ApplyingFiles {

    @Inject
    MemberFiles files;
    @Inject
    Foreseeing plans;
    @Inject
    ProvisioningMembers members;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /**
     * Makes the changes of a file. Rows that are not clear are left out.
     *
     * @param seen the mark of what was shown
     * @return how many members were changed
     * @throws Refused when it would change something else by now, nothing at all, or was applied already
     */
    @Once("KeepingMembers")
    @Allowed(Role.REGIONAL_ADMIN)
    public int apply(UUID id, @Nullable String seen) {
        MemberFile file = files.require(id);
        file.requireRead();
        Understood understood = Stored.understood(file.mapping());
        Plan plan = plans.of(Grid.of(file.grid()), understood, Stored.choices(file.choices()));
        if (!plan.seen().equals(new Seen(seen))) {
            throw new Refused("provisioning.file.changed");
        }
        List<Plan.Line> lines = plan.changes();
        if (lines.isEmpty()) {
            throw new Refused("provisioning.file.nothing");
        }
        Map<String, UUID> groups = new HashMap<>();
        plan.newGroups().forEach(name -> groups.put(name, members.group(name, Source.FILE)));
        List<MemberChange> changes = lines.stream().map(line -> change(line, groups)).toList();
        files.tell(id, 0, changes.size());
        List<MemberBefore> before = members.apply(changes, Source.FILE, done -> files.tell(id, done, changes.size()));
        file.apply(clock.instant(), Stored.before(before), plan.count(Kind.ADDED), plan.count(Kind.CHANGED), plan.count(Kind.ENDED));
        acted.fire(new Acted("provisioning.fileApplied", "memberFile", id, changes.size() + ""));
        return changes.size();
    }

    private static MemberChange change(Plan.Line line, Map<String, UUID> made) {
        MemberChange change = Objects.requireNonNull(line.change(), "the plan lists those that have one");
        return line.newGroup() == null ? change : change.in(Objects.requireNonNull(made.get(line.newGroup()), line.newGroup()));
    }

    /**
     * Takes a file's changes back, within a day.
     *
     * @return names of those who were changed by somebody since, and stay
     * @throws Refused when it can no longer be done, or was
     */
    @InTurn("KeepingMembers")
    @Allowed(Role.REGIONAL_ADMIN)
    public List<String> takeBack(UUID id) {
        MemberFile file = files.require(id);
        String before = file.before();
        file.takeBack(clock.instant());
        List<String> left = members.takeBack(Stored.before(before));
        acted.fire(new Acted("provisioning.fileTakenBack", "memberFile", id, null));
        return left;
    }

    /** Of the changes that are being made, in per cent; 100 when they are made. */
    @Allowed(Role.REGIONAL_ADMIN)
    public int percent(UUID id) {
        return files.require(id).percent();
    }
}

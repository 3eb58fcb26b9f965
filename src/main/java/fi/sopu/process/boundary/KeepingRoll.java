package fi.sopu.process.boundary;

import fi.sopu.process.RollChanged;
import fi.sopu.process.RollSheet;
import fi.sopu.process.control.People;
import fi.sopu.process.control.Stages;
import fi.sopu.process.entity.Stage;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Alphabet;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.CouncilSettings;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Correcting the roll of an open stage. Each change is logged; the roll never tells who has answered. */
@UseCase
public class KeepingRoll {

    @Inject
    Stages stages;
    @Inject
    People people;
    @Inject
    Event<RollChanged> rollChanged;
    @Inject
    Event<Acted> acted;

    /** Who may answer, and who could be added, both by name. */
    @Allowed(Role.REGIONAL_ADMIN)
    public RollSheet sheet(UUID stage) {
        Set<UUID> roll = new LinkedHashSet<>(stages.roll(stages.require(stage).id()));
        List<RollSheet.Entry> all = people.all();
        List<RollSheet.Entry> present = all.stream().filter(one -> roll.contains(one.member())).toList();
        present.forEach(one -> roll.remove(one.member()));
        return new RollSheet(Stream.concat(present.stream(), gone(roll)).toList(), all.stream().filter(one -> !present.contains(one)).toList());
    }

    /** Those who may answer, taken along for a spreadsheet. That somebody did stands in the log. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<RollSheet.Entry> export(UUID stage) {
        acted.fire(new Acted("process.rollExported", "process", stages.require(stage).process(), null));
        return sheet(stage).roll();
    }

    /** They count in the number of the roll until they are struck off. */
    private Stream<RollSheet.Entry> gone(Set<UUID> ids) {
        Map<UUID, String> names = people.names();
        return ids.stream().map(id -> new RollSheet.Entry(id, names.getOrDefault(id, ""), names.getOrDefault(id, ""), true))
                .sorted(Alphabet.by(RollSheet.Entry::name));
    }

    /**
     * Adds members to an open stage's roll, such as a deputy who has become a councillor: all of them or nobody.
     *
     * @throws Refused when one of them is on it already
     */
    @Once
    @Allowed(Role.REGIONAL_ADMIN)
    public void enrol(UUID stage, Collection<UUID> who) {
        Stage found = stages.requireLocked(stage);
        if (stages.roll(stage).stream().anyMatch(who::contains)) {
            throw new Refused("process.alreadyOnRoll");
        }
        who.forEach(people::require);
        found.rollChangedBy(who.size());
        who.forEach(member -> {
            stages.enrol(stage, member);
            changed(found, member, true);
        });
    }

    /**
     * Takes members off an open stage's roll, all of them or nobody; answers given already stay, since nobody can tell whose they are.
     *
     * @return those of them who can be put back: who is still a member
     * @throws Refused "process.rollOfFew" when fewer would be left than anything is told of: whatever is answered from then on would be theirs
     */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<UUID> strike(UUID stage, Collection<UUID> who) {
        Stage found = stages.requireLocked(stage);
        Set<UUID> off = new LinkedHashSet<>(who);
        if (off.isEmpty()) {
            throw new Refused("process.roll.nobody");
        }
        if (!Set.copyOf(stages.roll(stage)).containsAll(off)) {
            throw new Refused("process.notOnRoll");
        }
        for (int least : List.of(found.smallest(), CouncilSettings.SMALLEST)) {
            if (found.roll() >= least && found.roll() - off.size() < least) {
                throw new Refused("process.rollOfFew", least);
            }
        }
        found.rollChangedBy(-off.size());
        off.forEach(member -> {
            stages.strike(stage, member);
            changed(found, member, false);
        });
        return people.all().stream().map(RollSheet.Entry::member).filter(off::contains).toList();
    }

    private void changed(Stage stage, UUID member, boolean added) {
        rollChanged.fire(new RollChanged(stage.id(), member, added));
        acted.fire(new Acted(added ? "process.enrolled" : "process.struckOff", "process", stage.process(),
                stage.position() + ": " + member));
    }
}

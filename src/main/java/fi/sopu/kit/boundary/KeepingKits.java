package fi.sopu.kit.boundary;

import fi.sopu.kit.KitFacts;
import fi.sopu.kit.KitPlan;
import fi.sopu.kit.control.StoredKits;
import fi.sopu.kit.entity.Kit;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Making kits, correcting and removing them. */
@UseCase
public class KeepingKits {

    @Inject
    StoredKits stored;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;

    /**
     * What there is to begin with.
     *
     * @param id empty for a new one, of which there is nothing
     * @throws NotFound when this council has no such kit
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public Optional<KitFacts> begin(Optional<UUID> id) {
        return id.map(one -> stored.require(one).facts());
    }

    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID add(KitPlan plan) {
        Kit kit = new Kit(plan);
        stored.add(kit);
        tell("kit.added", kit);
        return kit.id();
    }

    /** @throws fi.sopu.shared.Refused when somebody else has changed it */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void save(UUID id, KitPlan plan, Seen seen) {
        Kit kit = stored.require(id);
        KitFacts facts = kit.facts();
        KitPlan now = facts.plan();
        editing.check(id, seen, facts.seen(), new Difference("kit.name", now.title(), plan.title()), new Difference("kit.purpose", now.purpose(), plan.purpose()),
                new Difference("kit.video", now.video(), plan.video()), new Difference("kit.guide", now.guide(), plan.guide()),
                new Difference("kit.exercises", now.exercises(), plan.exercises()), new Difference("kit.minutes", now.minutes(), plan.minutes()));
        kit.plan(plan);
        tell("kit.changed", kit);
    }

    /** What has been held of it stays, and counts. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void remove(UUID id) {
        Kit kit = stored.require(id);
        kit.remove();
        tell("kit.removed", kit);
    }

    /** Takes the removing back. */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void putBack(UUID id) {
        Kit kit = stored.removed(id);
        kit.putBack();
        tell("kit.putBack", kit);
    }

    private void tell(String act, Kit kit) {
        acted.fire(new Acted(act, "kit", kit.id(), kit.facts().plan().title().in("fi")));
    }
}

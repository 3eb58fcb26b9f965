package fi.sopu.kit.boundary;

import fi.sopu.kit.KitHolding;
import fi.sopu.kit.KitSessionFacts;
import fi.sopu.kit.KitSessionSheet;
import fi.sopu.kit.control.StoredKits;
import fi.sopu.kit.control.UnitsWithKits;
import fi.sopu.kit.entity.Kit;
import fi.sopu.kit.entity.KitSession;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Actor;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.Refused;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.boundary.Editing;
import fi.sopu.unit.UnitFacts;
import fi.sopu.unit.UnitTree;
import fi.sopu.unit.boundary.ReadingUnits;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Recording that a video workshop has been held: whoever ran it, in whichever unit. One's own are corrected and removed by oneself, all of them by those who run things. */
@UseCase
public class HoldingKits {

    @Inject
    StoredKits stored;
    @Inject
    ReadingUnits units;
    @Inject
    Editing editing;
    @Inject
    CurrentActor actor;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /** @throws NotFound when this council has none of this id */
    @Allowed(group = RoleGroup.INSIDERS)
    public KitSessionSheet sheet(UUID id) {
        KitSessionFacts session = stored.session(id, false).facts();
        UnitTree tree = units.tree(LocalDate.now(clock));
        return new KitSessionSheet(session, stored.everything().stream().filter(one -> one.id().equals(session.kit())).map(Kit::facts).findFirst().orElseThrow(), isOwn(session),
                tree,
                UnitsWithKits.lowest(tree).stream().map(UnitFacts::id).toList());
    }

    /**
     * @throws NotFound when this council has no such kit
     * @throws Refused  when the unit is none of today's in which it can be held, or the day is wrong
     */
    @Once
    @Allowed(group = RoleGroup.INSIDERS)
    public UUID record(UUID kit, KitHolding holding) {
        KitSession session = new KitSession(stored.require(kit).id(), actor.get().me(), holding, name(holding.unit(), null), LocalDate.now(clock));
        stored.add(session);
        tell("kit.held", session);
        return session.id();
    }

    /** @throws Refused as {@link #record}, and when somebody else has changed it */
    @InTurn
    @Allowed(group = RoleGroup.INSIDERS)
    public void save(UUID id, KitHolding holding, Seen seen) {
        KitSession session = own(stored.session(id, false));
        KitSessionFacts facts = session.facts();
        KitHolding now = facts.holding();
        Words name = name(holding.unit(), facts);
        editing.check(id, seen, facts.seen(), new Difference("kit.unit", facts.unitName(), name), new Difference("kit.day", now.day(), holding.day()),
                new Difference("kit.people", now.people(), holding.people()), new Difference("kit.note", now.note(), holding.note()));
        session.say(holding, name, LocalDate.now(clock));
        tell("kit.heldChanged", session);
    }

    @InTurn
    @Allowed(group = RoleGroup.INSIDERS)
    public void remove(UUID id) {
        KitSession session = own(stored.session(id, false));
        session.remove();
        tell("kit.heldRemoved", session);
    }

    /** Takes the removing back. */
    @InTurn
    @Allowed(group = RoleGroup.INSIDERS)
    public void putBack(UUID id) {
        KitSession session = own(stored.session(id, true));
        session.putBack();
        tell("kit.heldPutBack", session);
    }

    private KitSession own(KitSession session) {
        if (!isOwn(session.facts())) {
            throw new NotFound("kit session");
        }
        return session;
    }

    private boolean isOwn(KitSessionFacts session) {
        Actor me = actor.get();
        return me.isIn(RoleGroup.RUNNERS) || session.member().equals(me.me());
    }

    /** The unit that it was recorded in stays, also when it is no more. */
    private Words name(UUID unit, @Nullable KitSessionFacts before) {
        return UnitsWithKits.lowest(units.tree(LocalDate.now(clock))).stream().filter(one -> one.id().equals(unit)).map(UnitFacts::name).findFirst().orElseGet(() -> {
            if (before == null || !before.holding().unit().equals(unit)) {
                throw new Refused("kit.wrong.unit");
            }
            return before.unitName();
        });
    }

    private void tell(String act, KitSession session) {
        acted.fire(new Acted(act, "kit", session.facts().kit(), session.facts().unitName().in("fi")));
    }
}

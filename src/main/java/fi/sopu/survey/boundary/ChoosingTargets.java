package fi.sopu.survey.boundary;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.Once;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.survey.InstrumentSheet;
import fi.sopu.survey.TargetChoice;
import fi.sopu.survey.TargetFacts;
import fi.sopu.survey.TargetWishes;
import fi.sopu.survey.control.Instruments;
import fi.sopu.survey.control.StoredRounds;
import fi.sopu.survey.control.StoredTargets;
import fi.sopu.survey.entity.ChosenTarget;
import fi.sopu.survey.entity.Round;
import fi.sopu.survey.entity.RoundUnit;
import fi.sopu.tenant.boundary.Editing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** From a result to an action: what a unit chooses to develop, what is done about it, by whom and by when; the next round tells whether it helped. */
@UseCase
public class ChoosingTargets {

    @Inject
    StoredRounds rounds;
    @Inject
    StoredTargets targets;
    @Inject
    Instruments instruments;
    @Inject
    Editing editing;
    @Inject
    Event<Acted> acted;
    @Inject
    Clock clock;

    /**
     * What can be chosen.
     *
     * @param id of the target that is edited; null for a new one
     * @throws NotFound when there is no such round, unit of it, or target
     */
    @Allowed(group = RoleGroup.RUNNERS)
    public TargetChoice choice(UUID question, UUID unit, @Nullable UUID id) {
        Round round = rounds.require(question);
        InstrumentSheet instrument = instruments.require(round.instrument());
        return new TargetChoice(unit(question, unit).name(), instrument.dimensions(), id == null ? null : facts(targets.require(id)));
    }

    private RoundUnit unit(UUID question, UUID unit) {
        return rounds.units(question).stream().filter(one -> one.unit().equals(unit)).findFirst().orElseThrow(() -> new NotFound("unit"));
    }

    private TargetFacts facts(ChosenTarget target) {
        return target.facts(rounds.require(target.round()).number());
    }

    /** @throws fi.sopu.shared.Refused when it is not said what is done, or by whom */
    @Once
    @Allowed(group = RoleGroup.RUNNERS)
    public UUID choose(UUID question, UUID unit, UUID dimension, TargetWishes wishes) {
        Round round = rounds.require(question);
        unit(question, unit);
        if (instruments.require(round.instrument()).dimensions().stream().noneMatch(one -> one.lasting().equals(dimension))) {
            throw new NotFound("dimension");
        }
        ChosenTarget chosen = new ChosenTarget(round.series(), round.id(), unit, dimension, wishes.what(), wishes.who(), wishes.until());
        targets.add(chosen);
        acted.fire(new Acted("survey.targetChosen", "process", round.series(), Integer.toString(round.number())));
        return chosen.id();
    }

    /** @throws fi.sopu.shared.Refused when something typed is wrong, or somebody else has changed it */
    @InTurn
    @Allowed(group = RoleGroup.RUNNERS)
    public void change(UUID id, TargetWishes wishes, Seen seen) {
        ChosenTarget target = targets.require(id);
        TargetFacts now = facts(target);
        editing.check(id, seen, now.seen(), new Difference("survey.target.what", now.what(), wishes.what()), new Difference("survey.target.who", now.who(), wishes.who()),
                new Difference("survey.target.until", now.until(), wishes.until()), new Difference("survey.target.done", now.doneOn() != null, wishes.done()));
        target.agree(wishes.what(), wishes.who(), wishes.until());
        target.tick(wishes.done(), LocalDate.now(clock));
        acted.fire(new Acted("survey.targetChanged", "process", target.series(), Integer.toString(now.number())));
    }

    @Allowed(group = RoleGroup.RUNNERS)
    public void remove(UUID id) {
        ChosenTarget target = targets.require(id);
        target.remove();
        acted.fire(new Acted("survey.targetRemoved", "process", target.series(), null));
    }
}

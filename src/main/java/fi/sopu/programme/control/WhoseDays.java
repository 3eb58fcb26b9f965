package fi.sopu.programme.control;

import fi.sopu.cohort.boundary.ReadingCohorts;
import fi.sopu.process.boundary.SeeingRolls;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.control.Programmes.Part;
import fi.sopu.programme.entity.Programme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whose days are: of a target group's programme by the cohorts of its people, of a stage's workshops by who may answer in the stage. Asked anew each time. */
@ApplicationScoped
public class WhoseDays {

    @Inject
    Programmes programmes;
    @Inject
    ReadingCohorts cohorts;
    @Inject
    SeeingRolls rolls;

    /** The member's own days, each with its programme, as {@link Programmes#of} has them. */
    public Map<GatheringFacts, Programme> own(UUID member, Part part) {
        return programmes.of(cohorts.seats(member), part, stages -> rolls.mine(member, stages));
    }

    /** Those of them that are workshops. */
    public Map<GatheringFacts, Programme> workshops(UUID member) {
        return programmes.of(Map.of(), Part.ALL, stages -> rolls.mine(member, stages));
    }

    /** Everybody who takes part, each with their cohort; in a stage all are together. */
    public Map<UUID, UUID> people(ProgrammeFacts programme) {
        return programme.stage() == null ? cohorts.people(programme.whose()) : together(List.of(programme)).getOrDefault(programme.whose(), Map.of());
    }

    /** The same for who looks them up among the members anyway: also of who has left. */
    public Map<UUID, UUID> seated(ProgrammeFacts programme) {
        return programme.stage() == null ? cohorts.seated(programme.whose()) : people(programme);
    }

    /** The same of several stages' programmes, by the stage. */
    public Map<UUID, Map<UUID, UUID>> together(Collection<ProgrammeFacts> some) {
        Map<UUID, Map<UUID, UUID>> all = new HashMap<>();
        rolls.of(some.stream().map(ProgrammeFacts::whose).collect(Collectors.toSet()))
                .forEach((stage, people) -> all.put(stage, people.stream().distinct().collect(Collectors.toMap(Function.identity(), member -> stage))));
        return all;
    }
}

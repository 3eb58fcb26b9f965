package fi.sopu.programme.boundary;

import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.control.Programmes;
import fi.sopu.programme.control.Programmes.Part;
import fi.sopu.programme.control.Whose;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.programme.entity.Programme;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What calendars and mail see of programmes whose people have been invited. */
@UseCase
public class WatchingGatherings {

    @Inject
    Programmes programmes;
    @Inject
    WhoseDays whose;

    /** The days that are to be. */
    @Allowed(system = true)
    public List<GatheringFacts> current() {
        return programmes.days(programmes.all().stream().map(Programme::facts).filter(ProgrammeFacts::invited).map(ProgrammeFacts::id).toList()).stream()
                .filter(day -> !day.cancelled()).toList();
    }

    /** The days that are the member's own. */
    @Allowed(system = true)
    public Set<UUID> of(UUID member) {
        return whose.own(member, Part.ALL).keySet().stream().map(GatheringFacts::id).collect(Collectors.toSet());
    }

    /** Whose day it is, also where it will not be; nobody's where there never was one. */
    @Allowed(group = RoleGroup.RUNNERS, system = true)
    public List<UUID> invited(UUID gathering) {
        return programmes.whatever(gathering).map(this::invited).orElse(List.of());
    }

    /** Whose day it is. */
    @Allowed(group = RoleGroup.RUNNERS)
    public List<UUID> invited(GatheringFacts day) {
        return List.copyOf(Whose.day(day, whose.people(programmes.whole(day.programme()))));
    }
}

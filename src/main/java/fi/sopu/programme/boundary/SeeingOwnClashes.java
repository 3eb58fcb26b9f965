package fi.sopu.programme.boundary;

import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.process.LastDay;
import fi.sopu.process.boundary.SeeingLastDays;
import fi.sopu.programme.ClashWith;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.OwnClash;
import fi.sopu.programme.PollTime;
import fi.sopu.programme.control.Programmes.Part;
import fi.sopu.programme.control.SharedDays;
import fi.sopu.programme.control.WhoseDays;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.MeetingFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looking at what one has oneself at the times that are offered. Nobody else is told. */
@UseCase
public class SeeingOwnClashes {

    @Inject
    WhoseDays whose;
    @Inject
    FindingMembers members;
    @Inject
    FindingCouncils councils;
    @Inject
    SeeingLastDays lastDays;
    @Inject
    CurrentActor actor;

    /** By the time: meetings of the bodies in which I sit, my other days, the last days of stages in which I am asked. Where an hour is not known the whole day is meant. */
    @Allowed(member = true)
    public Map<UUID, List<OwnClash>> at(List<PollTime> times) {
        UUID me = actor.get().me();
        Set<GatheringFacts> days = whose.own(me, Part.from(times.get(0).day())).keySet();
        Set<UUID> seats = members.seats(me);
        Map<UUID, Words> bodies = seats.isEmpty() ? Map.of()
                : councils.bodies().stream().filter(body -> seats.contains(body.id())).collect(Collectors.toMap(BodyFacts::id, BodyFacts::name));
        List<MeetingFacts> meetings = seats.isEmpty() ? List.of() : councils.allMeetings();
        List<LastDay> ends = lastDays.mine();
        Map<UUID, List<OwnClash>> all = new HashMap<>();
        for (PollTime time : times) {
            List<OwnClash> own = new ArrayList<>();
            meetings.stream().filter(meeting -> meeting.heldOn().equals(time.day()) && SharedDays.overlap(meeting.at(), time.at())).forEach(meeting -> {
                Words body = bodies.get(meeting.body());
                if (body != null) {
                    own.add(new OwnClash(ClashWith.MEETING, body));
                }
            });
            days.stream().filter(day -> !day.cancelled() && day.plan().day().equals(time.day()) && SharedDays.overlap(day.plan().where().at(), time.at()))
                    .forEach(day -> own.add(new OwnClash(ClashWith.DAY, day.plan().title())));
            ends.stream().filter(last -> last.day().equals(time.day())).forEach(last -> own.add(new OwnClash(ClashWith.STAGE, last.title())));
            all.put(time.id(), List.copyOf(own));
        }
        return all;
    }
}

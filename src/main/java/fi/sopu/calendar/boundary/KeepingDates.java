package fi.sopu.calendar.boundary;

import fi.sopu.calendar.DateKind;
import fi.sopu.calendar.DateSaid;
import fi.sopu.calendar.DateSaid.What;
import fi.sopu.calendar.Span;
import fi.sopu.calendar.control.ToldDates;
import fi.sopu.calendar.entity.StoredDate;
import fi.sopu.facilitator.boundary.WatchingBookings;
import fi.sopu.process.StageDate;
import fi.sopu.process.boundary.WatchingStages;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.boundary.WatchingGatherings;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.UseCase;
import fi.sopu.shared.Words;
import fi.sopu.shared.Zone;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.TimeAndPlace;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what is the case with what calendars have been told, whoever has changed it and wherever: what is new, else or gone is noted with its next sequence. So no act on
 * a stage or a meeting needs to know of calendars.
 */
@UseCase
public class KeepingDates {

    /** What was longer ago is in nobody's way any more. */
    private static final int DAYS = 400;

    @Inject
    ToldDates dates;
    @Inject
    WatchingStages stages;
    @Inject
    WatchingGatherings gatherings;
    @Inject
    WatchingBookings bookings;
    @Inject
    FindingCouncils councils;
    @Inject
    Event<DateSaid> said;
    @Inject
    Clock clock;

    @InTurn
    @Allowed(system = true)
    public void keep() {
        Instant now = clock.instant();
        LocalDate oldest = LocalDate.now(clock).minusDays(DAYS);
        Map<String, StoredDate> told = dates.all().stream().collect(Collectors.toMap(StoredDate::key, one -> one, (one, same) -> one, HashMap::new));
        for (StoredDate date : current(now)) {
            if (date.facts().when().day().isBefore(oldest)) {
                continue;
            }
            StoredDate old = told.remove(date.key());
            if (old == null) {
                dates.add(date);
                said.fire(new DateSaid(date.facts(), What.NEW));
            } else {
                boolean back = old.isGone();
                if (old.take(date)) {
                    said.fire(new DateSaid(old.facts(), back ? What.NEW : What.CHANGED));
                }
            }
        }
        for (StoredDate left : told.values()) {
            if (left.facts().when().day().isBefore(oldest)) {
                dates.remove(left);
            } else if (!left.isGone()) {
                left.go(now);
                said.fire(new DateSaid(left.facts(), What.GONE));
            }
        }
    }

    private List<StoredDate> current(Instant now) {
        List<StoredDate> all = new ArrayList<>();
        Map<UUID, Words> bodies = councils.bodies().stream().collect(Collectors.toMap(BodyFacts::id, BodyFacts::name));
        councils.allMeetings().forEach(meeting -> all.add(new StoredDate(DateKind.MEETING, meeting.id(), meeting.body(), Objects.requireNonNull(bodies.get(meeting.body())),
                meeting.number(), new Span(meeting.heldOn(), meeting.at().starts(), meeting.at().ends()), meeting.at().place(), now)));
        for (StageDate stage : stages.dates()) {
            all.add(new StoredDate(DateKind.OPENS, stage.id(), stage.body(), stage.title(), 0, Span.of(day(stage.opens())), "", now));
            if (!day(stage.closes()).equals(day(stage.opens()))) {
                all.add(new StoredDate(DateKind.ENDS, stage.id(), stage.body(), stage.title(), 0, Span.of(day(stage.closes())), "", now));
            }
        }
        // the council's own body stands for whose it is: a programme has none
        UUID own = councils.bodies().stream().filter(body -> body.kind().equals("COUNCIL")).map(BodyFacts::id).findFirst().orElseThrow();
        for (GatheringFacts day : gatherings.current()) {
            TimeAndPlace at = day.plan().where().at();
            String place = Stream.of(at.place(), day.plan().where().link()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
            all.add(new StoredDate(DateKind.GATHERING, day.id(), own, day.plan().title(), 0, new Span(day.plan().day(), at.starts(), at.ends()), place, now)
                    .answeredBy(day.plan().until()));
        }
        bookings.current().forEach(one -> all.add(new StoredDate(DateKind.BOOKING, one.id(), own, Words.of(one.slot().title(), one.slot().title()), 0,
                new Span(one.slot().day(), one.slot().starts(), one.slot().ends()), one.slot().place(), now)));
        return all;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Zone.HERE);
    }
}

package fi.sopu.programme.control;

import fi.sopu.programme.PlaceGot;
import fi.sopu.programme.entity.Gathering;
import fi.sopu.programme.entity.GatheringSeat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Lets whoever waited for a place on a day to come be told that they have one now, whatever made it free. */
@ApplicationScoped
public class Queue {

    @Inject
    Programmes programmes;
    @Inject
    Event<PlaceGot> got;
    @Inject
    Clock clock;

    /** @param change by which places on the day may become free, or more */
    public void around(UUID gathering, Runnable change) {
        List<UUID> waited = places(gathering).waiting();
        change.run();
        if (!waited.isEmpty()) {
            Gathering day = programmes.gathering(gathering);
            if (day.isToBe(LocalDate.now(clock))) {
                List<UUID> coming = places(gathering).coming();
                waited.stream().filter(coming::contains).forEach(member -> got.fire(new PlaceGot(member, gathering, day.plan().title())));
            }
        }
    }

    /** The member has said nothing, on any day. */
    public void forget(UUID member) {
        List<UUID> days = programmes.said(member).stream().map(GatheringSeat::gathering).filter(programmes::isThere).toList();
        around(days, () -> programmes.forget(member));
    }

    private void around(List<UUID> gatherings, Runnable change) {
        if (gatherings.isEmpty()) {
            change.run();
        } else {
            around(gatherings.get(0), () -> around(gatherings.subList(1, gatherings.size()), change));
        }
    }

    private Places places(UUID gathering) {
        return new Places(programmes.seats(List.of(gathering)), programmes.gathering(gathering).plan().places());
    }
}

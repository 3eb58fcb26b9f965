package fi.sopu.network.boundary;

import fi.sopu.identity.boundary.ArrivingFromHome;
import fi.sopu.network.CardFacts;
import fi.sopu.programme.GatheringFacts;
import fi.sopu.programme.boundary.WatchingGatherings;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** At a network: what it has coming for the people of each council, to be sent there. Days to which people have been invited, until two months from now. */
@UseCase
public class SendingCards {

    private static final int MONTHS = 2;

    @Inject
    WatchingGatherings gatherings;
    @Inject
    ArrivingFromHome arriving;
    @Inject
    Clock clock;

    /** By the council's name in paths; a council for whose people nothing is to come has none. */
    @Allowed(system = true)
    public Map<String, List<CardFacts>> cards() {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, ArrivingFromHome.Known> people = arriving.known();
        Map<String, List<CardFacts>> cards = new HashMap<>();
        if (people.isEmpty()) {
            return cards;
        }
        for (GatheringFacts day : gatherings.current()) {
            if (!day.plan().day().isBefore(today) && day.plan().day().isBefore(today.plusMonths(MONTHS))) {
                gatherings.invited(day.id()).stream().filter(people::containsKey).map(people::get)
                        .forEach(one -> cards.computeIfAbsent(one.home(), home -> new ArrayList<>())
                                .add(new CardFacts(one.key(), day.plan().title(), day.plan().day(), "/programme/day?id=" + day.id())));
            }
        }
        return cards;
    }
}

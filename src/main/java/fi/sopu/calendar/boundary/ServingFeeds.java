package fi.sopu.calendar.boundary;

import fi.sopu.calendar.CalendarDate;
import fi.sopu.calendar.DateKind;
import fi.sopu.calendar.Feed;
import fi.sopu.calendar.control.ToldDates;
import fi.sopu.calendar.control.Feeds;
import fi.sopu.calendar.entity.FeedAddress;
import fi.sopu.calendar.entity.StoredDate;
import fi.sopu.facilitator.boundary.WatchingBookings;
import fi.sopu.identity.MemberFacts;
import fi.sopu.identity.boundary.FindingMembers;
import fi.sopu.process.boundary.WatchingStages;
import fi.sopu.programme.boundary.WatchingGatherings;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Settings;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.BodyFacts;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Answering a calendar that comes by itself: with a member's secret address, or for the meetings that a council publishes. */
@UseCase
public class ServingFeeds {

    /** Of a council; the latest where there are more. */
    private static final int MOST = 1_000;

    @Inject
    ToldDates dates;
    @Inject
    FindingMembers members;
    @Inject
    FindingCouncils councils;
    @Inject
    WatchingStages stages;
    @Inject
    WatchingGatherings gatherings;
    @Inject
    WatchingBookings bookings;
    @Inject
    CurrentActor actor;
    @Inject
    Settings settings;
    @Inject
    Clock clock;

    /** Whose address it is, of this council's members. Whether there is one is asked of nobody else: the secret is the permission. */
    @Allowed(everyone = true)
    public Optional<UUID> whose(String secret) {
        String hash = Tokens.hash(secret);
        Optional<FeedAddress> found = dates.byHash(hash).filter(address -> address.opens(hash));
        found.ifPresent(address -> address.use(LocalDate.now(clock)));
        return found.map(FeedAddress::member);
    }

    /** The member's calendar; empty when they are a member no more, or nothing in the council today. */
    @Allowed(system = true)
    public Optional<Feed> feed(UUID member) {
        return members.all().stream().filter(one -> one.id().equals(member) && !one.roles().isEmpty()).findFirst().map(this::feed);
    }

    /** The council's own meetings, the same for everybody who asks; empty unless the council publishes them. */
    @Allowed(everyone = true)
    public Optional<Feed> published(String language) {
        if (!councils.settings(actor.get().slug()).publicMeetings()) {
            return Optional.empty();
        }
        Set<UUID> own = councils.bodies().stream().filter(body -> body.kind().equals("COUNCIL")).map(BodyFacts::id).collect(Collectors.toSet());
        return Optional.of(feed(language, date -> date.kind() == DateKind.MEETING && own.contains(date.body())));
    }

    private Feed feed(MemberFacts member) {
        Set<UUID> seats = members.seats(member.id());
        Set<UUID> own = new HashSet<>(stages.asking(member.id()));
        own.addAll(gatherings.of(member.id()));
        own.addAll(bookings.of(member.id()));
        return feed(member.language(), date -> date.kind() == DateKind.MEETING ? seats.contains(date.body()) : own.contains(date.about()));
    }

    private Feed feed(String language, Predicate<CalendarDate> which) {
        List<CalendarDate> some = dates.latest(MOST).stream().map(StoredDate::facts).filter(which)
                .sorted(Comparator.comparing((CalendarDate date) -> date.when().day()).thenComparing(CalendarDate::id)).toList();
        CouncilFacts council = councils.byId(actor.get().tenant()).orElseThrow();
        return Feeds.of(council.name(language), settings.url() + "/" + council.slug(), language, some);
    }
}

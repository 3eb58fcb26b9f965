package fi.sopu.calendar.boundary;

import fi.sopu.calendar.FeedFacts;
import fi.sopu.calendar.control.ToldDates;
import fi.sopu.calendar.entity.FeedAddress;
import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.Once;
import fi.sopu.shared.Tokens;
import fi.sopu.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** A member's own address for calendars. Nobody else sees it or whether there is one. */
@UseCase
public class KeepingFeeds {

    private static final Set<String> ENDS = Set.of("identity.memberRemoved", "identity.memberForgotten");

    @Inject
    ToldDates dates;
    @Inject
    CurrentActor actor;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    @Allowed(member = true)
    public Optional<FeedFacts> mine() {
        return dates.of(actor.get().me()).map(FeedAddress::facts);
    }

    /**
     * Makes an address; an older one is good no more.
     *
     * @return its secret, which is shown once: only its hash is kept
     */
    @Once
    @Allowed(member = true)
    public String make() {
        String secret = Tokens.fresh();
        dates.of(actor.get().me()).ifPresentOrElse(old -> old.renew(Tokens.hash(secret), clock.instant()),
                () -> dates.add(new FeedAddress(actor.get().me(), Tokens.hash(secret), clock.instant())));
        acted.fire(new Acted("calendar.feedMade", "member", actor.get().me(), null));
        return secret;
    }

    /** The address is good no more, at once and at every node. */
    @Allowed(member = true)
    public void revoke() {
        dates.of(actor.get().me()).ifPresent(old -> {
            dates.remove(old);
            acted.fire(new Acted("calendar.feedRevoked", "member", actor.get().me(), null));
        });
    }

    /** It goes with its member, and does not come back with them. */
    void gone(@Observes Acted act) {
        if (ENDS.contains(act.act()) && act.subject() != null) {
            dates.of(act.subject()).ifPresent(dates::remove);
        }
    }
}

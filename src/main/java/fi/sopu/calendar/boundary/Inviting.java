package fi.sopu.calendar.boundary;

import fi.sopu.calendar.CalendarDate;
import fi.sopu.calendar.DayInvitation;
import fi.sopu.calendar.Party;
import fi.sopu.calendar.control.Feeds;
import fi.sopu.calendar.control.ToldDates;
import fi.sopu.calendar.entity.StoredDate;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.CurrentActor;
import fi.sopu.shared.RoleGroup;
import fi.sopu.shared.Settings;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.CouncilFacts;
import fi.sopu.tenant.boundary.FindingCouncils;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Days as invitations, as they are now: whoever tells of them hands in who is told. */
@UseCase
public class Inviting {

    @Inject
    ToldDates dates;
    @Inject
    FindingCouncils councils;
    @Inject
    CurrentActor actor;
    @Inject
    Settings settings;
    @Inject
    Clock clock;

    /**
     * Whoever is told, in their language.
     *
     * @param out whether the day is theirs no more, whatever it is for others
     */
    public record Guest(Party who, String language, boolean out) {}

    /** What calendars have been told of these, as far as it is to be. */
    @Allowed(group = RoleGroup.RUNNERS, system = true)
    public List<CalendarDate> about(Collection<UUID> things) {
        return dates.about(things).stream().map(StoredDate::facts).toList();
    }

    /** Somebody is told of these for themselves, and not since they have changed: a calendar takes a later word alone. */
    @Allowed(group = RoleGroup.RUNNERS, system = true)
    public void anew(Collection<UUID> things) {
        dates.about(things).forEach(date -> date.rise(clock.instant()));
    }

    /**
     * Of each of these days how somebody is told of it.
     *
     * @param from address of mail that invitations come from
     */
    @Allowed(system = true)
    public Map<UUID, Function<Guest, DayInvitation>> of(Collection<UUID> ids, String from) {
        Map<UUID, Function<Guest, DayInvitation>> all = new HashMap<>();
        CouncilFacts council = councils.byId(actor.get().tenant()).orElseThrow();
        String base = settings.url() + "/" + council.slug();
        for (StoredDate date : dates.these(ids)) {
            all.put(date.id(),
                    guest -> Feeds.invitation(date.facts(), date.isGone() || guest.out(), base, guest.language(), new Party(council.name(guest.language()), from), guest.who()));
        }
        return all;
    }
}

package fi.sopu.tenant.boundary;

import fi.sopu.shared.Acted;
import fi.sopu.shared.Allowed;
import fi.sopu.shared.Difference;
import fi.sopu.shared.InTurn;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Role;
import fi.sopu.shared.Seen;
import fi.sopu.shared.UseCase;
import fi.sopu.tenant.KeepsForATime;
import fi.sopu.tenant.KeptData;
import fi.sopu.tenant.KeptFor;
import fi.sopu.tenant.control.Retentions;
import fi.sopu.tenant.entity.StoredRetention;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/** How long a council keeps what it needs for a time only, and forgetting what is older. Each room adds the kinds that it keeps. */
@UseCase
public class KeepingRetention {

    /** What edits of it are known by; each council has one. */
    public static final UUID THING = UUID.fromString("6b657074-0000-4000-8000-000000000001");

    @Inject
    @Any
    Instance<KeepsForATime> rooms;
    @Inject
    Retentions retentions;
    @Inject
    Editing editing;
    @Inject
    Clock clock;
    @Inject
    Event<Acted> acted;

    /** All kinds, always in the same order. */
    @Allowed(Role.REGIONAL_ADMIN)
    public List<KeptFor> all() {
        Map<String, StoredRetention> chosen = retentions.chosen();
        return rooms().entrySet().stream().map(each -> {
            KeptData kind = each.getKey();
            int days = days(kind, chosen);
            long[] older = older(each.getValue(), kind, before(days), before(Math.max(0, days - KeptFor.AHEAD)));
            return new KeptFor(kind.kind(), kind.why(), days, kind.time(), older[0], older[1]);
        }).toList();
    }

    private long[] older(KeepsForATime room, KeptData kind, Instant over, Instant soon) {
        return room.isForgottenHere(kind) ? new long[]{room.older(kind, over), room.older(kind, soon)} : retentions.older(kind, over, soon);
    }

    /**
     * @param days by kind; what is not in it stays as it is
     * @throws Refused when something is kept for too short or too long a time, or somebody else has changed it
     */
    @InTurn
    @Allowed(Role.REGIONAL_ADMIN)
    public void change(Map<String, Integer> days, Seen seen) {
        Map<String, StoredRetention> chosen = retentions.chosen();
        List<KeptData> all = List.copyOf(rooms().keySet());
        Difference[] differences = all.stream().map(kind -> new Difference(kind.kind(), days(kind, chosen), wish(kind, days, chosen))).toArray(Difference[]::new);
        editing.check(THING, seen, Seen.of(all.stream().map(kind -> days(kind, chosen)).toArray()), differences);
        for (KeptData kind : all) {
            int wish = wish(kind, days, chosen);
            if (wish < kind.time().least() || wish > kind.time().most()) {
                throw new Refused("tenant.retention.wrong", kind.time().least(), kind.time().most());
            }
            StoredRetention stored = chosen.get(kind.kind());
            if (stored != null) {
                stored.change(wish);
            } else if (wish != kind.time().usual()) {
                retentions.add(new StoredRetention(kind.kind(), wish));
            }
        }
        acted.fire(new Acted("tenant.retentionChanged", "council", null, null));
    }

    /**
     * Forgets what is too old now. The log says how much of which kind.
     *
     * @return how much it was
     */
    @Allowed(value = Role.REGIONAL_ADMIN, system = true)
    public int forget() {
        Map<String, StoredRetention> chosen = retentions.chosen();
        int all = 0;
        for (Map.Entry<KeptData, KeepsForATime> each : rooms().entrySet()) {
            KeptData kind = each.getKey();
            Instant before = before(days(kind, chosen));
            int gone = each.getValue().isForgottenHere(kind) ? each.getValue().forget(kind, before) : retentions.forget(kind, before);
            if (gone > 0) {
                acted.fire(new Acted(kind.act(), "council", null, Integer.toString(gone)));
            }
            all += gone;
        }
        return all;
    }

    /** Every kind with the room that keeps it. */
    private Map<KeptData, KeepsForATime> rooms() {
        Map<KeptData, KeepsForATime> all = new TreeMap<>(Comparator.comparing(KeptData::kind));
        rooms.forEach(room -> room.kept().forEach(kind -> all.put(kind, room)));
        return all;
    }

    private static int days(KeptData kind, Map<String, StoredRetention> chosen) {
        StoredRetention stored = chosen.get(kind.kind());
        return stored == null ? kind.time().usual() : stored.days();
    }

    private static int wish(KeptData kind, Map<String, Integer> days, Map<String, StoredRetention> chosen) {
        return Objects.requireNonNullElseGet(days.get(kind.kind()), () -> days(kind, chosen));
    }

    private Instant before(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}

package fi.sopu.unit.control;

import fi.sopu.shared.Alphabet;
import fi.sopu.shared.NotFound;
import fi.sopu.shared.TenantOwned;
import fi.sopu.unit.PlaceFacts;
import fi.sopu.unit.SeatFacts;
import fi.sopu.unit.UnitChange;
import fi.sopu.unit.UnitFacts;
import fi.sopu.unit.UnitTree;
import fi.sopu.unit.entity.Unit;
import fi.sopu.unit.entity.UnitAct;
import fi.sopu.unit.entity.UnitPlace;
import fi.sopu.unit.entity.UnitSeat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The units of the council that is bound to the transaction, where they stand, and who is in them. */
@ApplicationScoped
public class Units {

    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "sopu")
    private EntityManager em;

    /** @throws NotFound when this council has no such unit */
    public Unit require(UUID id) {
        return em.createQuery("select u from Unit u where u.id = :id", Unit.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("unit"));
    }

    /** By id, those too that are no more or not yet. */
    public Map<UUID, Unit> all() {
        return em.createQuery("select u from Unit u", Unit.class).getResultStream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    public Forest forest() {
        return new Forest(em.createQuery("select p from UnitPlace p", UnitPlace.class).getResultStream().map(UnitPlace::facts).toList());
    }

    /** The units of a day, in one statement: pages that show other things ask for it too. */
    public UnitTree tree(LocalDate day) {
        List<PlaceFacts> places = new ArrayList<>();
        Map<UUID, Unit> all = new HashMap<>();
        em.createQuery("select p, u from UnitPlace p, Unit u where u.id = p.unit", Object[].class).getResultStream().forEach(row -> {
            places.add(((UnitPlace) row[0]).facts());
            all.put(((Unit) row[1]).id(), (Unit) row[1]);
        });
        return tree(new Forest(places), all, day);
    }

    public static UnitTree tree(Forest forest, Map<UUID, Unit> all, LocalDate day) {
        Map<@Nullable UUID, List<UnitFacts>> below = new HashMap<>();
        forest.on(day).forEach((id, parent) -> {
            Unit unit = all.get(id);
            if (unit != null) {
                below.computeIfAbsent(parent, p -> new ArrayList<>()).add(new UnitFacts(id, parent, unit.name(), unit.position()));
            }
        });
        below.values().forEach(list -> list.sort(Comparator.comparing(UnitFacts::position).thenComparing(Alphabet.by(unit -> unit.name().in("fi")))));
        List<UnitFacts> ordered = new ArrayList<>();
        append(null, below, ordered);
        return new UnitTree(ordered);
    }

    private static void append(@Nullable UUID parent, Map<@Nullable UUID, List<UnitFacts>> below, List<UnitFacts> ordered) {
        for (UnitFacts unit : below.getOrDefault(parent, List.of())) {
            ordered.add(unit);
            append(unit.id(), below, ordered);
        }
    }

    /** Which unit each member is in on a day; who is in none is missing. */
    public Map<UUID, UUID> seats(LocalDate day) {
        return em.createQuery("select s.member, s.unit from UnitSeat s where s.starts <= :day and (s.ends is null or s.ends >= :day)", Object[].class).setParameter("day", day)
                .getResultStream().collect(Collectors.toMap(row -> (UUID) row[0], row -> (UUID) row[1]));
    }

    /** Everybody's times in units, of all days. */
    public List<SeatFacts> seats() {
        return em.createQuery("select s from UnitSeat s", UnitSeat.class).getResultStream().map(UnitSeat::facts).toList();
    }

    /** A member's, of all days; those that are written, since nobody asks for what the same act has only just added, and thousands of members would be looked through each time. */
    public List<UnitSeat> seatsOf(UUID member) {
        return em.createQuery("select s from UnitSeat s where s.member = :member order by s.starts", UnitSeat.class).setParameter("member", member)
                .setFlushMode(FlushModeType.COMMIT).getResultList();
    }

    /** Written at once: places and seats refer to it by its id alone. */
    public void add(Unit unit) {
        em.persist(unit);
        em.flush();
    }

    public void remove(TenantOwned row) {
        em.remove(row);
    }

    /** Does what was worked out. */
    public void apply(UnitChange change) {
        Map<UUID, UnitPlace> places = change.places().isEmpty() ? Map.of() : rows(UnitPlace.class, change.places().stream().map(UnitChange.PlaceStep::id).toList());
        for (UnitChange.PlaceStep step : change.places()) {
            PlaceFacts after = step.after();
            UnitPlace place = places.get(step.id());
            if (after == null) {
                em.remove(place);
            } else if (place == null) {
                em.persist(new UnitPlace(after));
            } else {
                place.become(after);
            }
        }
        Map<UUID, UnitSeat> seats = seats(change);
        for (UnitChange.SeatStep step : change.seats()) {
            SeatFacts after = step.after();
            UnitSeat seat = seats.get(step.id());
            if (after == null) {
                em.remove(seat);
            } else if (seat == null) {
                UnitSeat added = new UnitSeat(after);
                seats.put(step.id(), added);
                em.persist(added);
            } else {
                seat.become(after);
            }
            if (after == null) {
                seats.remove(step.id());
            }
        }
        Map<UUID, List<UnitSeat>> members = seats.values().stream().collect(Collectors.groupingBy(seat -> seat.facts().member()));
        seats.values().forEach(seat -> seat.requireAlone(members.getOrDefault(seat.facts().member(), List.of())));
        em.flush();
    }

    /** The seats that a change speaks of, as they are now. */
    public Map<UUID, UnitSeat> seats(UnitChange change) {
        return rows(UnitSeat.class, change.seats().stream().map(UnitChange.SeatStep::id).toList());
    }

    /** The places that a change speaks of, as they are now. */
    public Map<UUID, PlaceFacts> places(UnitChange change) {
        return rows(UnitPlace.class, change.places().stream().map(UnitChange.PlaceStep::id).toList()).values().stream().map(UnitPlace::facts)
                .collect(Collectors.toMap(PlaceFacts::id, Function.identity()));
    }

    private <T extends TenantOwned> Map<UUID, T> rows(Class<T> type, Collection<UUID> ids) {
        Map<UUID, T> rows = new HashMap<>();
        List<UUID> list = List.copyOf(ids);
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            em.createQuery("select r from " + type.getSimpleName() + " r where r.id in :ids", type).setParameter("ids", list.subList(from, Math.min(from + AT_ONCE, list.size())))
                    .getResultStream().forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    public void add(UnitAct act) {
        em.persist(act);
    }

    /** @throws NotFound when this council has no such act, or it has been forgotten */
    public UnitAct act(UUID id) {
        return em.createQuery("select a from UnitAct a where a.id = :id", UnitAct.class).setParameter("id", id).getResultStream().findFirst()
                .orElseThrow(() -> new NotFound("act"));
    }

    /** Whether it can still be taken back. */
    public boolean isUndoable(UUID act, Instant now) {
        return em.createQuery("select a from UnitAct a where a.id = :id", UnitAct.class).setParameter("id", act).getResultStream().anyMatch(one -> one.isUndoable(now));
    }

    /** What can no longer be taken back is of no use any more. */
    public void forgetActs(Instant before) {
        em.createQuery("delete from UnitAct a where a.made < :before").setParameter("before", before).executeUpdate();
    }
}

package fi.sopu.programme.web;

import fi.sopu.portal.ConflictView;
import fi.sopu.portal.Ids;
import fi.sopu.portal.Says;
import fi.sopu.programme.ImpactState;
import fi.sopu.programme.ImpactTime;
import fi.sopu.programme.ProgrammeFacts;
import fi.sopu.programme.boundary.PlanningImpacts;
import fi.sopu.programme.boundary.PlanningProgrammes;
import fi.sopu.shared.CalledFirst;
import fi.sopu.shared.Refused;
import fi.sopu.shared.Seen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When the people of a programme are asked what it has brought about. */
@Named
@ViewScoped
public class ImpactPlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    PlanningImpacts planning;
    @Inject
    PlanningProgrammes programmes;
    @Inject
    Says says;

    private @Nullable String id;
    private List<Row> rows = List.of();
    private @Nullable Seen seen;
    private transient @Nullable ProgrammeFacts facts;

    /** One time, as it is typed. */
    public static final class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final ImpactTime time;
        private boolean wanted;
        private @Nullable LocalDate day;

        Row(ImpactTime time) {
            this.time = time;
            wanted = time.opens() != null;
            day = wanted ? time.opens() : time.usual();
        }

        public ImpactTime getTime() {
            return time;
        }

        /** Whether it can still be planned. */
        public boolean isFree() {
            return time.state() == ImpactState.WAITING;
        }

        public boolean isWanted() {
            return wanted;
        }

        public void setWanted(boolean asked) {
            wanted = asked;
        }

        public @Nullable LocalDate getDay() {
            return day;
        }

        public void setDay(@Nullable LocalDate some) {
            day = some;
        }
    }

    @CalledFirst
    public void open() {
        List<ImpactTime> times = planning.times(Ids.of(id));
        seen = ImpactTime.seen(times);
        rows = times.stream().map(Row::new).toList();
    }

    public ProgrammeFacts getFacts() {
        facts = facts == null ? programmes.facts(Ids.of(id)) : facts;
        return facts;
    }

    public String save() {
        Map<Integer, LocalDate> days = new HashMap<>();
        for (Row row : rows) {
            if (row.wanted) {
                if (row.day == null) {
                    throw new Refused("portal.badDate");
                }
                days.put(row.time.months(), row.day);
            }
        }
        planning.plan(Ids.of(id), days, ConflictView.seen(seen));
        says.done("programme.impact.savedDone");
        return "/programme/programme.xhtml?faces-redirect=true&id=" + Ids.of(id);
    }

    public Row getSix() {
        return rows.get(0);
    }

    public Row getTwelve() {
        return rows.get(1);
    }

    public UUID getThing() {
        return ImpactTime.thing(Ids.of(id));
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String text) {
        id = text;
    }
}
